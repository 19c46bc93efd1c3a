"""Messages as participants type them: the examples of the topics, each varied, hardly one twice."""

from collections.abc import Iterator, Sequence
from random import Random
from typing import Final

_BEFORE: Final = (
    "", "", "", "kak ", "min ", "halo kak ", "permisi min ", "mau tanya ", "tolong kak ", "p ",
    "assalamualaikum kak ", "selamat siang, ", "duh ", "maaf ganggu min ", "bang ",
)  # fmt: skip
_AFTER: Final = (
    "", "", "", " ya kak", " min", " dong", " pls", " gimana ya", " makasih", " 🙏", " ???",
    " di tokopedia", " di bukalapak", " beli di pijar", " selesai kemarin", " udah 2 minggu",
    " kelar tgl 3", " dari minggu lalu", " sudah ulasan", " gelombang 60", " tahun 2023",
)  # fmt: skip
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"
_SHORTEST: Final = 4


def texts(examples: Sequence[str], chance: Random) -> Iterator[str]:
    """Yield messages without end; the same ones for the same seed."""
    while True:
        words = chance.choice(examples).split()
        for _ in range(chance.choice((1, 1, 2))):
            _slip(words, chance)
        if len(words) > _SHORTEST and chance.random() < 0.25:  # noqa: PLR2004 - one in four
            cut = chance.randrange(1, len(words))
            words = [*words[cut:], *words[:cut]]
        yield chance.choice(_BEFORE) + " ".join(words) + chance.choice(_AFTER)


def _slip(words: list[str], chance: Random) -> None:
    """Mistype a letter of one word; short words stay, too much hangs on them."""
    place = chance.randrange(len(words))
    word = words[place]
    if len(word) < _SHORTEST:
        return
    at = chance.randrange(1, len(word) - 1)
    words[place] = chance.choice((
        word[:at] + word[at + 1 :],
        word[:at] + word[at] + word[at:],
        word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        word[:at] + chance.choice(_LETTERS) + word[at + 1 :],
    ))  # fmt: skip
