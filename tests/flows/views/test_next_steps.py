"""Which way on from a verdict is stressed, and how."""

from typing import Any

import pytest

from flows.library.library import Library
from tests.support.talk.at_verdict import LATER, at_verdict
from tests.support.talk.talk import Talk


def styled(talk: Talk, style: str) -> list[str]:
    """Return what the buttons of a style carry behind their round, or that they copy."""
    return [(b.data or ".copy").split(".", 1)[1] for b in talk.buttons if b.style == style]


@pytest.mark.parametrize(
    ("verdict", "case", "primary"),
    [
        ("fix_first", {"data_sama": "yes", "pelatihan_tuntas": "no"}, "v.how.pelatihan-tuntas"),
        ("check_first", {"pelatihan_tuntas": "unknown"}, "v.how.pelatihan-tuntas"),
        ("escalate", {"today": LATER}, "v.complaint"),
        ("chase", {"reported": {"tokopedia": "no"}}, "copy"),
    ],
)
def test_one_next_step_is_stressed(
    library: Library, verdict: str, case: dict[str, Any], primary: str
) -> None:
    talk = at_verdict(library, **case)
    assert talk.diagnosis.verdict == verdict
    assert styled(talk, "primary") == [primary]
    assert styled(talk, "success") == ["v.seen"]


def test_who_has_to_wait_has_no_next_step(library: Library) -> None:
    talk = at_verdict(library)
    assert talk.diagnosis.verdict == "wait"
    assert styled(talk, "primary") == []
    assert styled(talk, "success") == ["v.seen"]


def test_erasing_looks_dangerous(library: Library) -> None:
    talk = Talk(library).commands("hapus")
    assert styled(talk, "danger") == ["m.erase"]
