from flows.understanding.topics.synonyms import Synonyms, synonyms
from tests.support.content.library import vocabulary

_GROUPS = {
    "voucher": ("kupon", "tanda lulus", "tanda lulus kursus"),
    "muncul": ("tayang", "terbit"),
    "lulus": ("lulus", "tanda lulus kursus"),
}


def _known() -> Synonyms:
    return synonyms(_GROUPS, vocabulary())


def test_group_of_a_word_and_pairs_of_groups() -> None:
    assert _known().features(["kupon", "saya", "tayang"]) == [
        "muncul",
        "voucher",
        "muncul voucher",
    ]


def test_longest_phrase_counts() -> None:
    assert _known().features(["tanda", "lulus"]) == ["voucher"]
    assert set(_known().features(["tanda", "lulus", "kursus"])) == {
        "lulus",
        "voucher",
        "lulus voucher",
    }


def test_half_a_phrase_is_none() -> None:
    assert _known().features(["tanda", "tanya"]) == []


def test_phrases_are_normalised_as_messages_are() -> None:
    assert synonyms({"x": ("KUPONNYA!", "?", "...")}, vocabulary()).features(["kupon"]) == ["x"]


def test_many_groups_are_capped() -> None:
    many = {f"g{number:02}": (f"kata{number:02}", "apapun") for number in range(30)}
    found = synonyms(many, vocabulary()).features([f"kata{number:02}" for number in range(30)])
    assert len(found) == 10 + 45
