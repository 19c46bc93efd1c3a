"""The pages say what the content says today: whoever changes it runs `make tables`."""

import re
from pathlib import Path

import pytest

from flows.library.library import Library
from handbook.__main__ import main
from handbook.markdown import PlacesError
from handbook.pages import PAGES, pages
from tests.support.content.neutral_library import make_neutral
from tests.support.process.running import ROOT


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Return a checkout with our pages, and the neutral knowledge base."""
    make_neutral(tmp_path / "knowledge")
    for name in PAGES:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes((ROOT / name).read_bytes())
    return tmp_path


def texts(checkout: Path) -> dict[str, str]:
    return {name: (checkout / name).read_text("utf-8") for name in PAGES}


@pytest.mark.parametrize("name", PAGES)
def test_page_is_what_the_content_says(name: str, real_library: Library) -> None:
    told = (ROOT / name).read_text("utf-8")
    assert told == pages(ROOT, real_library)[name], "run `make tables`"


def test_sources_of_the_rules_exist(real_library: Library) -> None:
    told = (ROOT / "docs/rules.md").read_text("utf-8")
    named = set(re.findall(r"\b(?:[ASN]\d+|FAQ24)\b", told))
    assert len(named) > 20
    assert sorted(named - set(real_library.sources)) == []


def test_other_content_makes_other_pages(checkout: Path, library: Library) -> None:
    before = texts(checkout)
    assert main([str(checkout)]) == 0
    after = texts(checkout)
    assert [name for name in PAGES if after[name] == before[name]] == []
    assert after == pages(checkout, library)


def test_page_without_a_place_is_refused(
    checkout: Path, library: Library, capsys: pytest.CaptureFixture[str]
) -> None:
    page = checkout / "docs/rules.md"
    page.write_text(page.read_text("utf-8").replace("make tables: years", "years"), "utf-8")
    with pytest.raises(PlacesError):
        pages(checkout, library)
    before = texts(checkout)
    assert main([str(checkout)]) == 2
    assert "years" in capsys.readouterr().err
    assert texts(checkout) == before


def test_content_that_is_not_good_writes_nothing(
    checkout: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (checkout / "knowledge/contacts.yaml").unlink()
    before = texts(checkout)
    assert main([str(checkout)]) == 2
    assert "contacts.yaml" in capsys.readouterr().err
    assert texts(checkout) == before


def test_missing_page_is_told(checkout: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (checkout / "docs/rules.md").unlink()
    assert main([str(checkout)]) == 2
    assert "rules.md" in capsys.readouterr().err


def test_no_checkout_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert "Usage" in capsys.readouterr().err
