"""What cannot both be is asked again, with both named; what is right stays."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.diagnosis.case import plausible
from flows.dialogue.known import as_date
from flows.dialogue.state import State
from flows.questions.question import question_of
from flows.questions.reports.contradiction import contradiction
from tests.support.content.neutral_library import neutral_library
from tests.support.talk.reporting import at_grade, at_verdict, reports
from tests.support.talk.talk import Talk


def backwards(talk: Talk) -> Talk:
    """The lembaga is said to have reported after the platform."""
    reports(at_verdict(talk), "tokopedia", "5 november 2026")
    return reports(talk, "lembaga", "10 november 2026").sees("contradiction")


def test_both_are_named(talk: Talk) -> None:
    backwards(talk).tells(
        "ask-contradiction",
        earlier="[side-done actor=Tokopedia does=[does platform] done=Kamis, 5 November 2026]",
        later="[side-done actor=[actor-lembaga] does=[does lembaga Tokopedia]"
        " done=Selasa, 10 November 2026]",
    )
    assert [button.label for button in talk.buttons] == [
        "[pick-done actor=Tokopedia done=Kam 5 Nov]",
        "[pick-done actor=[actor-lembaga-brief] done=Sel 10 Nov]",
        "[sure-of-neither]",
        "[main-menu]",
    ]


@pytest.mark.parametrize(
    ("picked", "left"),
    [
        ("tokopedia", {"tokopedia": "2026-11-05"}),
        ("lembaga", {"lembaga": "2026-11-10"}),
        ("unknown", {}),
    ],
)
def test_what_is_right_stays(talk: Talk, picked: str, left: dict[str, str]) -> None:
    backwards(talk).presses(f"contradiction {picked}").sees(None).tells("contradiction-settled")
    assert talk.state.reported == left


@pytest.mark.parametrize(
    ("typed", "left"),
    [("yang tanggal 5 november", {"tokopedia": "2026-11-05"}), ("gak tau kak", {})],
)
def test_right_day_can_be_typed(talk: Talk, typed: str, left: dict[str, str]) -> None:
    backwards(talk).says(typed).sees(None)
    assert talk.state.reported == left


@pytest.mark.parametrize("typed", ["tanggal 7 november 2026", "hmm"])
def test_another_day_settles_nothing(talk: Talk, typed: str) -> None:
    before = backwards(talk).state
    after = talk.says(typed).sees("contradiction").state
    assert replace(after, misses=0) == before


def test_completion_told_anew_is_taken(talk: Talk) -> None:
    reports(at_verdict(talk), "tokopedia", "1 november 2026").sees("contradiction")
    talk.says("eh selesainya 30 oktober 2026").sees(None)
    assert talk.answers["completed"] == "2026-10-30"
    assert talk.state.reported == {"tokopedia": "2026-11-01"}


def test_forged_side_is_refused(talk: Talk) -> None:
    backwards(talk).forges("a.contradiction.pmo").sees("contradiction")
    assert len(talk.state.reported) == 2


def test_it_is_no_step_on_the_way(talk: Talk) -> None:
    assert not backwards(talk).offers("back")
    assert not talk.told("progress")


def test_newer_done_clears_earlier_no(talk: Talk) -> None:
    reports(at_verdict(talk), "lembaga", "no")
    reports(talk, "tokopedia", "5 november 2026").sees(None)
    assert talk.state.reported == {"tokopedia": "2026-11-05"}


def test_done_leaves_later_no(talk: Talk) -> None:
    reports(at_verdict(talk), "pmo", "no")
    reports(talk, "tokopedia", "5 november 2026").sees(None)
    assert talk.state.reported == {"pmo": "no", "tokopedia": "2026-11-05"}


def test_newer_no_replaces_the_day(talk: Talk) -> None:
    reports(at_verdict(talk), "tokopedia", "5 november 2026")
    reports(talk, "tokopedia", "no").sees(None)
    assert talk.state.reported == {"tokopedia": "no"}


def test_no_before_what_is_done_is_asked(talk: Talk) -> None:
    reports(at_verdict(talk), "tokopedia", "5 november 2026")
    reports(talk, "lembaga", "no").sees("contradiction")
    talk.tells(
        "ask-contradiction",
        later="[side-not-yet actor=[actor-lembaga] does=[does lembaga Tokopedia]]",
    )
    talk.presses("lembaga").sees(None)
    assert talk.state.reported == {"lembaga": "no"}


def test_report_before_completion_is_asked(talk: Talk) -> None:
    reports(at_verdict(talk), "tokopedia", "1 november 2026").sees("contradiction")
    talk.tells("ask-contradiction", earlier="[side-completed done=Selasa, 3 November 2026]")
    talk.presses("contradiction completed").sees("reported:tokopedia")
    assert talk.state.reported == {}


def test_wrong_completion_is_asked_again(talk: Talk) -> None:
    reports(at_verdict(talk), "tokopedia", "1 november 2026")
    talk.presses("contradiction tokopedia").sees("completed")
    talk.says("30 oktober 2026").sees(None)
    assert talk.diagnosis.stages[1].done == date(2026, 11, 1)


def test_unsure_of_completion_drops_the_report(talk: Talk) -> None:
    reports(at_verdict(talk), "tokopedia", "1 november 2026")
    talk.presses("contradiction unknown").sees(None)
    assert talk.state.reported == {}
    assert talk.answers["completed"] == "2026-11-03"


def test_day_of_completion_can_be_typed(talk: Talk) -> None:
    reports(at_verdict(talk), "tokopedia", "1 november 2026")
    talk.says("yang 3 november 2026 benar").sees("reported:tokopedia")


def test_change_that_makes_a_report_impossible_asks(talk: Talk) -> None:
    reports(at_verdict(talk), "tokopedia", "6 november 2026")
    talk.presses("summary", "edit completed").says("19 november 2026").sees("contradiction")
    assert talk.state.reported == {"tokopedia": "2026-11-06"}


def test_what_agrees_is_judged_whole(talk: Talk) -> None:
    reports(at_verdict(talk), "lembaga", "4 november 2026")
    reports(talk, "tokopedia", "4 november 2026")
    reports(talk, "pmo", "no").sees(None)
    case = talk.context.case()
    assert case is not None
    assert set(case.reported) == {"lembaga", "tokopedia", "pmo"}
    assert plausible(talk.library, case, talk.today) == case


# ------------------------------------------------------------ the certificate that is the grade


def test_certificate_without_grade_is_asked(talk: Talk) -> None:
    reports(at_grade(talk), "lembaga", "no").sees("contradiction")
    talk.tells("ask-contradiction-grade", actor="[actor-lembaga]", label="[sertifikat-kemnaker]")
    assert talk.labels == [
        "[pick-check-yes label=[sertifikat-kemnaker]]",
        "[pick-not-yet actor=[actor-lembaga-brief]]",
        "[main-menu]",
    ]


def test_certificate_that_is_there_stays_graded(talk: Talk) -> None:
    reports(at_grade(talk), "lembaga", "no").presses("sertifikat-kemnaker").sees(None)
    assert talk.state.reported == {}
    assert talk.diagnosis.stages[0].done == date(2026, 11, 5)


def test_grade_that_is_missing_blocks(talk: Talk) -> None:
    reports(at_grade(talk), "lembaga", "no").presses("contradiction lembaga").sees(None)
    assert talk.diagnosis.blockers == ("sertifikat-kemnaker",)


def test_not_knowing_which_is_to_be_checked(talk: Talk) -> None:
    reports(at_grade(talk), "lembaga", "no").says("gak tau").sees(None)
    assert talk.diagnosis.to_check == ("sertifikat-kemnaker",)
    assert talk.state.reported == {}


def test_report_before_the_grade_asks(talk: Talk) -> None:
    reports(at_grade(talk), "kemnaker", "4 november 2026").sees("contradiction")
    talk.presses("contradiction kemnaker").sees("graded")
    assert talk.state.reported == {"kemnaker": "2026-11-04"}


def test_report_without_certificate_asks(talk: Talk) -> None:
    reports(at_grade(talk, proof="no"), "kemnaker", "10 november 2026").sees("contradiction")
    talk.tells("ask-contradiction", earlier="[side-check-no label=[sertifikat-kemnaker]]")
    assert talk.labels[0] == "[pick-check-no label=[sertifikat-kemnaker]]"
    talk.presses("contradiction kemnaker").sees("sertifikat-kemnaker")
    assert talk.state.reported == {"kemnaker": "2026-11-10"}


def test_certificate_denied_twice_is_asked_once(talk: Talk) -> None:
    reports(at_grade(talk, proof="no"), "lembaga", "no").sees(None)
    told = {**talk.state.reported, "kemnaker": "2026-11-10"}
    talk.state = replace(talk.state, reported=told)
    talk.says("halo").sees("contradiction").presses("contradiction kemnaker")
    talk.sees("sertifikat-kemnaker")
    assert talk.state.reported == {"kemnaker": "2026-11-10"}


def test_graded_elsewhere_is_said_once_and_kept(talk: Talk) -> None:
    reports(at_grade(talk, proof="no"), "lembaga", "6 november 2026").sees(None)
    talk.tells("graded-elsewhere", actor="[actor-lembaga]", done="Jumat, 6 November 2026")
    assert talk.diagnosis.blockers == ("sertifikat-kemnaker",)
    assert not talk.says("kapan").told("graded-elsewhere")
    talk.commands("dataku").tells("report-elsewhere", done="Jumat, 6 November 2026")


# ------------------------------------------------------------ whatever is told

SAID = st.one_of(
    st.none(), st.just("no"), st.dates(date(2026, 10, 30), date(2026, 11, 21)).map(str)
)
CHAINS = {"tokopedia": ("lembaga", "tokopedia", "pmo"), "kemnaker": ("lembaga", "kemnaker", "pmo")}


CASES = st.fixed_dictionaries(
    {
        "platform": st.sampled_from(sorted(CHAINS)),
        "said": st.tuples(SAID, SAID, SAID),
        "completed": st.sampled_from(["2026-11-03", "2026-11-01/2026-11-15~"]),
        "graded": st.sampled_from(["unknown", "2026-11-10"]),
        "proof": st.sampled_from(["yes", "no", "unknown"]),
    }
)


def told(platform: str, said: tuple[str | None, ...], proof: str, **dates: str) -> Talk:
    library = neutral_library()
    checks = {item.id: "yes" for item in library.checks} | {"sertifikat-kemnaker": proof}
    answers = {"platform": platform, "provider": "lainnya", **dates, **checks}
    reported = {actor: word for actor, word in zip(CHAINS[platform], said, strict=True) if word}
    return Talk(library, state=State(active=True, answers=answers, reported=reported))


@given(case=CASES)
def test_nothing_is_dropped_without_asking(case: dict[str, Any]) -> None:
    context = told(**case).context
    judged = context.case()
    assert judged is not None
    if contradiction(context) is None:
        assert judged.reported == {
            actor: as_date(word) or word for actor, word in context.reports().items()
        }


@given(case=CASES, picks=st.lists(st.integers(0, 2), min_size=8, max_size=8))
def test_every_pick_leads_out(case: dict[str, Any], picks: list[int]) -> None:
    talk = told(**case)
    for pick in picks:
        if talk.question != "contradiction":
            return  # settled, or what was not right is asked again
        choices = question_of(talk.context, "contradiction").choices(talk.context)
        offered = [button for row in choices for button in row]
        talk.presses_data(offered[pick % len(offered)].data or "")
    assert talk.question != "contradiction"
