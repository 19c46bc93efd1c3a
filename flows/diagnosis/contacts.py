"""Whom to contact, in the order in which to try them (docs/rules.md#contacts)."""

from collections.abc import Iterable
from typing import Final

from flows.diagnosis.chain import DatedStage, StageState
from flows.library import OWN_CONTACT, Platform, Provider

PROGRAMME: Final = "prakerja"  # the contact of the actor pmo
_PMO: Final = "pmo"
_PROVIDER: Final = "lembaga"  # the actor and contact of a provider without a chain of its own


def contact_of(actor: str) -> str:
    """Return the contact id of an actor: its own, but the PMO's is `prakerja`."""
    return PROGRAMME if actor == _PMO else actor


def actor_heard(named: str, provider: Provider | None) -> str:
    """Return the actor that a participant means by a name.

    `prakerja` is the PMO; with a provider that reports by itself, `lembaga` is that provider.
    """
    if named == PROGRAMME:
        return _PMO
    return provider.id if provider and named == _PROVIDER else named


def usual_contacts(platform: Platform, provider: Provider | None) -> tuple[str, ...]:
    """Return the contacts as content has them; a reporting provider stands for the `lembaga`."""
    own = [platform.id if contact == OWN_CONTACT else contact for contact in platform.contacts]
    if provider:
        own = [provider.id, *(contact for contact in own if contact != _PROVIDER)]
    return tuple(dict.fromkeys(own))


def contacts_while_unfinished(usual: tuple[str, ...], gives_it: str) -> tuple[str, ...]:
    """Return whom to ask while the training is not finished: first the actor who gives it."""
    return _first(contact_of(gives_it), (contact for contact in usual if contact != PROGRAMME))


def contacts_in_order(
    usual: tuple[str, ...],
    stages: tuple[DatedStage, ...],
    *,
    settled: Iterable[str],
    past: bool,
) -> tuple[str, ...]:
    """Return the contacts, those first who can still do something.

    `settled` are actors whose work is proved otherwise; `past` tells whether the last due date is
    over. Before it the programme is asked last, and not at all while somebody else is said not to
    have done their part.
    """
    reached = max((place + 1 for place, stage in enumerate(stages) if stage.done), default=0)
    done = {*(stage.actor for stage in stages[:reached]), *settled} - {_PMO}
    found = _last((contact for contact in usual if contact in done), usual)
    if not past:
        found = _last((PROGRAMME,), found)
    denied = next((stage.actor for stage in stages if stage.state is StageState.NOT_DONE), None)
    if denied is None:
        return found
    found = _first(contact_of(denied), found)
    left_out = PROGRAMME if not past and denied != _PMO else None
    return tuple(contact for contact in found if contact != left_out)


def _first(contact: str, contacts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((contact, *contacts)))


def _last(some: Iterable[str], contacts: tuple[str, ...]) -> tuple[str, ...]:
    behind = [contact for contact in some if contact in contacts]
    return (*(contact for contact in contacts if contact not in behind), *behind)
