"""What `prakerja-bot check` takes for granted: an example that is learned is answered so."""

from flows.library import Library
from flows.text import words
from flows.understanding.topics import ranker
from tests.support.talk.reading import message


def test_learned_example_is_answered_by_its_topic(real_library: Library) -> None:
    learned = ranker(real_library).examples
    lost = [
        text
        for topic in real_library.topics
        for text in topic.examples
        if learned.get(words(text, real_library.vocabulary)) == topic.id
        and topic.id not in message(text, real_library).topics
    ]
    assert lost == []
