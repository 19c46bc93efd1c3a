import numpy as np
import pytest

from flows.understanding.topics import bayes

_MESSAGES = (["sertif", "belum"], ["sertif", "unduh", "unduh"], ["insentif", "belum"])


def test_each_message_wins_its_own_class() -> None:
    learned = bayes.fit(_MESSAGES, (0, 1, 2), 3)
    assert [int(np.argmax(learned.scores(message))) for message in _MESSAGES] == [0, 1, 2]


def test_unknown_features_say_nothing() -> None:
    learned = bayes.fit(_MESSAGES, (0, 1, 2), 3)
    assert learned.scores(["cuaca"]).tolist() == [0, 0, 0]
    assert learned.scores(["sertif", "cuaca"]).tolist() == learned.scores(["sertif"]).tolist()


def test_rare_feature_weighs_more() -> None:
    learned = bayes.fit(_MESSAGES, (0, 1, 2), 3)
    rare, common = learned.known["unduh"], learned.known["belum"]
    assert learned.weight[rare] > learned.weight[common]


def test_weights_have_length_one() -> None:
    learned = bayes.fit(_MESSAGES, (0, 1, 2), 3)
    _, weights = learned.weighed([(learned.places(["sertif", "unduh", "unduh"]), 1)])
    assert sum(weight**2 for weight in weights) == pytest.approx(1)


def test_nothing_to_learn_from_is_no_error() -> None:
    learned = bayes.fit((), (), 2)
    assert learned.scores(["sertif"]).tolist() == [0, 0]


def test_of_very_many_messages_the_unique_features_are_dropped(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(bayes, "_MANY", 3)
    learned = bayes.fit(_MESSAGES, (0, 1, 2), 3)
    assert set(learned.known) == {"sertif", "belum"}
    assert int(np.argmax(learned.scores(["belum", "sertif"]))) == 0
