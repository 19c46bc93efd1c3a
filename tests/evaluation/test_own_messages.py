"""Our own evaluation set: readable, and about topics and places that exist."""

from collections import Counter

import pytest

from evaluation.folder import OWN
from evaluation.messages import EvaluationSet
from evaluation.reading import read_set
from evaluation.resemblance import examples_of, resemblances
from flows.library.library import Library


@pytest.fixture(scope="module")
def messages() -> EvaluationSet:
    return read_set(OWN)


def test_every_topic_is_asked(messages: EvaluationSet, real_library: Library) -> None:
    asked = {topic for one in messages.questions for topic in one.topics}
    assert asked == {topic.id for topic in real_library.topics}


def test_ids_stand_once(messages: EvaluationSet) -> None:
    files = (messages.questions, messages.strangers, messages.dated, messages.stories)
    ids = Counter(one.id for file in files for one in file)
    assert [id_ for id_, times in ids.items() if times > 1] == []


def test_platforms_and_providers_exist(messages: EvaluationSet, real_library: Library) -> None:
    for file in (messages.questions, messages.stories):
        assert all(one.platform is None or real_library.platform(one.platform) for one in file)
        assert all(one.provider is None or real_library.provider(one.provider) for one in file)


def test_no_example_resembles_its_measure(messages: EvaluationSet, real_library: Library) -> None:
    assert [str(one) for one in resemblances(examples_of(real_library), messages)] == []
