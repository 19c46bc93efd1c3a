"""`unvouched-figure`: a figure in a text for participants that none of its own sources vouches for.

Sums, periods, percentages and numbers must stand under `figures` of a source that is cited for this
very text: by the answer, advice, check or contact itself, else by the file. Ways of writing make no
difference (bot.content.draft.figures). Where a file cites nothing (messages.yaml, areas.yaml, the
calendar), any source will do. The sentence of an incident tells the days that it adds. Numbers to
call are looked at in contacts.yaml only: elsewhere they are gaps (`stray-address`). A text with a
source that nobody knows has a problem of its own.

FAIL  answer: Insentifnya Rp700.000, Kak.     sources: [S08]   # S08: figures: [Rp600.000]
PASS  answer: Insentifnya Rp600 ribu, Kak.    sources: [S08]
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from bot.content.draft import Draft, Figure, ToldText, figure_values, told_texts
from bot.content.problems import Problem
from bot.content.yaml import EACH, Suggestion, TextNode, place_inside

Vouched = Mapping[str, frozenset[str]]

_ADDED_DAYS: Final = "extra_working_days"


def check(draft: Draft) -> Iterator[Problem]:
    """Yield a problem at every such figure; none while contacts or sources are not known."""
    if draft.ids("contact") is None or draft.ids("source") is None:
        return
    by_source = {
        source.id: figure_values(node.text for node in source.texts("figures", EACH))
        for source in draft.of("source")
    }
    for told in told_texts(draft):
        vouched = _vouched(told, by_source) if told.figures else None  # most have none
        if vouched is None:
            continue
        of_contact = told.entry.kind.name == "contact"
        for figure in told.figures:
            if figure.value not in vouched and (of_contact or not figure.number):
                yield _problem(told, figure, by_source)


def _vouched(told: ToldText, by_source: Vouched) -> frozenset[str] | None:
    """Return the figures that may stand in a text; None: its sources are not known."""
    added = told.owner.pair(_ADDED_DAYS)
    if added and isinstance(added[1], TextNode):
        days = added[1].text.strip()
        if not days.isdecimal():  # the field tells of it
            return None
        return frozenset({f"{days} hari kerja", f"{days} hari"}) | _all(told.cited or (), by_source)
    if told.cited is None:
        return _all(by_source, by_source)
    return _all(told.cited, by_source) if told.cited.issubset(by_source) else None


def _all(sources: Iterable[str], by_source: Vouched) -> frozenset[str]:
    return frozenset().union(*(by_source.get(source, frozenset()) for source in sources))


def _problem(told: ToldText, figure: Figure, by_source: Vouched) -> Problem:
    page, node = told.entry.page, told.node
    written = " ".join(figure.written.split())
    turn = node.text.count(figure.written, 0, figure.start)
    if told.owner.pair(_ADDED_DAYS):
        says = f"Angka `{written}` berbeda dengan `{_ADDED_DAYS}` gangguan ini."
        advice = "Samakan, atau sebut tanpa angka."
    elif told.entry.kind.name == "contact" and figure.number:
        says = f"Nomor `{written}` tidak ada di `figures` sumber kontak ini."
        advice = (
            "Salah ketik? Samakan dengan sumbernya. Nomornya berganti? Tulis dulu sumber barunya "
            "di sources.yaml, dengan nomor ini di `figures`, lalu tambahkan kodenya ke `sources` "
            "kontak ini."
        )
    else:
        whose = "sumber mana pun" if told.cited is None else "sumber untuk kalimat ini"
        says = f"Angka `{written}` tidak ada di `figures` {whose}."
        advice = _remedy(figure, by_source)
    return page.problem(
        "unvouched-figure",
        place_inside(page, node, figure.written, turn),
        says,
        hint=Suggestion(text=advice),
    )


def _remedy(figure: Figure, by_source: Vouched) -> str:
    others = [source for source, vouched in by_source.items() if figure.value in vouched]
    if others:
        return (
            f"Angka ini ada di {' dan '.join(others[:3])}: kalau memang dari sana, tambahkan ke "
            "`sources` untuk kalimat ini."
        )
    return "Tulis di `figures` sumbernya di sources.yaml kalau memang ada di sana, atau hapus."
