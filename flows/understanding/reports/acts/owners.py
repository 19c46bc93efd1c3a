"""Whose deed an act is: what was received counts for whoever sent it."""

from collections.abc import Callable, Mapping
from typing import Final

from flows.understanding.reports.acts.act import DeedTold
from flows.understanding.reports.words import GRADER, LEMBAGA, PLATFORM, PMO, SOMEBODY, Deed

_REPORTS: Final = "lapor"


def owner_of(act: DeedTold, speaker: str | None) -> str | None:
    """Return whose deed it is where `speaker` tells of it; None where that is not said."""
    return _WHOSE[act.deed](act, speaker)


def _sender(act: DeedTold, speaker: str | None) -> str | None:
    """Return who sent it: whoever is said to, else whoever comes before the receiver."""
    who = act.parties
    if who.mine:
        return None
    doer = who.doer or who.source or (None if who.passive else who.place)
    if doer:
        return None if doer == PMO else doer
    if who.receiver and (who.passive or speaker):
        own = speaker not in (None, SOMEBODY, PMO, who.receiver)
        return speaker if own and act.deed is not Deed.PASS_ON else before(who.receiver)
    if speaker in (None, SOMEBODY):
        return None
    if speaker == PMO:
        return before(PMO)
    # By them, or to them? Only what came from another is passed on.
    unclear = act.denied and who.passive and speaker != LEMBAGA and act.deed is not Deed.PASS_ON
    return None if unclear else speaker


def _sender_to(act: DeedTold, speaker: str | None) -> str | None:
    """Return who sent what was received."""
    who = act.parties
    if who.mine:
        return None
    if who.source:
        return None if who.source == PMO else who.source
    receiver = who.agent or who.receiver or who.subject or who.place
    if receiver:
        return before(receiver)
    return before(speaker) if speaker and speaker != SOMEBODY else None


def _grader(act: DeedTold, speaker: str | None) -> str | None:
    """Return who grades; where nobody is named, whoever does so in the case."""
    who = act.parties
    told = who.doer or who.place or who.receiver or (speaker if speaker != SOMEBODY else None)
    if who.mine:
        return None
    return LEMBAGA if told else GRADER


def _verifier(act: DeedTold, speaker: str | None) -> str | None:
    who = act.parties
    verifies = PMO in (who.agent, who.subject, who.place) or (
        speaker == PMO and not (who.agent or who.subject)
    )
    return PMO if verifies and not who.mine else None


def _handler(act: DeedTold, speaker: str | None) -> str | None:
    """Return who has dealt with it: the PMO, where it does or says so, else whoever sends."""
    who = act.parties
    if PMO in (who.agent, who.subject, who.source, who.place) or (speaker == PMO and not who.doer):
        return None if who.mine else PMO
    return _sender(act, speaker) if who.doer else None


def _named(act: DeedTold, speaker: str | None) -> str | None:
    return act.parties.subject or (speaker if speaker != SOMEBODY else None)


def may_be_mine(act: DeedTold) -> bool:
    """Tell "udah lapor prakerja" behind "saya tanya tokopedia": that may be the participant's."""
    who = act.parties
    active = act.main is not None and act.content[act.main].word.startswith(_REPORTS)
    return active and act.affirmed and who.receiver is not None and who.doer is None


def before(actor: str) -> str | None:
    """Return who reports to an actor."""
    if actor == LEMBAGA:
        return None
    return PLATFORM if actor == PMO else LEMBAGA


_WHOSE: Final[Mapping[Deed | None, Callable[[DeedTold, str | None], str | None]]] = {
    Deed.SEND: _sender,
    Deed.PASS_ON: _sender,
    Deed.RECEIVE: _sender_to,
    Deed.GRADE: _grader,
    Deed.VERIFY: _verifier,
    Deed.LOOK: _verifier,
    Deed.HANDLE: _handler,
    None: _named,
}
