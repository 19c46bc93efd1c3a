"""The matters of a message: what is left once greetings, asides and circumstances are set apart.

"halo kak, saya ibu rumah tangga, otp ga masuk terus cara ganti email gimana?" has two. Which topics
they ask is decided in flows.understanding.topics.choice.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from flows.library import Vocabulary, made_once
from flows.text import Phrases, Stretch, Words, phrases, stem, word_set

# Between two matters; "dan" may join two words of one as well, which their topics show.
_BETWEEN: Final = word_set("""
    tapi padahal sedangkan karena soalnya terus jadi cuma makanya nah lalu sementara dan sekalian
    kemudian
""")
# Here a second question may begin without any sign.
_TURNS: Final = word_set("""
    sama kalau apa apakah atau bisa boleh bagaimana minta cara mau kenapa berapa kapan habis
    setelah langsung mungkin serta beserta plus and sareng jeung karo lan deng
""")
# A matter asks, wishes, or tells of a trouble; "sudah beli kelas" alone is how it came about.
_CAME_ABOUT: Final = word_set("""
    sudah baru pernah tadi kemarin selesai lulus lolos dapat punya ada
""")
_ASKING: Final = word_set("""
    apa apakah kenapa mengapa bagaimana kapan mana siapa berapa cara caranya minta mau pengen
    tolong boleh bisa bolehkah bisakah harus wajib perlu perlukah hubungi nomor kontak
""")
_TROUBLE: Final = word_set("""
    belum tidak gagal error eror hilang ilang ditolak tolak diblokir blokir macet salah keliru rusak
    kok lupa beda lambat lemot kepotong dobel ketipu tertipu mati nyangkut batal dibatalkan hangus
    nol kosong susah sulit terlanjur jelek raib expired kadaluarsa habis nyasar zonk pending mental
    dicabut
""")
# Words of a question that leaves out what it is about: "itu maksudnya apa", "wajar ga".
_POINTING: Final = word_set("""
    itu ini artinya maksudnya akibatnya maksud arti apa bagaimana kenapa mana siapa berapa yang saya
    ya tolong tahu bingung hrs harus ngapain benar tidak wajar normal bisa boleh kapan kira dan atau
    kak jadi begitu ada lalu terus di solusinya caranya cara hitungnya bilang
""")
# They may stand among words of one's circumstances.
_LIGHT: Final = word_set("""
    saya yang di dari lagi sedang seorang jadi ini adalah baru juga tahun banget sekali amat saja
    sudah untuk si itu
""")
# What a question is about. Without one it leans on what was said before: "harus lapor ke siapa".
_SUBJECTS: Final = word_set("""
    sertifikat insentif pelatihan kelas saldo rekening bank ewallet ovo dana gopay linkaja email
    sandi password otp voucher vocer survei ulasan akun kartu refund pendaftaran gelombang manusia
    prakerja suami istri tes dashboard
