"""Whether what was pasted is genuine, in words; nothing of what was pasted is repeated."""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Final

from flows.addresses import AddressKind, Genuineness, JudgedAddress
from flows.dialogue import Button, Context, Reply, Verb, button
from flows.library import Choice, Topic
from flows.views.contacts import seen
from flows.views.topic import choice_label, topic_button
from flows.wording import line, paragraphs, say

# The topic that tells of swindlers; content must not rename it.
SCAMS: Final = "penipuan"
_WHAT: Final = {
    AddressKind.SITE: "judged-site",
    AddressKind.EMAIL: "judged-email",
    AddressKind.PHONE: "judged-phone",
    AddressKind.ACCOUNT: "judged-account",
}
_VERDICTS: Final = {
    Genuineness.GENUINE: "judged-genuine",
    Genuineness.WITHIN: "judged-within",
    Genuineness.FAKE: "judged-fake",
    Genuineness.ALIKE: "judged-alike",
    Genuineness.UNKNOWN: "judged-unknown",
}
_SAFE: Final = (Genuineness.GENUINE, Genuineness.WITHIN)


def judged_words(context: Context, found: Sequence[JudgedAddress]) -> Reply:
    """Return the verdict on each, what is never to be given away, and what to do."""
    told = [_told(context, one) for one in found]
    if len(told) > 1:
        told = [f"{number}. {one}" for number, one in enumerate(told, start=1)]
    beware = any(one.verdict not in _SAFE for one in found)
    link = any(one.kind is AddressKind.SITE for one in found)
    sources = tuple(chain.from_iterable(one.fake.sources for one in found if one.fake))
    return Reply(
        text=paragraphs(
            "\n".join((*told, say(context.library, "judged-unopened")) if link else told),
            say(context.library, "judged-beware") if beware else "",
            say(context.library, "judged-secret"),
        ),
        buttons=tuple((one,) for one in _ways(context)),
        folded=line(context.library, sources) if sources else "",
    )


def _told(context: Context, one: JudgedAddress) -> str:
    what, verdict = say(context.library, _WHAT[one.kind]), _VERDICTS[one.verdict]
    contact = context.library.contacts.get(one.contact or "")
    if contact is None:
        return say(context.library, verdict, what=what)
    return say(
        context.library,
        verdict,
        what=what,
        contact=contact.name,
        date=seen(context, contact),
        real=one.real,
    )


def _ways(context: Context) -> Iterator[Button]:
    """Yield the button for whom harm is done already, and that of the topic."""
    topic = context.library.topic(SCAMS)
    if topic is None:
        return
    for choice in topic.choices:
        if choice.urgent:
            yield _urgent_button(context, topic, choice)
    yield topic_button(context, topic)


def _urgent_button(context: Context, topic: Topic, choice: Choice) -> Button:
    label = choice_label(context, choice)
    return button(label, context.state.round, Verb.TOPIC, topic.id, choice.key)
