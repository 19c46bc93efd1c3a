from benchmarks.odd_texts import odd_texts
from benchmarks.recombining import many_times
from flows.library.library import Library


def test_more_examples_are_all_distinct(library: Library) -> None:
    more = many_times(library, 3)
    for topic, grown in zip(library.topics, more.topics, strict=True):
        assert len(set(grown.examples)) == 3 * len(topic.examples)
    assert len(set(more.out_of_scope)) == 3 * len(library.out_of_scope)


def test_same_examples_every_time(library: Library) -> None:
    assert many_times(library, 2) == many_times(library, 2)
    assert many_times(library, 1) is library


def test_odd_texts_are_as_long_as_telegram_allows() -> None:
    assert all(4000 <= len(text) <= 4096 for text in odd_texts().values())
