"""`nobodys-report`: a check that is the report of an actor, without that actor.

The chain would never learn from its answer that the stage is done.

FAIL  sertifikat-kemnaker: {is_report: ya}
PASS  sertifikat-kemnaker: {is_report: ya, done_by: lembaga}
"""

from collections.abc import Iterator

from bot.content.draft import Draft
from bot.content.problems import Problem
from bot.content.yaml import Suggestion, text


def check(draft: Draft) -> Iterator[Problem]:
    """Yield a problem at every such `is_report`."""
    for entry in draft.of("check"):
        report = text(entry.node, ("is_report",))
        if report and report.text.strip() == "ya" and text(entry.node, ("done_by",)) is None:
            yield entry.page.problem(
                "nobodys-report",
                report.start,
                "`is_report` memerlukan `done_by`: kabar dari pihak yang mana?",
                hint=Suggestion(text="Tambahkan `done_by`, misalnya `done_by: lembaga`."),
            )
