"""`unvouched-address`: an address or account of a contact that none of its own sources shows.

It is the one place where addresses stand, so each must be found again in a source that the contact
cites: as its `url` or under its `addresses`. Scheme, `www.` and a closing slash make no difference;
a site as a whole, or an account of its name, passes if any page of it is known. Phone numbers are
figures: `unvouched-figure`.

FAIL  value: https://www.tokopedai.com/help         # FAQ24: addresses: [www.tokopedia.com/help]
PASS  value: https://www.tokopedia.com/help
"""

from collections.abc import Iterator, Mapping
from typing import Final

from bot.content.draft import Draft, Entry, TextAddress, addresses, cited_by
from bot.content.problems import Problem, meant, nearest
from bot.content.yaml import EACH, MapNode, Suggestion, TextNode, place_inside, swapped

_A_SLIP: Final = 90.0  # `tokopedai.com/help` is 94 like `tokopedia.com/help`


def check(draft: Draft) -> Iterator[Problem]:
    """Yield a problem at every such address; none where a source is not known."""
    shown = {source.id: tuple(_shown(source)) for source in draft.of("source")}
    if draft.ids("source") is None:
        return
    for contact in draft.of("contact"):
        cited = cited_by(contact.node) if isinstance(contact.node, MapNode) else None
        if cited is None or not cited.issubset(shown):
            continue
        known = {address.bare: address for source in sorted(cited) for address in shown[source]}
        for node in contact.texts("channels", EACH, "value"):
            for address in addresses(node.text):
                if not _vouched(address, known):
                    yield _problem(contact, node, address, known)


def _shown(source: Entry) -> Iterator[TextAddress]:
    for node in (*source.texts("url"), *source.texts("addresses", EACH)):
        yield from addresses(node.text)


def _vouched(address: TextAddress, known: Mapping[str, TextAddress]) -> bool:
    of_site = any(each.host == address.host for each in known.values())
    return address.bare in known or (address.only_host and of_site)


def _problem(
    contact: Entry, node: TextNode, address: TextAddress, known: Mapping[str, TextAddress]
) -> Problem:
    page, written = contact.page, address.written
    mark = place_inside(page, node, written, node.text.count(written, 0, address.start))
    alike = {bare for bare, each in known.items() if each.mail == address.mail}
    near = nearest(address.bare, alike, cutoff=_A_SLIP)
    line = swapped(page, mark, written, _as_written(written, known[near])) if near else None
    return page.problem(
        "unvouched-address",
        mark,
        f"Alamat {written} tidak ada di sumber kontak ini.{meant(near)}",
        hint=line
        or Suggestion(
            text="Tulis di `addresses` sumbernya di sources.yaml kalau memang ada di sana, atau "
            "tambahkan sumber yang memuatnya."
        ),
    )


def _as_written(written: str, near: TextAddress) -> str:
    """Return the address of the source with the scheme of the contact."""
    scheme = written.partition("://")[0] + "://" if "://" in written else ""
    return (
        scheme + near.written.partition("://")[2]
        if "://" in near.written
        else scheme + near.written
    )
