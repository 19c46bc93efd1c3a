"""Where somebody lives, as far as a message says so."""

from flows.library import worked_out_once
from flows.understanding.message.words import MessageWords
from flows.understanding.places import NamedPlace, may_name_place, read_place


class MessagePlaces(MessageWords):
    """The place that it names as the person's own."""

    @worked_out_once
    def place(self) -> NamedPlace | None:
        """The place with its time zone; None where none is named as one's own."""
        vocabulary = self.library.vocabulary
        named = may_name_place(self.words, vocabulary)
        return read_place(self.clauses, vocabulary) if named else None
