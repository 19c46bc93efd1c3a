"""`stray-link`: an address in an answer or a link that neither a contact nor a source has.

So nobody is sent to an address that was mistyped, made up or taken from a swindler. Scheme, `www.`
and a closing slash make no difference; a site as a whole may be named if any page of it is known.
Mail addresses must be those of a contact.

FAIL  answer: Daftar di prakerja.vip ya, Kak.
PASS  answer: Alamat seperti prakerja(titik)vip itu palsu, Kak.
PASS  links: [{label: Formulir pengaduan, url: https://www.prakerja.go.id/formulir-pengaduan}]
"""

from collections.abc import Iterator, Mapping

from bot.content.draft import AnswerPart, Draft, TextAddress, addresses, answers
from bot.content.problems import Problem, meant, nearest
from bot.content.yaml import EACH, Suggestion, TextNode, place_inside, swapped


def check(draft: Draft) -> Iterator[Problem]:
    """Yield a problem at every such address; none while contacts or sources are not known."""
    if draft.ids("contact") is None or draft.ids("source") is None:
        return
    known = {address.bare: address for address in _known(draft)}
    for part in answers(draft):
        for node in (*part.texts("answer"), *part.texts("links", EACH, "url")):
            for address in addresses(node.text):
                if not _vouched(address, known):
                    yield _problem(part, node, address, known)


def _known(draft: Draft) -> Iterator[TextAddress]:
    for contact in draft.of("contact"):
        for node in contact.texts("channels", EACH, "value"):
            yield from addresses(node.text)
    for source in draft.of("source"):
        for node in source.texts("url"):
            yield from addresses(node.text)


def _vouched(address: TextAddress, known: Mapping[str, TextAddress]) -> bool:
    of_site = any(each.host == address.host for each in known.values())
    return address.bare in known or (address.only_host and of_site)


def _problem(
    part: AnswerPart, node: TextNode, address: TextAddress, known: Mapping[str, TextAddress]
) -> Problem:
    page, written = part.entry.page, address.written
    mark = place_inside(page, node, written, node.text.count(written, 0, address.start))
    better = _better(address, known)
    line = swapped(page, mark, written, better) if better else None
    return page.problem(
        "stray-link",
        mark,
        f"Alamat {written} tidak ada di contacts.yaml dan tidak ada di sources.yaml."
        f"{meant(better)} Alamat palsu sebagai contoh ditulis dengan (titik).",
        hint=line
        or Suggestion(
            text="Pakai alamat yang sudah ada di sana, atau tambahkan dulu beserta sumbernya."
        ),
    )


def _better(address: TextAddress, known: Mapping[str, TextAddress]) -> str | None:
    """Return the known address that was likely meant: a mail for a mail, a page for a page."""
    if address.only_host:
        site = nearest(address.host, {each.host for each in known.values()})
        return address.written.lower().replace(address.host, site) if site else None
    alike = {bare: each for bare, each in known.items() if each.mail == address.mail}
    near = nearest(address.bare, alike)
    return alike[near].written if near else None
