"""What is said of a check beside its question: when it can be done at all, and how it is mended."""

from dataclasses import replace

import pytest

from flows.library.library import Library
from tests.support.talk.talk import Talk


@pytest.fixture
def talk(library: Library) -> Talk:
    return Talk(library)


def at_review(talk: Talk, completed: str) -> Talk:
    talk.begins("tokopedia", "lainnya").says(completed).presses("yes")
    return talk.sees("ulasan")


@pytest.mark.parametrize(("completed", "later"), [("31/12/2021", False), ("1/1/2022", True)])
def test_review_is_told_as_later_where_the_certificate_comes_first(
    talk: Talk, completed: str, later: bool
) -> None:
    assert at_review(talk, completed).told("review-later") is later
    assert talk.offers("not_possible")


@pytest.mark.parametrize(
    ("completed", "told"), [("31/12/2021", "to-mend"), ("1/1/2022", "to-mend-later")]
)
def test_fix_is_told_at_once_and_the_next_question_follows(
    talk: Talk, completed: str, told: str
) -> None:
    at_review(talk, completed).presses("no").sees("data-sama").tells(told, label="[ulasan]")
    fix, question = talk.last.replies
    assert "[sources" in fix.folded
    assert [button.url for row in fix.buttons for button in row] == ["https://example.org/ulasan"]
    assert "[question data-sama]" in question.text


def test_fix_is_told_after_a_story_is_confirmed(talk: Talk) -> None:
    talk.says("sertif tokped blm nongol kelar 3 nov, ulasan belum saya isi").sees("confirm")
    assert not talk.told("to-mend-later")
    talk.presses("confirm").sees("provider").tells("to-mend-later", label="[ulasan]")


def test_fix_is_told_where_a_check_is_told_in_passing(talk: Talk) -> None:
    at_review(talk, "3/11/2026").says("udah sambungin ewallet, ulasan belum").sees("data-sama")
    talk.tells("to-mend-later", label="[ulasan]")
    assert len(talk.last.replies) == 2


def test_each_fix_is_a_message_of_its_own(talk: Talk) -> None:
    at_review(talk, "3/11/2026").says("ulasan belum, ewallet belum sambung").sees("data-sama")
    assert [reply.text.count("[fix") for reply in talk.last.replies] == [1, 1, 0]


def test_day_of_the_review_can_be_told_with_it(talk: Talk) -> None:
    talk.begins("bukalapak", "lainnya").says("3 maret 2021").presses("yes")
    talk.says("sudah, 10 maret 2021").sees("data-sama")
    assert talk.answers["reviewed"] == "2021-03-10"


def test_day_told_with_an_answer_is_not_that_of_completion(talk: Talk) -> None:
    at_review(talk, "3/11/2026").says("sudah dari tgl 9 november").sees("data-sama")
    assert talk.answers["completed"] == "2026-11-03"
    talk.says("udah").says("udah 9 november").sees(None)


def test_unfinished_training_ends_the_checks(talk: Talk) -> None:
    talk.begins("tokopedia", "lainnya").says("3/11/2026").presses("no").sees(None)
    assert talk.diagnosis.verdict == "fix_first"
    talk.presses("mended").sees("completed").says("kemarin").sees("pelatihan-tuntas")
    talk.presses("yes").sees("ulasan")


@pytest.mark.parametrize(
    "typed", ["?", "maksudnya apa kak", "mksdnya gimana ya", "cara ceknya gmn"]
)
def test_asking_what_is_meant_is_answered_with_how_to_find_out(talk: Talk, typed: str) -> None:
    at_review(talk, "3/11/2026").says(typed).sees("ulasan").reads("[find_out ulasan]")


@pytest.mark.parametrize(
    "typed", ["bentar kak aku liat dulu", "sebentar tak cek dulu", "tunggu ya saya cek"]
)
def test_whoever_looks_it_up_is_waited_for(talk: Talk, typed: str) -> None:
    at_review(talk, "3/11/2026").says(typed).sees("ulasan").tells("take-your-time")


