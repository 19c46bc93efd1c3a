from dataclasses import replace
from datetime import date

import pytest

from flows.library.library import Library
from flows.library.platforms import AskedCheck, Blocks, CountFrom, Platform, Stage
from handbook.facts import (
    CompletedIn,
    Hop,
    HopChain,
    chain_facts,
    check_facts,
    contact_facts,
)

NEW_YEAR = date(2022, 1, 1)
OLD_YEARS_END = date(2021, 12, 31)
ALWAYS = CompletedIn(since=None, until=None)
BEFORE = CompletedIn(since=None, until=OLD_YEARS_END)
AFTER = CompletedIn(since=NEW_YEAR, until=None)


def stage(actor: str, days: int | None = 1, **more: object) -> Stage:
    return replace(Stage(actor=actor, working_days=days, does="lapor"), **more)  # type: ignore[arg-type]


def asked(check: str, blocks: Blocks, **more: date) -> AskedCheck:
    entry = AskedCheck(
        check=check, blocks=blocks, since=None, until=None,
        question=None, find_out=None, fix=None, links=None,
    )  # fmt: skip
    return replace(entry, **more)  # type: ignore[arg-type]


def platform_of(library: Library, platform_id: str) -> Platform:
    found = library.platform(platform_id)
    assert found
    return found


def alone(library: Library, *platforms: Platform) -> Library:
    """Return a library with these platforms only, and nobody who reports."""
    return replace(library, platforms=platforms, providers=())


@pytest.fixture
def plain(library: Library) -> Platform:
    found = platform_of(library, "tokopedia")
    stages = (stage("lembaga", 1, promised=False), stage("platform"), stage("pmo", 7))
    checks = (asked("ulasan", Blocks.INCENTIVE),)
    return replace(found, clock=CountFrom.COMPLETED, clock_until=None, stages=stages, checks=checks)


def hops(chain: HopChain) -> list[tuple[str, int | None]]:
    return [(hop.actor, hop.working_days) for hop in chain.hops]


def test_chain_that_never_changes_is_one_fact(library: Library, plain: Platform) -> None:
    (fact,) = chain_facts(alone(library, plain))
    assert (fact.completed, fact.provider) == (ALWAYS, None)
    assert hops(fact.chain) == [("lembaga", 1), ("platform", 1), ("pmo", 7)]
    assert fact.chain.working_days == 9


def test_platforms_with_one_chain_are_told_together(library: Library, plain: Platform) -> None:
    twin = replace(
        plain,
        id="kariermu",
        stages=tuple(
            stage("kariermu") if each.actor == "platform" else each for each in plain.stages
        ),
    )
    other = replace(plain, id="lainnya", stages=plain.stages[:1])
    facts = list(chain_facts(alone(library, plain, other, twin)))
    assert [fact.platforms for fact in facts] == [(plain, twin), (other,)]


def test_stage_of_a_time_cuts_the_chain_in_two(library: Library, plain: Platform) -> None:
    old, new = stage("pmo", 6, until=OLD_YEARS_END), stage("pmo", 7, since=NEW_YEAR)
    first, second = chain_facts(alone(library, replace(plain, stages=(old, new))))
    assert (first.completed, hops(first.chain)) == (BEFORE, [("pmo", 6)])
    assert (second.completed, hops(second.chain)) == (AFTER, [("pmo", 7)])


def test_stage_may_hold_in_the_middle_only(library: Library, plain: Platform) -> None:
    extra = stage("lembaga", 1, since=date(2021, 3, 1), until=date(2021, 3, 31))
    facts = chain_facts(alone(library, replace(plain, stages=(extra, stage("pmo")))))
    assert [fact.completed for fact in facts] == [
        CompletedIn(since=None, until=date(2021, 2, 28)),
        CompletedIn(since=date(2021, 3, 1), until=date(2021, 3, 31)),
        CompletedIn(since=date(2021, 4, 1), until=None),
    ]


