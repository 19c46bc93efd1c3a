"""Gaps that the bot cannot fill, and braces that stand alone, at their place inside a text."""

from bot.content.problems import Problem, meant, nearest
from bot.content.schema.fields import CONTACT_GAP, GapFault
from bot.content.schema.locate import Spot
from bot.content.yaml import Hint, Page, Suggestion, TextNode, place_inside, swapped


def wrong_gap(
    page: Page, spot: Spot, fault: GapFault, allowed: list[str], channels: tuple[str, ...]
) -> Problem:
    """Tell of one brace or gap; `allowed` and `channels` are the gaps that the text may use."""
    mark = spot.mark
    if isinstance(spot.node, TextNode):
        mark = place_inside(page, spot.node, fault.written, fault.turn)
    listed = ", ".join(f"{{{name}}}" for name in allowed)
    offered = f"Yang boleh di sini: {listed}." if allowed else "Di sini tidak ada isian."
    if fault.name is None:
        says = f"Kurung kurawal {fault.written} tidak berpasangan. {offered}"
        advice = Suggestion(text="Lengkapi isiannya seperti {platform}, atau pakai kurung biasa.")
        return page.problem("stray-brace", mark, spot.labelled(says), hint=advice)
    if channels and fault.name.startswith(CONTACT_GAP):
        offered = _offered(fault.name, channels)
    near = _near(fault.name, allowed, channels)
    hint: Hint = swapped(page, mark, fault.written, f"{{{near}}}") if near else None
    if hint is None and fault.name.startswith(CONTACT_GAP):
        hint = Suggestion(text="Pakai saluran yang ada di contacts.yaml, atau tambahkan dulu.")
    elif hint is None:
        hint = Suggestion(text=f"Pakai salah satu: {listed}." if allowed else "Hapus isian ini.")
    guess = meant(f"{{{near}}}" if near else None)
    says = f"Isian {fault.written} tidak dikenal.{guess} {offered}"
    return page.problem("unknown-gap", mark, spot.labelled(says), hint=hint)


def _near(name: str, allowed: list[str], channels: tuple[str, ...]) -> str | None:
    """Return what may have been meant: of a contact that we know, one of its own channels.

    `{kontak:situs-prakerja.faq}` is near to `{kontak:situs-prakerja}` by its letters, and leads
    elsewhere.
    """
    contact, dot, channel = name.partition(".")
    own = _of_contact(name, channels)
    if dot and own:
        near = nearest(channel, own)
        return f"{contact}.{near}" if near else None
    return nearest(name, (*allowed, *channels))


def _offered(name: str, channels: tuple[str, ...]) -> str:
    own = _of_contact(name, channels)
    if own:
        return f"Sesudah titik boleh: {', '.join(own)}."
    return "Yang boleh: kode kontak di contacts.yaml, lalu boleh titik dan jenis atau kodenya."


def _of_contact(name: str, channels: tuple[str, ...]) -> list[str]:
    """Return the kinds and codes of channels by which the contact of a gap can be named."""
    wanted = name.partition(".")[0]
    parts = (channel.partition(".") for channel in channels)
    return [channel for contact, _, channel in parts if channel and contact == wanted]
