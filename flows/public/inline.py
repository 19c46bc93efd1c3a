"""Offers answers to share in any chat: what `@bot question` lists. Nothing is asked or kept."""

from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby, islice
from operator import attrgetter
from typing import Final

from flows.dialogue import Button, Reply
from flows.library import Library, Topic
from flows.public.shared_answer import cut, general_words, may_be_shared, shared_answer
from flows.understanding import Message
from flows.understanding.topics import ranker
from flows.wording import paragraphs, plain, say

_MOST: Final = 5
_LONGEST: Final = 3000  # characters: no answer of ours comes near, and Telegram takes 4,096
_OURS: Final = 0.0  # what is farther from us than this is likelier none of ours
_A_GLANCE: Final = 120  # characters of the answer that stand in the list
_DEEP_LINK: Final = "https://t.me/{bot}?start=bagikan"


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """An answer to choose: `id` is the topic's (32 characters at most), `reply` is shared."""

    id: str
    title: str
    description: str
    reply: Reply


def offers(library: Library, text: str, today: date, *, bot: str) -> tuple[Offer, ...]:
    """Return what `text` may ask, best first; of each area the first, where it asks nothing.

    `bot` is the bot's username, without "@".
    """
    topics = _asked(library, text, today) or _of_each_area(library)
    return tuple(_offer(library, topic, today, bot=bot) for topic in topics)


def _asked(library: Library, text: str, today: date) -> tuple[Topic, ...]:
    learned = ranker(library)
    message = Message(text=text, library=library, today=today)
    stems = learned.stems(message.words)
    # A word not yet typed to its end is ranked by its letters alone, which is a guess.
    known = learned.heard(stems) and not message.is_greeting
    ranked = learned.rank(stems) if known else ()
    near = (library.topic(one.topic) for one in ranked if one.ours >= _OURS)
    return tuple(islice((topic for topic in near if topic and _offered(library, topic)), _MOST))


def _of_each_area(library: Library) -> tuple[Topic, ...]:
    shared = (topic for topic in library.topics if _offered(library, topic))
    return tuple(next(topics) for _, topics in groupby(shared, key=attrgetter("area")))


def _offered(library: Library, topic: Topic) -> bool:
    area = library.area(topic.area)
    return may_be_shared(library, topic) and not (area and area.talk)


def _offer(library: Library, topic: Topic, today: date, *, bot: str) -> Offer:
    identity = "shared-official" if library.official else "shared-unofficial"
    shared = shared_answer(library, topic, today, longest=_LONGEST)
    text = paragraphs(shared.text, say(library, identity, bot=bot))
    more = Button(label=say(library, "shared-more"), url=_DEEP_LINK.format(bot=bot))
    return Offer(
        id=topic.id,
        title=topic.title,
        description=_at_a_glance(library, topic),
        reply=replace(shared, text=text, buttons=((more,),)),
    )


def _at_a_glance(library: Library, topic: Topic) -> str:
    first, *_ = plain(general_words(library, topic)).split("\n")
    return cut(first, _A_GLANCE)
