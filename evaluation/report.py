"""The report as a whole."""

from evaluation.measure import Measured
from evaluation.report_peers import date_peers, ranking_peers
from evaluation.report_questions import answered_strangers, by_area, confusions, outcomes, worst
from evaluation.report_slots import dates, misread, slots
from evaluation.side_by_side import datings, rankings
from evaluation.table import as_text
from flows.library import Library


def report(measured: Measured, library: Library) -> str:
    """Return every figure, the bot's and the peers'; takes as long as the slowest peer."""
    return as_text(
        (
            outcomes(measured),
            slots(measured.stories, measured.questions),
            dates(measured.dated),
            by_area(measured.questions, library),
            confusions(measured.questions),
            worst(measured.questions),
            answered_strangers(measured.strangers),
            misread(measured.dated, measured.stories),
            ranking_peers(rankings(measured, library)),
            date_peers(datings(measured)),
        )
    )
