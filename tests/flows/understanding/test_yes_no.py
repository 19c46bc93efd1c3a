"""Typed answers to "sudah ...?": never the wrong way round."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.talk.reading import read_answer

SAID = """
    sudah | yes
    udh kak | yes
    iya | yes
    ya | yes
    ya kak | yes
    ok | yes
    okee | yes
    beres min | yes
    sudha | yes
    sudaaaah | yes
    udah dong kak | yes
    udah kemarin | yes
    udah dari tgl 9 november | yes
    sudah keluar 9 nov 2026 | yes
    sudah selesai 9 nov 2026 | none
    sepertinya 9 nov 2026 | none
    belum, tgl 9 november ditolak | none
    sudah kasih bintang 5 | yes
    iya sudah | yes
    iya udah kak | yes
    udh dr kemarin sore | yes
    ada | yes
    sama semua kak | yes
    udh nyambung ke gopay | yes
    sudah ya kak | yes
    belum | no
    blm kak | no
    belum ya | no
    blum | no
    belom sempet | no
    gak | no
    ngga kak | no
    tidak | no
    bukan | no
    iya belum kak | no
    belum pernah | no
    ga ada | no
    gak ada kak | no
    belum semua | no
    beda | no
    ga sama | no
    durung mas | no
    teu acan | no
    belum belum kak | no
    belum tidak | none
    lupa | unknown
    lupa kak | unknown
    ga tau | unknown
    gak tahu min | unknown
    gatau | unknown
    belum tahu | unknown
    bingung | unknown
    tidak yakin | unknown
    kurang tahu | unknown
    ga inget | unknown
    kayaknya belum deh | unknown
    kalo ga salah sudah | unknown
    lupa udah apa belum | unknown
    mungkin | unknown
    tombolnya belum aktif | not_possible
    tombolnya abu-abu | not_possible
    ga bisa diklik kak | not_possible
    nah iya bener | yes
    oh sudah kak | yes
    nah belum | no
    ah masa belum? | none
    belum bisa | not_possible
    belum bisa diisi kak | not_possible
    tombolnya ga bisa ditekan | not_possible
    ulasan belum bisa | not_possible
    tombolnya mati | not_possible
    belum ada tombolnya | not_possible
    emang wajib ya kak? | none
    emang wajib ya | none
    gimana caranya | none
    kenapa belum | none
    sudah tapi belum muncul | none
    sudah belum ya | none
    udah apa belum | none
    belum pernah sudah | none
    ada belum | none
    gpp | none
    ga papa | none
    ga usah | none
    nanti aja | none
    ntar | none
    temen saya sudah | none
    tidak belum | none
    ga beda | none
    hampir | none
    baru mau | none
    sudah hampir | none
    susah | none
    susah kak | none
    bulan | none
    insentif belum cair | none
    sertifikat belum muncul | none
    saya mau tanya dulu | none
    👍 | yes
    👎 | no
    👍👎 | none
    kayaknya bener | yes
    sepertinya iya betul | yes
    kayaknya sudah | unknown
    no | no
    no not yet | no
    no kak | no
    no hp | none
    no rekening saya | none
    lanjut | yes
    1 | none
     | none
    halo | none
    makasih | none
    ya ampun | none
    iya kenapa | none
    oke sebentar | none
    sudah capek | none
    sudah gagal | none
    sudah 3x nyoba ga bisa | none
    aku udah kirim form tapi gak dibales | none
    tidak mau | none
    sudah kak kelasnya sudah saya isi semua ulasannya juga sudah saya kasih bintang lima kok | none
    mudah | none
    teu bisa login | none
    tidak bisa login | none
    belum beda | none
    bukan ulasan | none
    udah lah | yes
    ada masalah | none
    belum, tombolnya masih abu abu | not_possible
    udah coba tapi tombol belum aktif | none
"""
ROWS = [
    tuple(part.strip() for part in row.rpartition("|")[::2]) for row in SAID.strip().splitlines()
]
OPPOSITE = {"sudah": "no", "belum": "yes", "tidak": "yes"}


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_short_answers_are_read(text: str, expected: str) -> None:
    answer = read_answer(text, button_may_be_inactive=True)
    assert answer == (None if expected == "none" else expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("tombolnya belum aktif", None), ("masih abu-abu", None), ("belum bisa", "no")],
)
def test_inactive_button_answers_only_where_offered(text: str, expected: str | None) -> None:
    assert read_answer(text, button_may_be_inactive=False) == expected


@given(st.sampled_from(sorted(OPPOSITE)), st.data())
def test_a_slip_never_turns_an_answer_round(word: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(word) - 1))
    letter = data.draw(st.sampled_from("abcdefghijklmnopqrstuvwxyz"))
    slips = (
        word[:place] + word[place + 1 :],
        word[:place] + letter + word[place:],
        word[:place] + letter + word[place + 1 :],
        word[:place] + word[place : place + 2][::-1] + word[place + 2 :],
        word[:place] + word[place] * 7 + word[place + 1 :],
    )
    slipped = data.draw(st.sampled_from(slips))
    answer = read_answer(slipped, button_may_be_inactive=False)
    assert answer != OPPOSITE[word]


@given(st.text())
def test_any_text_has_an_answer_or_none(text: str) -> None:
    read_answer(text, button_may_be_inactive=True)


@given(st.text(max_size=40))
def test_both_ways_is_no_answer(text: str) -> None:
    said = f"sudah {text} belum"
    answer = read_answer(said, button_may_be_inactive=False)
    assert answer not in {"yes", "no"}