@pytest.mark.parametrize("typed", ["tunggu sampai kapan?", "cek", "tunggu dulu kak, cek saldo"])
def test_other_words_of_waiting_are_no_such_thing(talk: Talk, typed: str) -> None:
    assert not at_review(talk, "3/11/2026").says(typed).told("take-your-time")


@pytest.mark.parametrize("typed", ["gopay", "pakai ovo kak", "bca"])
def test_naming_a_thing_is_asked_back(talk: Talk, typed: str) -> None:
    at_review(talk, "3/11/2026").presses("yes", "yes").sees("e-wallet")
    talk.says(typed).sees("e-wallet").tells("named-only").says("udah").sees(None)


@pytest.mark.parametrize("typed", ["👍", "✅", "sampun", "udah lah"])
def test_signs_and_regional_words_answer(talk: Talk, typed: str) -> None:
    assert at_review(talk, "3/11/2026").says(typed).answers["ulasan"] == "yes"


def test_case_told_again_answers_no_check(talk: Talk) -> None:
    assert "ulasan" not in at_review(talk, "3/11/2026").says("sertifnya belum nongol").answers


@pytest.mark.parametrize("typed", ["sama kok", "siap kak", "udah lama banget", "sudah terbit"])
def test_what_answers_nothing_is_asked_again(talk: Talk, typed: str) -> None:
    assert "ulasan" not in at_review(talk, "3/11/2026").says(typed).answers


@pytest.fixture
def spoken(library: Library) -> Talk:
    """Return a talk in which the answers to a check are told as sentences."""
    review = library.check("ulasan")
    assert review is not None
    said = replace(review, affirmed="ulasannya sudah diisi", denied="ulasannya belum diisi")
    checks = tuple(said if check is review else check for check in library.checks)
    return Talk(replace(library, checks=checks))


@pytest.mark.parametrize(
    ("answer", "told"),
    [("yes", "Ulasannya sudah diisi"), ("no", "Ulasannya belum diisi")],
)
def test_answer_is_read_back_as_a_sentence(spoken: Talk, answer: str, told: str) -> None:
    at_review(spoken, "3/11/2026").presses(answer).tells("noted-statement", statement=told)
    assert not spoken.told("noted", label="[ulasan]")


def test_what_no_sentence_tells_stands_beside_the_label(spoken: Talk) -> None:
    at_review(spoken, "3/11/2026").presses("unknown")
    spoken.tells("noted", label="[ulasan]", value="[value-unknown]")


def test_fact_of_a_story_is_a_sentence(spoken: Talk) -> None:
    spoken.says("sertif tokped blm nongol kelar 3 nov, ulasan udah saya isi").sees("confirm")
    spoken.tells("fact-statement", statement="ulasannya sudah diisi")


def test_button_of_undo_names_what_it_brings_back(spoken: Talk) -> None:
    at_review(spoken, "3/11/2026").presses("yes").says("eh ulasannya belum saya isi")
    assert "ulasannya sudah diisi" in spoken.button("replace ulasan yes").label


@pytest.mark.parametrize(
    "half",
    [
        "kayaknya udah",
        "i think so",
        "sama sih kayaknya",
        "belum deh kayaknya",
        "kalo ga salah sudah sih",
    ],
)
def test_half_an_answer_is_asked_back_once(talk: Talk, half: str) -> None:
    at_review(talk, "3/11/2026").says(half).sees("ulasan").tells("named-only")
    assert "ulasan" not in talk.state.answers
    talk.says(half).sees("data-sama").tells("to-find-out")
    assert talk.state.answers["ulasan"] == "unknown"


@pytest.mark.parametrize(("whole", "taken"), [("udah kak", "yes"), ("belum", "no")])
def test_half_an_answer_can_be_made_whole(talk: Talk, whole: str, taken: str) -> None:
    at_review(talk, "3/11/2026").says("mungkin udah").says(whole).sees("data-sama")
    assert talk.state.answers["ulasan"] == taken


@pytest.mark.parametrize("unsure", ["ga tau udah apa belum", "lupa udah apa belum", "mungkin"])
def test_who_does_not_know_is_not_asked_back(talk: Talk, unsure: str) -> None:
    at_review(talk, "3/11/2026").says(unsure).sees("data-sama").tells("to-find-out")
