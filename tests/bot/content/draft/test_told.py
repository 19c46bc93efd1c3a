"""Which texts reach participants, and which sources stand behind each."""

from bot.content.draft import Draft, Entry, File, told_texts
from bot.content.schema import KINDS
from bot.content.yaml import read_page


def told(kind: str, text: str) -> list[tuple[str, str, set[str] | None]]:
    [of_kind] = [each for each in KINDS if each.name == kind]
    page = read_page("a.yaml", text.encode()).page
    assert page.root is not None
    entry = Entry(kind=of_kind, id="a", page=page, node=page.root)
    draft = Draft(files=(File(kind=of_kind, id="a", page=page, entries=(entry,)),))
    return [
        (each.field, each.node.text, None if each.cited is None else set(each.cited))
        for each in told_texts(draft)
    ]


def test_nearest_sources_stand_behind_a_text() -> None:
    text = (
        "answer: satu\n"
        "years:\n  2020: {answer: dua, sources: [A2]}\n  2021: {answer: tiga}\n"
        "sources: [A1]\n"
    )
    assert told("topic", text) == [
        ("answer", "satu", {"A1"}),
        ("answer", "dua", {"A2"}),
        ("sources", "A2", {"A2"}),
        ("answer", "tiga", {"A1"}),
        ("sources", "A1", {"A1"}),
    ]


def test_all_lists_of_sources_count() -> None:
    text = "words: {a: satu}\nsources: [A1]\nincentive_sources: [A2]\n"
    assert told("diagnosis", text)[0] == ("a", "satu", {"A1", "A2"})


def test_file_without_sources_cites_none() -> None:
    assert told("messages", 'sources: "Sumber: {sources}"\nb: ""\nc:\n') == [
        ("sources", "Sumber: {sources}", None),
        ("b", "", None),
    ]


def test_words_of_participants_are_no_texts_of_ours() -> None:
    text = "name: satu\naliases: [dua]\nexamples: [tiga]\ntold_as: {things: [empat]}\n"
    assert told("platform", text) == [("name", "satu", None)]


def test_kinds_that_hold_such_words_are_left_out() -> None:
    for kind in ("source", "vocabulary", "synonyms", "out_of_scope"):
        assert told(kind, "a: b\n") == []
