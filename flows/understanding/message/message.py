"""A typed message as a value: what is read of it is worked out when it is asked for, once.

It is made anew for each event and let go with it: nothing of a text outlives its step. What to
reply is decided in flows.handlers.
"""

from dataclasses import dataclass

from flows.understanding.message.places import MessagePlaces
from flows.understanding.message.topics import MessageTopics


@dataclass(frozen=True, kw_only=True)  # without slots: what is read of it is worked out once
class Message(MessageTopics, MessagePlaces):
    """What somebody typed on a day, read with the words of a library.

    `today` is the day it is where they live, `wib` the one in WIB where that is another.
    """
