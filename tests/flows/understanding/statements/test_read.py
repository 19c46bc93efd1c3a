"""Checks answered in passing: read right, and never the wrong way round.

The messages stand in told.txt, told_regions.txt and told_reasons.txt, pairs of opposites in
told_pairs.txt.
"""

from dataclasses import replace
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.library.checks import ToldAs
from flows.library.library import Library
from tests.support.content.neutral_library import neutral_library
from tests.support.talk.reading import read_told

HERE: Final = Path(__file__).parent
LIBRARY: Final = neutral_library()
NAMED: Final = {
    "pelatihan-tuntas": ("materi", "tugas", "post test", "kuis"),
    "sertifikat-lembaga": ("sertifikat lembaga", "sertifikat dari lpk"),
    "sertifikat-kemnaker": ("sertif kemnaker", "sertifikat dari sisnaker"),
    "sertifikat-biru": ("sertif biru",),
    "ulasan": ("ulasan", "rating", "bintang", "review"),
    "e-wallet": ("e-wallet", "rekening", "ovo", "gopay"),
}
YES: Final = ("udah", "sudah", "sdh", "udh", "wis", "geus")
NO: Final = ("belum", "blm", "belom", "durung", "masih belum", "belum sempet")


def rows(*names: str) -> list[tuple[str, str]]:
    lines = [line for name in names for line in (HERE / name).read_text("utf-8").splitlines()]
    pairs = (line.rpartition("|") for line in lines if line and not line.startswith("#"))
    return [(one.strip(), other.strip()) for one, _, other in pairs]


def answers(text: str) -> dict[str, str]:
    return dict(pair.split("=") for pair in text.split())


@pytest.mark.parametrize(("text", "told"), rows("told.txt"))
def test_message_answers_checks(text: str, told: str) -> None:
    assert read_told(text, LIBRARY) == answers(told)


def test_content_knows_what_checks_are_called(real_library: Library) -> None:
    table = {text: answers(told) for text, told in rows("told.txt")}
    assert {text: read_told(text, real_library) for text in table} == table


@pytest.mark.parametrize(("text", "told"), rows("told_regions.txt", "told_reasons.txt"))
def test_regions_answer_checks(real_library: Library, text: str, told: str) -> None:
    assert read_told(text, real_library) == answers(told)


@pytest.mark.parametrize(("one", "other"), rows("told_pairs.txt"))
def test_opposites_are_never_read_alike(one: str, other: str) -> None:
    first, second = read_told(one, LIBRARY), read_told(other, LIBRARY)
    assert first or second
    assert not first.items() & second.items()


@given(st.text(max_size=4_096))
def test_any_text_can_be_read(text: str) -> None:
    read_told(text, LIBRARY)


@given(st.lists(st.sampled_from(" ".join(text for text, _ in rows("told.txt")).split())))
def test_any_words_of_stories_can_be_read(words: list[str]) -> None:
    assert set(read_told(" ".join(words), LIBRARY).values()) <= {"yes", "no", "not_possible"}


@given(st.sampled_from(sorted(NAMED)), st.sampled_from(YES), st.data())
def test_done_is_never_undone(check: str, word: str, data: st.DataObject) -> None:
    thing = data.draw(st.sampled_from(NAMED[check]))
    told = data.draw(
        st.sampled_from((f"{thing} {word}", f"kak {thing}nya {word} ya", f"{thing} {word} kemarin"))
    )
    assert read_told(told, LIBRARY) == {check: "yes"}


@given(st.sampled_from(sorted(NAMED)), st.sampled_from(NO), st.data())
def test_undone_is_never_done(check: str, word: str, data: st.DataObject) -> None:
    thing = data.draw(st.sampled_from(NAMED[check]))
    told = data.draw(
        st.sampled_from((f"{thing} {word}", f"kak {thing}nya {word} ya", f"{thing} {word} juga"))
    )
    assert read_told(told, LIBRARY) == {check: "no"}


@given(st.sampled_from(sorted(NAMED)), st.sampled_from(NO + YES), st.data())
def test_question_tells_nothing(check: str, word: str, data: st.DataObject) -> None:
    thing = data.draw(st.sampled_from(NAMED[check]))
    asked = data.draw(
        st.sampled_from(
            (
                f"{thing} {word}?",
                f"apakah {thing} {word}",
                f"kalau {thing} {word} gimana",
                f"temenku {thing}nya {word}",
                f"kata cs {thing} {word}",
                f"takut {thing} {word}",
                f"{thing} udah apa belum",
            )
        )
    )
    assert not read_told(asked, LIBRARY)


# ------------------------------------------------------------ what an editor may write

PHOTO: Final = ToldAs(
    things=("foto profil", "kak"),
    vague=(),
    parts=(),
    done=("pasang",),
    proves=(),
    holds=(),
    fails=("buram",),
    unless=("ktp", "kk"),
    needs_all=False,
)


def with_photo(told_as: ToldAs | None) -> Library:
    check = replace(LIBRARY.checks[0], id="foto-profil", told_as=told_as)
    return replace(LIBRARY, checks=(check,))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("foto profil udah dipasang kak", "foto-profil=yes"),
        ("foto profilku belum kupasang", "foto-profil=no"),
        ("foto profilnya buram", "foto-profil=no"),
        ("foto profil di ktp udah", ""),
        ("kak udah", ""),
        ("ulasan udah", ""),
    ],
)
def test_new_check_is_told_at_once(text: str, told: str) -> None:
    assert read_told(text, with_photo(PHOTO)) == answers(told)


def test_check_without_words_is_never_told() -> None:
    assert not read_told("foto profil udah dipasang", with_photo(None))
