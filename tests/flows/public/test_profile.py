from dataclasses import replace

from flows.library.library import Library
from flows.public.profile import (
    LONGEST_DESCRIPTION,
    LONGEST_SHORT,
    description,
    longest_description,
    short_description,
)
from flows.wording.texts import say


def test_description_says_who_speaks_and_what_is_never_asked(library: Library) -> None:
    said = description(library)
    for word in ("about-bot", "unofficial", "privacy"):
        assert say(library, word) in said


def test_official_bot_does_not_say_that_it_is_none(library: Library) -> None:
    official = replace(library, official=True)
    assert say(library, "official") in description(official)
    assert say(library, "unofficial") not in description(official)
    assert short_description(official) == say(library, "about-bot-official")
    assert short_description(library) == say(library, "about-bot-unofficial")


def test_operator_is_named_where_there_is_one(library: Library) -> None:
    run = replace(library, operator_name="Yayasan Contoh")
    assert say(library, "operator-named", operator="Yayasan Contoh") in description(run)


def test_what_cs_wrote_fits(real_library: Library) -> None:
    for official in (False, True):
        told = replace(real_library, official=official)
        assert len(longest_description(told)) <= LONGEST_DESCRIPTION
        assert len(short_description(told)) <= LONGEST_SHORT
