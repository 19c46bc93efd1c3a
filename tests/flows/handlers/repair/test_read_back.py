"""What was read from a story is read back: agreed to, denied, corrected, doubted, asked about."""

import pytest

from flows.library.library import Library
from tests.support.talk.at_verdict import at_verdict
from tests.support.talk.talk import Talk


@pytest.fixture
def talk(library: Library) -> Talk:
    return Talk(library).says("sertif tokped blm muncul, selesai 3 nov").sees("confirm")


@pytest.mark.parametrize(
    "typed",
    ["leres pak", "njih leres", "yoi bos", "y", "iyo betul kak", "sepertinya sih benar",
     "gas lanjut", "that is right", "looks good",
     "hooh", "sudah pas kak", "ga ada yang salah", "tidak keliru", "✅", "👍👍"],
)  # fmt: skip
def test_whatever_agrees_confirms(talk: Talk, typed: str) -> None:
    talk.says(typed).sees("provider")
    assert talk.state.unconfirmed == ()


@pytest.mark.parametrize(
    "typed", ["di tokopedia", "selesainya 3 nov", "iya tokped kak", "3/11/2026"]
)
def test_what_was_read_said_again_confirms(talk: Talk, typed: str) -> None:
    talk.says(typed).sees("provider")


@pytest.mark.parametrize(
    "typed", ["keliru kak", "bukan itu min", "kurang pas", "iya salah", "❌", "salah, bukan tokped"]
)
def test_denial_asks_which_part(talk: Talk, typed: str) -> None:
    talk.says(typed).sees("confirm").tells("what-is-wrong")
    assert talk.offers("edit platform")
    assert talk.offers("edit completed")


@pytest.mark.parametrize(
    "typed",
    ["👍👎", "kak", "wah", "emoji 😊", "tanggal tua", "benar tapi bukan", "sama", "oke siap kak"],
)
def test_what_says_neither_confirms_nothing(talk: Talk, typed: str) -> None:
    talk.says(typed)
    assert talk.state.unconfirmed == ("platform", "completed")


def test_not_knowing_why_is_no_doubt_of_what_was_read(talk: Talk) -> None:
    talk.says("ga tau kenapa tetangga desa sebelah cepat").sees("confirm")
    assert not talk.told("unsure-which")


def test_long_message_is_no_consent(talk: Talk) -> None:
    talk.says("iya ya ya betul ya iya benar ya betul iya benar iya").sees("confirm")


def test_question_about_what_was_read_confirms_nothing(talk: Talk) -> None:
    talk.says("tokopedia, benar?").sees("confirm")


@pytest.mark.parametrize("typed", ["ga tau", "kurang yakin kak", "agak kurang yakin nih"])
def test_doubt_asks_which_part(talk: Talk, typed: str) -> None:
    talk.says(typed).sees("confirm").tells("unsure-which")


@pytest.mark.parametrize(
    ("typed", "question", "helped"),
    [
        ("lupa tanggal persisnya", "completed", "help-completed"),
        ("tanggalnya ga yakin", "completed", "help-completed"),
        ("ga inget beli di mana", "platform", "help-platform"),
        ("platformnya lupa", "platform", "help-platform"),
    ],
)
def test_doubted_part_is_helped_with(talk: Talk, typed: str, question: str, helped: str) -> None:
    talk.says(typed).sees(question).tells(helped)
    assert talk.answers == {"platform": "tokopedia", "completed": "2026-11-03"}


def test_doubt_of_what_was_not_read_is_doubt_of_all(talk: Talk) -> None:
    talk.says("lembaganya lupa").sees("confirm")


def test_correction_is_read_back_again(talk: Talk) -> None:
    talk.says("bukan, bukalapak").sees("confirm")
    assert talk.answers["platform"] == "bukalapak"


def test_question_is_answered_shortly_and_read_back_in_a_line(talk: Talk) -> None:
    talk.says("gimana cara ganti rekening").sees("confirm").tells("several-more")
    talk.tells("understood-again")
    assert not talk.told("understood")
    talk.presses("confirm").sees("provider")


def test_menu_is_a_tap_away(talk: Talk) -> None:
    talk.presses("menu menu").at_menu().presses("resume").sees("confirm")


def at_report(library: Library) -> Talk:
    return at_verdict(library).says("tokopedia sudah lapor tanggal 20").sees("confirm")


def test_doubt_of_what_others_did_is_asked_plainly(library: Library) -> None:
    at_report(library).says("ga tau juga").sees("confirm").tells("asked-plainly")


def test_what_others_did_is_short_enough_to_be_said_again(library: Library) -> None:
    talk = at_report(library).says("gimana cara ganti rekening")
    talk.sees("confirm").tells("heard").says("leres kak").sees(None)
    assert talk.state.reported["tokopedia"] == "2026-11-20"


@pytest.mark.parametrize(
    ("typed", "question", "helped"),
    [
        ("aduh lupa tanggalnya kak", "completed", "help-completed"),
        ("saya ga yakin tanggalnya", "completed", "help-completed"),
        ("lembaganya saya lupa", "provider", "help-provider"),
    ],
)
def test_doubted_part_is_helped_with_at_a_verdict(
    library: Library, typed: str, question: str, helped: str
) -> None:
    at_verdict(library).says(typed).sees(question).tells(helped).presses("keep").sees(None)


@pytest.mark.parametrize("typed", ["ga tau kak", "lupa tanggalnya gimana dong?"])
def test_doubt_of_nothing_named_asks_nothing_at_a_verdict(library: Library, typed: str) -> None:
    at_verdict(library).says(typed).sees(None)


@pytest.mark.parametrize("typed", ["ganti platform", "ulasan udah", "cek pelatihan lain"])
def test_check_told_before_the_platform_is_not_read_again(library: Library, typed: str) -> None:
    talk = Talk(library).says("sertif blm muncul, selesai 3 nov, ulasan udah saya kasih")
    talk.sees("confirm").says("materi udah beres semua").says(typed)
    assert talk.answers["ulasan"] == "yes"


@pytest.mark.parametrize("told", ["tugas belum selesai", "kelas belum kelar", "ujiannya belum"])
def test_unfinished_training_is_read_back_once_its_platform_is_known(
    library: Library, told: str
) -> None:
    talk = Talk(library).says("sertif prakerja blm muncul, selesai 3 nov").sees("confirm")
    talk.says(told).sees("confirm")
    assert not talk.offers("edit pelatihan-tuntas")
    talk.presses("confirm", "tokopedia").sees("confirm")
    assert talk.state.unconfirmed == ("pelatihan-tuntas",)
    talk.presses("edit pelatihan-tuntas").sees("pelatihan-tuntas").presses("yes")
    assert talk.answers["pelatihan-tuntas"] == "yes"
