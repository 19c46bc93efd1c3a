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


def test_what_was_said_twice_weighs_more_but_not_double() -> None:
    learned = bayes.fit(_MESSAGES, (0, 1, 2), 3)
    places = learned.places(["unduh", "belum"])
    ((_, once), (_, twice)) = (
        learned.weighed([(said, 1)]) for said in (places, [places[0], *places])
    )
    assert once[0] / once[1] < twice[0] / twice[1] < 2 * once[0] / once[1]


def test_probabilities_of_a_class_are_one_together() -> None:
    learned = bayes.fit(_MESSAGES, (0, 1, 2), 3)
    likely = np.exp(learned.table.dense(range(len(learned.known))))
    assert likely.sum(axis=0) == pytest.approx([1, 1, 1])


def test_views_in_one_table_score_as_each_did() -> None:
    one = bayes.fit(_MESSAGES, (0, 1, 2), 3)
    other = bayes.fit([["mana", "sertif"], ["unduh"], ["mana"]], (0, 1, 2), 3)
    for view, joined in zip((one, other), bayes.with_one_table((one, other)), strict=True):
        said = ["sertif", "unduh", "mana"]
        assert joined.scores(said).tolist() == view.scores(said).tolist()


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
