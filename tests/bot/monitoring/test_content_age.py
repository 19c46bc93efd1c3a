from datetime import date, datetime

from bot.monitoring.content_age import ContentAge
from bot.service.clock import WIB
from flows.library.library import Library

LOADED = datetime(2026, 11, 20, 8, 0, 1, tzinfo=WIB)


def test_own_content_has_an_age(library: Library) -> None:
    age = ContentAge.of(library, loaded=LOADED)
    assert date(2020, 4, 1) < age.oldest <= age.newest
    reviews = {topic.answer.reviewed for topic in library.topics}
    assert age.oldest <= min(reviews)
    assert age.newest >= max(reviews)


def test_days_count_up_to_today() -> None:
    age = ContentAge(loaded=LOADED, oldest=date(2025, 11, 20), newest=date(2026, 11, 19))
    told = age.on(date(2026, 11, 20))
    assert (told["oldest_review_days"], told["newest_review_days"]) == (365, 1)
