"""Whether a message is talk: a greeting, thanks, a sigh, an insult, another language."""

from collections.abc import Mapping
from typing import Final

from flows.library import worked_out_once
from flows.understanding.case import holds_sigh, sighs
from flows.understanding.message.words import MessageWords
from flows.understanding.smalltalk import SmallTalk, is_foreign, is_insult, small_talk
from flows.understanding.topics import GREETING, THANKS

_BRIEF: Final = 300  # characters; with more than a greeting or thanks something else is said
_TOPICS: Final[Mapping[SmallTalk, str]] = {SmallTalk.GREETING: GREETING, SmallTalk.THANKS: THANKS}


class MessageTalk(MessageWords):
    """What asks and tells nothing."""

    @worked_out_once
    def small_talk(self) -> SmallTalk | None:
        """What it is where nothing is asked and nothing told: a greeting, thanks, a sigh."""
        if len(self.text) > _BRIEF:
            return None
        return small_talk(self._read, self.words, self.library.vocabulary)

    @property
    def is_greeting(self) -> bool:
        """Whether it is a greeting and nothing else."""
        return self.small_talk is SmallTalk.GREETING

    @property
    def is_thanks(self) -> bool:
        """Whether it is thanks and nothing else."""
        return self.small_talk is SmallTalk.THANKS

    @property
    def is_ack(self) -> bool:
        """Whether it acknowledges what was said, and nothing else: "ok siap"."""
        return self.small_talk is SmallTalk.ACK

    @property
    def is_frustrated(self) -> bool:
        """Whether it is a sigh and nothing else: "capek deh"."""
        return self.small_talk is SmallTalk.FRUSTRATION

    @property
    def holds_sigh(self) -> bool:
        """Whether somebody sighs in it, whatever else is said."""
        return holds_sigh(self.words, self.library.vocabulary)

    @property
    def sighs(self) -> bool:
        """Whether it is a sigh, perhaps over the waiting, and asks nothing."""
        if self.small_talk is None and "?" not in self._read:
            return sighs(self.sentences, self.library.vocabulary)
        return self.is_frustrated

    @property
    def talk_topic(self) -> str | None:
        """The topic that answers a message of small talk."""
        return _TOPICS.get(self.small_talk) if self.small_talk else None

    @worked_out_once
    def is_insult(self) -> bool:
        """Whether a word insults."""
        return is_insult(self.words, self.library.vocabulary)

    @worked_out_once
    def is_foreign(self) -> bool:
        """Whether it is in English, or in letters that are not ours."""
        return is_foreign(self._read, self.library.vocabulary)