def test_clock_of_a_time_cuts_the_chain_in_two(library: Library, plain: Platform) -> None:
    dated = replace(plain, clock=CountFrom.COMPLETED_AND_REVIEWED, clock_until=NEW_YEAR)
    facts = chain_facts(alone(library, dated))
    told = [(fact.completed, fact.chain.reviewed) for fact in facts]
    assert told == [(BEFORE, True), (AFTER, False)]


def test_time_at_which_nothing_changes_is_not_told(library: Library, plain: Platform) -> None:
    same = (stage("pmo", 7, until=OLD_YEARS_END), stage("pmo", 7, since=NEW_YEAR))
    (fact,) = chain_facts(alone(library, replace(plain, stages=same)))
    assert fact.completed == ALWAYS


def test_stage_without_a_promise_adds_no_days(library: Library, plain: Platform) -> None:
    stages = (stage("lembaga", None), stage("pmo", 7))
    (fact,) = chain_facts(alone(library, replace(plain, stages=stages)))
    assert fact.chain.hops[0] == Hop(actor="lembaga", working_days=None, promised=True)
    assert fact.chain.working_days == 7


def test_provider_has_its_chain_where_it_reports(library: Library, plain: Platform) -> None:
    provider = replace(
        library.providers[0],
        reports_to=(plain.id, "lainnya"),
        stages=(stage("skill-academy"), stage("platform")),
        stages_on={"lainnya": (stage("skill-academy", 2),)},
    )
    platforms = (plain, replace(plain, id="lainnya"), replace(plain, id="kemnaker"))
    facts = chain_facts(replace(library, platforms=platforms, providers=(provider,)))
    told = [
        ([platform.id for platform in fact.platforms], hops(fact.chain))
        for fact in facts
        if fact.provider
    ]
    assert told == [
        ([plain.id], [("skill-academy", 1), ("platform", 1)]),
        (["lainnya"], [("skill-academy", 2)]),
    ]


def test_check_tells_what_it_blocks_and_when(library: Library, plain: Platform) -> None:
    checks = (
        asked("ulasan", Blocks.CERTIFICATE, until=OLD_YEARS_END),
        asked("ulasan", Blocks.INCENTIVE, since=NEW_YEAR),
    )
    (fact,) = check_facts(alone(library, replace(plain, checks=checks)))
    assert fact.check.id == "ulasan"
    assert fact.blocked == ((BEFORE, Blocks.CERTIFICATE), (AFTER, Blocks.INCENTIVE))


def test_time_without_the_check_is_left_out(library: Library, plain: Platform) -> None:
    checks = (asked("ulasan", Blocks.INCENTIVE, since=NEW_YEAR),)
    (fact,) = check_facts(alone(library, replace(plain, checks=checks)))
    assert fact.blocked == ((AFTER, Blocks.INCENTIVE),)


def test_checks_stand_in_their_order(library: Library, plain: Platform) -> None:
    checks = tuple(asked(check.id, Blocks.MATCHING) for check in reversed(library.checks))
    facts = check_facts(alone(library, replace(plain, checks=checks)))
    assert [fact.check for fact in facts] == list(library.checks)


def test_provider_tells_only_what_it_adds(library: Library, plain: Platform) -> None:
    provider = replace(
        library.providers[0],
        reports_to=(plain.id,),
        checks=(asked("sertifikat-biru", Blocks.CERTIFICATE),),
    )
    facts = check_facts(replace(library, platforms=(plain,), providers=(provider,)))
    told = [(fact.check.id, fact.provider) for fact in facts]
    assert told == [("sertifikat-biru", provider), ("ulasan", None)]


def test_contacts_are_told_with_and_without_a_provider(library: Library, plain: Platform) -> None:
    provider = replace(library.providers[0], reports_to=(plain.id,))
    shop = replace(plain, contacts=("platform", "lembaga", "prakerja"))
    facts = contact_facts(replace(library, platforms=(shop,), providers=(provider,)))
    assert [fact.contacts for fact in facts] == [
        ("tokopedia", "lembaga", "prakerja"),
        ("skill-academy", "tokopedia", "prakerja"),
    ]
