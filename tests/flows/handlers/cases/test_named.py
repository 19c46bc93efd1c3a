"""A case that is named in passing: by its platform, by what it is about, by whose it is."""

import pytest

from flows.dialogue import EraseUser
from flows.library import Library
from tests.support.guides.guided import GUIDE, with_guides
from tests.support.talk.at_verdict import at_verdict
from tests.support.talk.talk import Talk


def beside_a_guide(library: Library) -> Talk:
    """Return a talk with a case at Tokopedia (1), on now, and a guided one (2, Uang)."""
    talk = Talk(with_guides(library), state=at_verdict(library).state)
    talk.presses_data(f"0.w.{GUIDE.id}").sees("u-piagam").presses("yes").sees("u-ulasan")
    return talk.commands("kasus").presses("open 1").sees(None)


@pytest.mark.parametrize(
    "typed",
    ["yang tokopedia udah muncul", "tokped sudah keluar kak", "yg tokopedia udah nongol"],
)
def test_news_of_a_named_case_ends_it(library: Library, typed: str) -> None:
    talk = at_verdict(library).presses("another").presses("bukalapak").sees("provider")
    talk.says(typed).tells("seen").sees("provider")
    assert talk.answers["platform"] == "bukalapak"
    assert talk.state.others[0].outcome == "appeared"


@pytest.mark.parametrize("typed", ["yang pintaria udah muncul", "tokopedia belum muncul"])
def test_what_no_case_has_ends_none(library: Library, typed: str) -> None:
    talk = at_verdict(library).says(typed)
    assert talk.last.reader != "named-appeared"


@pytest.mark.parametrize("typed", ["yang uang gimana", "soal yang uang tadi sampai mana"])
def test_a_guided_case_is_opened_by_its_name(library: Library, typed: str) -> None:
    beside_a_guide(library).says(typed).sees("u-ulasan")


def test_the_guided_case_that_is_on_is_no_other(library: Library) -> None:
    talk = beside_a_guide(library).commands("kasus").presses("open 2").sees("u-ulasan")
    assert talk.says("yang uang gimana").last.reader != "other-case"


@pytest.mark.parametrize(
    "typed",
    [
        "punya kakak saya di bukalapak selesai 12 november",
        "punyanya istri, bukalapak, tamat tgl 12 november",
        "sekarang punya saya ya, di bukalapak kelar 12 nov",
    ],
)
def test_a_training_of_whom_is_a_case_of_its_own(library: Library, typed: str) -> None:
    talk = at_verdict(library).says(typed).sees("confirm").tells("case-kept")
    assert talk.answers == {"platform": "bukalapak", "completed": "2026-11-12"}
    assert talk.state.others[0].answers["platform"] == "tokopedia"


@pytest.mark.parametrize(
    "typed",
    [
        "punya adik saya di bukalapak selesai 12 november udah muncul",  # news
        "punya saya di tokopedia selesai 18 november",  # this very case
        "punya adik saya di bukalapak",
    ],
)
def test_what_is_no_other_training_begins_none(library: Library, typed: str) -> None:
    assert at_verdict(library).says(typed).last.reader != "of-whom"


@pytest.mark.parametrize("typed", ["udah", "sudah kak", "oke siap"])
def test_nothing_is_erased_by_a_word_that_may_mean_another_thing(
    library: Library, typed: str
) -> None:
    talk = at_verdict(library).commands("hapus").says(typed)
    assert talk.last.effects == ()
    assert talk.answers


@pytest.mark.parametrize("typed", ["ya", "iya kak", "iyo"])
def test_everything_is_erased_by_a_plain_yes(library: Library, typed: str) -> None:
    assert at_verdict(library).commands("hapus").says(typed).last.effects == (EraseUser(),)


def test_the_ticket_of_a_complaint_is_none_for_a_train(library: Library) -> None:
    talk = at_verdict(library).says("udah lapor ke tokopedia kemarin tiketnya TKP-55")
    assert talk.last.reader == "complaint-sent"
