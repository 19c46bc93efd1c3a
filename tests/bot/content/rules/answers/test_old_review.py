from datetime import date

import pytest

from tests.bot.content.bad_samples import found, places
from tests.bot.content.topics_of_base import YEARS
from tests.support.content.small_knowledge import DIAGNOSIS, TOKOPEDIA, Knowledge

# The base was reviewed on 2026-11-21, and one choice of it a day earlier.
LAST_GOOD = date(2027, 5, 19)


def test_text_of_180_days_passes(knowledge: Knowledge) -> None:
    assert places(knowledge, today=LAST_GOOD) == []


def test_choice_grows_old_by_itself(knowledge: Knowledge) -> None:
    assert places(knowledge, today=date(2027, 5, 20)) == [(YEARS, 22, 15, "old-review")]


def test_warning_leaves_the_library(knowledge: Knowledge) -> None:
    [problem] = found(knowledge, today=date(2027, 5, 20))
    assert problem.severity == "warning"
    assert "181 hari" in problem.message


@pytest.mark.parametrize(
    "path", [TOKOPEDIA, DIAGNOSIS, YEARS, "checks.yaml", "providers/skill-academy.yaml"]
)
def test_every_reviewed_file_grows_old(knowledge: Knowledge, path: str) -> None:
    knowledge.change(path, "reviewed: 2026-11-21", "reviewed: 2026-05-01")
    assert [(each[0], each[3]) for each in places(knowledge)] == [(path, "old-review")]


def test_nothing_is_old_where_no_day_is_known(knowledge: Knowledge) -> None:
    knowledge.change(YEARS, "reviewed: 2026-11-21", "reviewed: 2020-05-01")
    assert places(knowledge, today=None) == []
