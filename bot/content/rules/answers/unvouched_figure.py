"""`unvouched-figure`: a figure in an answer that none of its own sources vouches for.

Sums, periods, percentages and numbers must stand under `figures` of a source that this very answer
cites, or in a contact. Ways of writing make no difference (bot.content.draft.figures). An answer
with a source that nobody knows has a problem of its own.

FAIL  answer: Insentifnya Rp700.000, Kak.     sources: [S08]   # S08: figures: [Rp600.000]
PASS  answer: Insentifnya Rp600 ribu, Kak.    sources: [S08]
"""

from collections.abc import Iterator, Mapping

from bot.content.draft import AnswerPart, Draft, Figure, answers, figure_values, figures
from bot.content.problems import Problem
from bot.content.yaml import EACH, Suggestion, TextNode, place_inside, texts

Vouched = Mapping[str, frozenset[str]]


def check(draft: Draft) -> Iterator[Problem]:
    """Yield a problem at every such figure; none while contacts or sources are not known."""
    if draft.ids("contact") is None or draft.ids("source") is None:
        return
    everywhere = figure_values(_contact_texts(draft))
    by_source = {
        source.id: figure_values(node.text for node in source.texts("figures", EACH))
        for source in draft.of("source")
    }
    for part in answers(draft):
        cited = _cited(part)
        if not cited.issubset(by_source):
            continue
        vouched = everywhere.union(*(by_source[source] for source in cited))
        for node in part.texts("answer"):
            for figure in figures(node.text):
                if figure.value not in vouched:
                    yield _problem(part, node, figure, by_source)


def _contact_texts(draft: Draft) -> Iterator[str]:
    for contact in draft.of("contact"):
        for node in (*contact.texts("channels", EACH, "value"), *contact.texts("note")):
            yield node.text


def _cited(part: AnswerPart) -> frozenset[str]:
    field = part.field("sources")
    return frozenset(node.text.strip() for node in texts(field, (EACH,))) if field else frozenset()


def _problem(part: AnswerPart, node: TextNode, figure: Figure, by_source: Vouched) -> Problem:
    page = part.entry.page
    written = " ".join(figure.written.split())
    turn = node.text.count(figure.written, 0, figure.start)
    return page.problem(
        "unvouched-figure",
        place_inside(page, node, figure.written, turn),
        f"Angka `{written}` tidak ada di `figures` sumber jawaban ini.",
        hint=Suggestion(text=_remedy(figure, by_source)),
    )


def _remedy(figure: Figure, by_source: Vouched) -> str:
    others = [source for source, vouched in by_source.items() if figure.value in vouched]
    if others:
        return (
            f"Angka ini ada di {' dan '.join(others[:3])}: kalau memang dari sana, tambahkan ke "
            "`sources` jawaban ini."
        )
    return "Tulis di `figures` sumbernya di sources.yaml kalau memang ada di sana, atau hapus."
