"""Where the files refer to each other by id. Rules about such ids share this table."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from bot.content.draft.answers import CHOICES
from bot.content.draft.draft import Draft, Entry
from bot.content.yaml import EACH, KEYS, VALUES, Path, TextNode
from flows.library import OWN_CONTACT

# Words that stand for somebody without an entry of that id.
ACTORS: Final = frozenset({"lembaga", "pmo", "platform"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """In entries of `kind`, the scalars at `path` are ids of one of the kinds `to`, or `words`."""

    kind: str
    path: Path
    to: tuple[str, ...]
    words: frozenset[str] = frozenset()


def _both(path: Path, *to: str, words: frozenset[str] = frozenset()) -> tuple[Reference, ...]:
    kinds = ("platform", "provider")
    return tuple(Reference(kind=kind, path=path, to=to, words=words) for kind in kinds)


def _answers(path: Path, *to: str) -> tuple[Reference, ...]:
    """Return the references of a topic's general answer and of its choices."""
    choices = tuple((choice, VALUES, *path) for choice in CHOICES)
    return tuple(Reference(kind="topic", path=each, to=to) for each in (path, *choices))


def _steps(field: str, *to: str, words: frozenset[str] = frozenset()) -> tuple[Reference, ...]:
    """Return the references of the steps of conversations: one id, or a list of them."""
    return tuple(
        Reference(kind="conversation", path=("steps", EACH, field, *more), to=to, words=words)
        for more in ((), (EACH,))
    )


def _questions(path: Path, *to: str) -> tuple[Reference, ...]:
    """Return the references of the questions of guided cases."""
    return (Reference(kind="guide", path=("questions", VALUES, *path), to=to),)


_OWN: Final = frozenset({OWN_CONTACT})

REFERENCES: Final = (
    *_both(("stages", EACH, "actor"), "platform", "provider", words=ACTORS),
    *_both(("checks", EACH, "check"), "check"),
    *_both(("advice", EACH, "sources", EACH), "source"),
    *_both(("sources", EACH), "source"),
    Reference(kind="platform", path=("contacts", EACH), to=("contact",), words=_OWN),
    Reference(kind="platform", path=("contact_notes", KEYS), to=("contact",), words=_OWN),
    Reference(kind="provider", path=("reports_to", EACH), to=("platform",)),
    Reference(kind="provider", path=("stages_on", KEYS), to=("platform",)),
    Reference(
        kind="provider",
        path=("stages_on", VALUES, EACH, "actor"),
        to=("platform", "provider"),
        words=ACTORS,
    ),
    Reference(kind="check", path=("done_by",), to=("platform", "provider"), words=ACTORS),
    Reference(kind="check", path=("sources", EACH), to=("source",)),
    Reference(kind="contact", path=("sources", EACH), to=("source",)),
    Reference(kind="contact", path=("channels", EACH, "source"), to=("source",)),
    Reference(kind="contact", path=("channels", EACH, "hours", "sources", EACH), to=("source",)),
    Reference(kind="diagnosis", path=("sources", EACH), to=("source",)),
    Reference(kind="diagnosis", path=("incentive_sources", EACH), to=("source",)),
    Reference(kind="calendar", path=("sources", EACH), to=("source",)),
    Reference(kind="year", path=("sources", EACH), to=("source",)),
    Reference(kind="year", path=(VALUES, "sources", EACH), to=("source",)),
    Reference(kind="topic", path=("platforms", KEYS), to=("platform",)),
    *_answers(("related", EACH), "topic"),
    *_answers(("contacts", EACH), "contact"),
    *_answers(("sources", EACH), "source"),
    *_answers(("yes_no", EACH, "sources", EACH), "source"),
    *_answers(("starts",), "diagnosis", "guide"),
    Reference(kind="guide", path=("topic",), to=("topic",)),
    Reference(kind="guide", path=("sources", EACH), to=("source",)),
    Reference(kind="guide", path=("contacts", KEYS), to=("contact",)),
    Reference(kind="guide", path=("waits", EACH, "holder"), to=("contact",)),
    Reference(kind="guide", path=("waits", EACH, "sources", EACH), to=("source",)),
    *_questions(("sources", EACH), "source"),
    *_questions(("same_as",), "check"),
    *_questions(("starts",), "diagnosis", "guide"),
    Reference(kind="incidents", path=("incidents", EACH, "platform"), to=("platform",)),
    Reference(kind="owner", path=("topic",), to=("topic",)),
    Reference(kind="screen", path=("topic",), to=("topic",)),
    Reference(kind="screen", path=("check",), to=("check",)),
    Reference(kind="fakes", path=("fakes", EACH, "sources", EACH), to=("source",)),
    *_steps("topics", "topic"),
    *_steps("contacts", "contact"),
    *_steps("holder", "platform", "provider", "contact", words=ACTORS - {OWN_CONTACT}),
)


def referring(draft: Draft, *, to: str) -> Iterator[tuple[Entry, TextNode]]:
    """Yield every scalar that refers to this kind, with the entry in which it stands."""
    for reference in REFERENCES:
        if to in reference.to:
            for entry in draft.of(reference.kind):
                for node in entry.texts(*reference.path):
                    yield entry, node
