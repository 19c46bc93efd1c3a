"""Phrases found by their words."""

from flows.text.phrases import by_rarest_word


def test_phrases_stand_under_their_rarest_words() -> None:
    told = [("sudah", "transfer"), ("sudah", "bayar"), ("sudah",)]
    assert by_rarest_word(told, tuple) == {
        "transfer": (("sudah", "transfer"),),
        "bayar": (("sudah", "bayar"),),
        "sudah": (("sudah",),),
    }