""")
# After these a matter gives the reason of another.
_REASONS: Final = word_set("karena soalnya padahal sebelum")
# As an item of a list begins.
_ORDINALS: Final = word_set("pertama kedua ketiga keempat satu dua tiga empat")
_ITEMS: Final = tuple((number,) for number in "12345")
_FEWEST_ITEMS: Final = 2  # one is no list
_SHORTEST: Final = 2  # words of a matter told without a sign before it
_MOST: Final = 4  # turns looked at in one matter


@dataclass(frozen=True, slots=True)
class Matter:
    """The words of one matter; `asked` tells whether a question mark stands behind them.

    `listed` tells that it is an item of a list: "1) ... 2) ...", `reason` that it gives the reason
    of another: "karena ...".
    """

    words: Words
    asked: bool = False
    listed: bool = False
    reason: bool = False

    @property
    def stands_alone(self) -> bool:
        """Whether it can be answered by itself: it says of what, and not only how it came about."""
        if all(word in _POINTING or word.isdigit() for word in self.words):
            return False
        return self.needs_help or _CAME_ABOUT.isdisjoint(self.words)

    @property
    def asks(self) -> bool:
        """Whether it asks something, by its sign or by a word."""
        return self.asked or not _ASKING.isdisjoint(self.words)

    @property
    def has_subject(self) -> bool:
        """Whether it names what it is about, as a question of its own does."""
        known = any(stem(word) in _SUBJECTS for word in self.words)
        return known and not self.reason and self.words[0] not in _REASONS

    @property
    def needs_help(self) -> bool:
        """Whether it asks something, or tells of a trouble."""
        return self.asks or not _TROUBLE.isdisjoint(self.words)

    def halves(self) -> Iterator[tuple["Matter", "Matter"]]:
        """Yield the pairs of matters that it may be, told without a sign between them."""
        last = len(self.words) - _SHORTEST
        turns = [at for at in range(_SHORTEST, last + 1) if self.words[at] in _TURNS]
        for at in turns[:_MOST]:
            for behind in (self.words[at:], self.words[at + 1 :]):
                pair = Matter(self.words[:at]), Matter(behind, self.asked)
                if len(behind) >= _SHORTEST and all(half.stands_alone for half in pair):
                    yield pair


def matters(stretches: Iterable[Stretch], vocabulary: Vocabulary) -> tuple[Matter, ...]:
    """Return the matters in their order; without any, circumstances count, too."""
    around = _around(vocabulary)
    stretches = tuple(stretches)
    found = [
        Matter(bare, asked, reason=reason)
        for stretch in stretches
        for words, asked, reason in _cut(stretch)
        if (bare := around.asides.cut_from(words)) and not _is_number(bare)
    ]
    if sum(map(_ends_in_item, stretches)) >= _FEWEST_ITEMS:
        found = [replace(one, listed=True) for one in found]
    found = _without_ordinals(found)
    telling = [one for one in found if not _is_number(around.circumstances.cut_from(one.words))]
    return tuple(telling or found)


def _without_ordinals(found: list[Matter]) -> list[Matter]:
    """Return the items of a list without "pertama", "kedua" before them."""
    numbered = [one for one in found if one.words[0] in _ORDINALS]
    if len(numbered) < _FEWEST_ITEMS:
        return found
    bare = [replace(one, words=one.words[1:]) if one in numbered else one for one in found]
    return [replace(one, listed=True) for one in bare if one.words]


def _ends_in_item(stretch: Stretch) -> bool:
    """Tell whether the number of the next item stands at its end: "otp ga masuk 2)"."""
    return stretch.mark[:1] in {")", "."} and stretch.words[-1:] in _ITEMS


def _cut(stretch: Stretch) -> Iterator[tuple[Words, bool, bool]]:
    """Yield what stands between the words that part matters, whether it is asked, or a reason.

    The number of the next item of a list belongs to none: "otp ga masuk 2) email salah".
    """
    numbered = stretch.mark[:1] in {")", "."} and _is_number(stretch.words[-1:])
    words = stretch.words[:-1] if numbered else stretch.words
    if _BETWEEN.isdisjoint(words):
        yield words, "?" in stretch.mark, False
        return
    ends = [place for place, word in enumerate(words) if word in _BETWEEN]
    starts = [0, *(place + 1 for place in ends)]
    for start, end in zip(starts, [*ends, len(words)], strict=True):
        asked = "?" in stretch.mark and end == len(words)
        yield words[start:end], asked, start > 0 and words[start - 1] in _REASONS


def _is_number(words: Sequence[str]) -> bool:
    return all(map(str.isdigit, words))


@dataclass(frozen=True, slots=True)
class _Around:
    """What stands around matters: phrases to be cut out, and those of circumstances and sighs."""

    asides: Phrases
    circumstances: Phrases


@made_once
def _around(vocabulary: Vocabulary) -> _Around:
    return _Around(
        asides=phrases(vocabulary.asides, vocabulary),
        circumstances=phrases(
            (*vocabulary.circumstances, *vocabulary.frustrations, *sorted(_LIGHT)), vocabulary
        ),
    )
