"""All that is kept of a conversation: answers keyed by question, never a position.

Where the participant is follows from what is missing (flows.dialogue.context).
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import date, timedelta
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Inquiry:
    """Somebody was asked, and what came of it moves no date: no answer, "wait", not found.

    `contact` is a contact id, `result` no_answer|wait|not_found|sent_on, `asked` the ISO date on
    which it was told; `days` how long one was told to wait, `to` the contact to whom one was sent,
    where that was said.
    """

    contact: str
    result: str
    asked: str
    days: int | None = None
    to: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Complaint:
    """A complaint that was sent: the ISO date, and the channel: `form` or the id of a contact.

    Where it is known how a contact was written to, that stands behind a colon: `prakerja:email`.
    `ticket` is its number, "" where none was given or told.
    """

    sent: str
    channel: str
    ticket: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait:
    """How long a certificate took: the platform's id, the year of completion, working days.

    `seen` is the ISO date on which it was said to have appeared. So it was counted, for nobody.
    """

    platform: str
    year: int
    days: int
    seen: str


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """One participant's conversation.

    `answers` maps a question id to its value: a platform id, a provider id, prakerja|other, an ISO
    date (or two with a slash between them: a period still to be narrowed down; with "~" behind it,
    one that stays), yes|no|unknown|not_possible.
    `reported` maps an actor to the ISO date on which it is said to have reported, or to "no"; the
    newest stands last. `reported_on` has the ISO date on which each was told, `still_asked_on` that
    on which a "no" was asked about again without news. `heard` are reports told in a sentence
    that do not count yet: an ISO date, "no", or "done" on a day that is still to be asked, by the
    actor as it was named. `inquiries` are what came of asking besides.
    `asking` is a question asked again on purpose (back, change an answer, what they said);
    `unconfirmed` are the answers read from a story and not yet confirmed. `round` numbers the
    cases: buttons carry it, so that those of an earlier case are known as old. It begins with the
    second in which somebody was met (transitions.met). `erasing`: whether everything shall be
    erased was asked last, so that a typed "ya" answers that. `misses` counts the
    typed messages in a row of which nothing was understood. `said` is a checksum of our words
    last said, so that they are not said twice in a row.

    A person has several cases, numbered by `case` from 1 in the order of their beginning, and never
    anew. The one that is on stands here; `others` are those that were left for another one, or
    ended (`outcome` is appeared|closed then), the latest first: each can be brought back as it was.
    None of them has others of its own. `guide` is the guided case of the content that it is, ""
    the one about the certificate.
    `reminding` is the ISO date on which a reminder of the case was asked for, "" where none is
    wanted; `reminded` has the kinds of reminders that were sent with the ISO date they were for.
    `told_due` is the ISO date told last as its due date, so that one that has moved is explained.
    `complaints` are those that were sent, the latest behind; `sending` is one that does not count
    yet, its date or channel "" where that is still to be asked. Of the person, whichever case is
    on, are `zone` (wib|wita|wit, "" where it was not told) and `reminded_on`, the ISO date of the
    last reminder.
    `wait` is what was counted of a case that ended well (flows.dialogue.waits); `judged` tells that
    its verdict was asked about once: whether it was of help. `asked_of` is a checksum of the topic
    about which that was asked last, so that it is not asked twice in a row.
    `zone_heard` is a zone guessed from a place, which counts once it is confirmed; `prompted` what
    was asked last without being a question of the case: "zone", "cases" (they were listed),
    "screens" (what stands on a picture), "helped" and of what, or the kind of a reminder.
    `announced` is what kind of secret the last message named without telling it ("password saya"),
    for the next message may be it (flows.privacy).
    """

    round: int = 0
    active: bool = False
    answers: Mapping[str, str] = field(default_factory=dict)
    reported: Mapping[str, str] = field(default_factory=dict)
    reported_on: Mapping[str, str] = field(default_factory=dict)
    still_asked_on: Mapping[str, str] = field(default_factory=dict)
    heard: Mapping[str, str] = field(default_factory=dict)
    inquiries: tuple[Inquiry, ...] = ()
    asking: str | None = None
    unconfirmed: tuple[str, ...] = ()
    erasing: bool = False
    misses: int = 0
    said: str = field(default="", compare=False)  # it tells nothing of the person
    case: int = 0
    guide: str = ""
    outcome: str = ""
    reminding: str = ""
    reminded: Mapping[str, str] = field(default_factory=dict)
    told_due: str = ""
    complaints: tuple[Complaint, ...] = ()
    sending: Complaint | None = None
    zone: str = ""
    zone_heard: str = ""
    reminded_on: str = ""
    wait: Wait | None = None
    judged: bool = False
    asked_of: str = field(default="", compare=False)  # it tells nothing of the person
    prompted: str = ""
    announced: str = ""
    others: tuple["State", ...] = ()


def dump(state: State) -> str:
    """Return the state as one line of JSON."""
    return json.dumps(_fields(state), ensure_ascii=False, separators=(",", ":"))


def _fields(state: State) -> dict[str, object]:
    return {
        "round": state.round,
        "active": state.active,
        "answers": dict(state.answers),
        "reported": dict(state.reported),
        "reported_on": dict(state.reported_on),
        "still_asked_on": dict(state.still_asked_on),
        "heard": dict(state.heard),
        "inquiries": [asdict(inquiry) for inquiry in state.inquiries],
        "asking": state.asking,
        "unconfirmed": state.unconfirmed,
        "erasing": state.erasing,
        "misses": state.misses,
        "said": state.said,
        "case": state.case,
        "guide": state.guide,
        "outcome": state.outcome,
        "reminding": state.reminding,
        "reminded": dict(state.reminded),
        "told_due": state.told_due,
        "complaints": [asdict(complaint) for complaint in state.complaints],
        "sending": asdict(state.sending) if state.sending else None,
        "zone": state.zone,
        "zone_heard": state.zone_heard,
        "reminded_on": state.reminded_on,
        "wait": asdict(state.wait) if state.wait else None,
        "judged": state.judged,
        "asked_of": state.asked_of,
        "prompted": state.prompted,
        "announced": state.announced,
        "others": [_fields(case) for case in state.others],
    }


def load(text: str) -> State:
    """Return the state that dump() wrote, of this version or an older one with fewer fields.

    What nobody wrote counts as new.
    """
    try:
        found = json.loads(text)
        cases = [_read(case) for case in found.get("others") or found.get("earlier", ())]
        state = replace(_read(found), others=tuple(cases))
        return state if "case" in found else _numbered(state)
    except (ValueError, TypeError, AttributeError, KeyError):
        return State()


def _numbered(state: State) -> State:
    """Return the state with its cases numbered, as those of an older version were not."""
    last = len(state.others)
    others = tuple(replace(one, case=last - place) for place, one in enumerate(state.others))
    return replace(state, case=last + 1 if state.answers else 0, others=others)


def _read(found: Mapping[str, Any]) -> State:
    """Return the fields that were written, without other cases."""
    return State(
        round=int(found.get("round", 0)),
        active=bool(found.get("active", False)),
        answers=_with_period(_strings(found.get("answers", {})), found),
        reported=_strings(found.get("reported", {})),
        reported_on=_strings(found.get("reported_on", {})),
        still_asked_on=_strings(found.get("still_asked_on", {})),
        heard=_strings(found.get("heard", {})),
        inquiries=tuple(_inquiry(each) for each in found.get("inquiries", ())),
        asking=None if found.get("asking") is None else str(found["asking"]),
        unconfirmed=tuple(str(slot) for slot in found.get("unconfirmed", ())),
        erasing=bool(found.get("erasing", False)),
        misses=int(found.get("misses", 0)),
        said=str(found.get("said", "")),
        case=int(found.get("case", 0)),
        guide=str(found.get("guide", "")),
        outcome=str(found.get("outcome", "")),
        reminding=str(found.get("reminding", "")),
        reminded=_strings(found.get("reminded", {})),
        told_due=str(found.get("told_due", "")),
        complaints=tuple(Complaint(**each) for each in found.get("complaints", ())),
        sending=Complaint(**found["sending"]) if found.get("sending") else None,
        zone=str(found.get("zone", "")),
        zone_heard=str(found.get("zone_heard", "")),
        reminded_on=str(found.get("reminded_on", "")),
        wait=Wait(**found["wait"]) if found.get("wait") else None,
        judged=bool(found.get("judged", False)),
        asked_of=str(found.get("asked_of", "")),
        prompted=str(found.get("prompted", "")),
        announced=str(found.get("announced", "")),
    )


def _with_period(answers: dict[str, str], found: Mapping[str, object]) -> dict[str, str]:
    """Return the answers; what an older version kept as the last day of a month is that month."""
    if not found.get("approximate"):
        return answers
    try:
        last = date.fromisoformat(answers.get("completed", ""))
    except ValueError:
        return answers
    return {**answers, "completed": f"{last - timedelta(days=30)}/{last}~"}


def _inquiry(found: Mapping[str, object]) -> Inquiry:
    days, to = found.get("days"), found.get("to")
    return Inquiry(
        contact=str(found["contact"]),
        result=str(found["result"]),
        asked=str(found["asked"]),
        days=days if isinstance(days, int) else None,
        to=to if isinstance(to, str) else None,
    )


def _strings(found: Mapping[str, object]) -> dict[str, str]:
    return {str(key): str(value) for key, value in found.items()}
