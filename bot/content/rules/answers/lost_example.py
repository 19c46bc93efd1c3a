"""`lost-example`: an example that the bot, asked with just its words, answers with another topic.

An example typed exactly is always answered by its topic: that is what CS writes it for. Two topics
with examples that read the same (slang and signs make no difference) cannot both have it.

FAIL  ganti-email.yaml: - cara ganti email gmn      lupa-password.yaml: - cara ganti email gimana
PASS  ganti-email.yaml: - cara ganti email gmn      lupa-password.yaml: - lupa email yang dipakai
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.content.draft import Draft, Entry
from bot.content.problems import Problem
from bot.content.yaml import EACH, Suggestion, TextNode
from flows.library import Library, Topic
from flows.text import Words
from flows.understanding import Decision, Message
from flows.understanding.topics import ranker


@dataclass(frozen=True, slots=True)
class _Example:
    """An example where it stands, and as it is read."""

    entry: Entry
    node: TextNode
    topic: Topic
    read: Message


def check_asked(draft: Draft, library: Library) -> Iterator[Problem]:
    """Yield a problem at each example that is not answered by its topic."""
    examples = [*_examples(draft, library)]
    by_words: dict[Words, list[_Example]] = {}
    for one in examples:
        by_words.setdefault(one.read.words, []).append(one)
    known = ranker(library).examples
    for one in examples:
        if known.get(one.read.words) == one.topic.id:
            continue  # nearly all; whether that is enough, a test asks of the content
        if not (one.topic.id in one.read.topics or _is_talk(one, library)):
            yield one.entry.page.problem(
                "lost-example",
                one.node.start,
                _cause(one, by_words),
                hint=Suggestion(text="Hapus, atau tambahkan kata yang membedakannya."),
            )


def _examples(draft: Draft, library: Library) -> Iterator[_Example]:
    for entry in draft.of("topic"):
        topic = library.topic(entry.id)
        for node in entry.texts("examples", EACH):
            if topic:
                text, today = node.text.strip(), topic.answer.reviewed
                yield _Example(entry, node, topic, Message(text=text, library=library, today=today))


def _is_talk(one: _Example, library: Library) -> bool:
    """Tell whether it is small talk of a topic of small talk: that is answered before any topic."""
    area = library.area(one.topic.area)
    return bool(area and area.talk and one.read.small_talk)


def _cause(one: _Example, by_words: Mapping[Words, Sequence[_Example]]) -> str:
    if not one.read.words:
        return (
            "Kalimat ini tidak punya kata yang bisa dibaca (hanya tanda atau emoji), sehingga "
            "bot tidak menjawabnya dengan topik ini."
        )
    topics = one.read.topics
    same = (other for other in by_words[one.read.words] if other.topic.id in topics)
    other = next(same, None)
    if other:
        return (
            f'Kalimat ini dibaca sama dengan "{other.node.text.strip()}" di '
            f"{other.entry.page.path} baris {other.node.start.line}, sehingga bot menjawabnya "
            f"dengan topik `{other.topic.id}`, bukan topik ini."
        )
    if topics:
        return f"Kalimat ini dijawab bot dengan topik `{topics[0]}`, bukan topik ini."
    if one.read.asked.decision is Decision.CLARIFY:
        return "Kalimat ini masih mirip beberapa topik, sehingga bot bertanya mana yang dimaksud."
    return "Kalimat ini tidak dipahami bot, sehingga tidak dijawab dengan topik ini."
