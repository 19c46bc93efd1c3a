from tests.support.content.small_knowledge import CONTACTS, TOKOPEDIA, Knowledge


def test_period_ending_before_it_begins(knowledge: Knowledge) -> None:
    knowledge.change(TOKOPEDIA, "    until: 2021", "    from: 2021-12-31\n    until: 2020")
    knowledge.change(TOKOPEDIA, "until: 2020-12-31", "until: 2021-12-30")
    assert knowledge.places() == [(TOKOPEDIA, 25, 12, "reversed-span")]


def test_period_of_one_day_passes(knowledge: Knowledge) -> None:
    knowledge.change("incidents.yaml", "until: 2026-12-03", "until: 2026-12-01")
    assert knowledge.places() == []


def test_incident_ending_before_it_begins(knowledge: Knowledge) -> None:
    knowledge.change("incidents.yaml", "until: 2026-12-03", "until: 2026-11-03")
    assert knowledge.places() == [("incidents.yaml", 6, 12, "reversed-span")]


def test_incident_looked_at_before_it_begins(knowledge: Knowledge) -> None:
    knowledge.change("incidents.yaml", "until: 2026-12-03", "look_again: 2026-11-03")
    assert knowledge.places() == [("incidents.yaml", 6, 17, "reversed-span")]


def test_closing_before_opening(knowledge: Knowledge) -> None:
    knowledge.change(CONTACTS, 'opens: "09:00"', 'opens: "21:00"')
    assert knowledge.places() == [(CONTACTS, 21, 17, "reversed-span")]
