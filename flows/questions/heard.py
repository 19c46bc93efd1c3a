"""What a question makes of a typed message; flows.handlers.open_question does what follows."""

from dataclasses import dataclass

from flows.dialogue import Rows


@dataclass(frozen=True, slots=True)
class Given:
    """An answer, as a button would have carried it; it can still be refused."""

    value: str


@dataclass(frozen=True, slots=True)
class AskedBack:
    """Meant as an answer, but there is none yet: the question is put again, after this lead.

    `refused`: what was said cannot be the answer; else more of it is wanted. `choices` stand in the
    place of the usual ones. `once`: the state keeps in mind that it was asked back.
    """

    lead: str
    refused: bool = True
    choices: Rows = ()
    once: bool = False


@dataclass(frozen=True, slots=True)
class HelpWanted:
    """Whoever was asked does not know, or asks how to find out."""


HeardAnswer = Given | AskedBack | HelpWanted
