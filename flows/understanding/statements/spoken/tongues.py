"""English and regional words as the Indonesian ones they stand for, where others decide which.

What means one thing only is slang of the vocabulary: *durung* is "belum" wherever it stands. Here
are those that are also other words: *so*, *can*, *alah*, and the English that needs its order.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from flows.text import POLARITY, Words, word_set

_DONE: Final = "sudah"
_NOT_YET: Final = "belum"
_PROVIDER: Final = "lembaga"
_NOT: Final = "tidak"
_YET: Final = "yet"

# ------------------------------------------------------------- English
# One of these, and the words around it are English. Double letters at the end are one by now.
_ENGLISH: Final = word_set("""
    ive havent hasnt hadnt didnt dont doesnt isnt arent wasnt werent cant cannot couldnt wont not
    yet already my the i im have has had was were is are been stil everything did both same
    lesson lessons left got button blue submitted posted
""")
# These are English wherever they stand.
_PARTICIPLES: Final = {
    **dict.fromkeys(("linked", "connected", "attached", "paired"), "tersambung"),
    **dict.fromkeys(("unlinked", "disconnected", "disconnect", "detached"), "terputus"),
    **dict.fromkeys(("reviewed", "rated"), "ulas"),
    **dict.fromkeys(("gave", "given"), "kasih"),
    **dict.fromkeys(("wrote", "written"), "tulis"),
    **dict.fromkeys(("watched",), "tonton"),
    **dict.fromkeys(("sent",), "kirim"),
    **dict.fromkeys(("filled",), "isi"),
    **dict.fromkeys(("posted",), "post"),
    **dict.fromkeys(("submitted",), "submit"),
    **dict.fromkeys(("uploaded",), "upload"),
    **dict.fromkeys(("downloaded",), "unduh"),
    **dict.fromkeys(("received",), "terima"),
    **dict.fromkeys(("finished", "completed"), "selesai"),
    **dict.fromkeys(("passed",), "lulus"),
    **dict.fromkeys(("matched",), "cocok"),
    **dict.fromkeys(("got", "gotten"), "dapat"),
    **dict.fromkeys(("took", "taken", "attended"), "ikut"),
}
_MEANING: Final = {
    **_PARTICIPLES,
    **dict.fromkeys(("ive", "already"), _DONE),
    **dict.fromkeys(("havent", "hasnt", "hadnt"), _NOT_YET),
    **dict.fromkeys(
        ("didnt", "dont", "doesnt", "isnt", "arent", "wasnt", "werent", "not", "never"), "tidak"
    ),
    **dict.fromkeys(("cant", "cannot", "couldnt", "wont", "unable"), "tidak bisa"),
    **dict.fromkeys(("need", "want", "must", "should", "wil", "would", "gonna", "plan"), "mau"),
    **dict.fromkeys(("matches", "match", "matching"), "cocok"),
    **dict.fromkeys(("different", "differs", "differ"), "beda"),
    **dict.fromkeys(("missed",), "ketinggalan"),
    **dict.fromkeys(("leave", "give"), "kasih"),
    **dict.fromkeys(("write",), "tulis"),
    **dict.fromkeys(("watch",), "tonton"),
    **dict.fromkeys(("fil",), "isi"),
    **dict.fromkeys(("finish", "complete"), "selesai"),
    **dict.fromkeys(("pass",), "lulus"),
    **dict.fromkeys(("forgot", "forgotten"), "lupa"),
    **dict.fromkeys(("reviews",), "ulasan"),
    **dict.fromkeys(("ratings",), "rating"),
    **dict.fromkeys(("star", "stars"), "bintang"),
    **dict.fromkeys(("name", "names"), "nama"),
    **dict.fromkeys(("emails",), "email"),
    **dict.fromkeys(("phone", "number", "numbers"), "nomor"),
    **dict.fromkeys(("module", "modules", "lesson", "lessons"), "modul"),
    **dict.fromkeys(("material", "materials"), "materi"),
    **dict.fromkeys(("assignment", "assignments", "task", "tasks", "homework"), "tugas"),
    **dict.fromkeys(("exams", "finals"), "ujian"),
    **dict.fromkeys(("quizzes",), "kuis"),
    **dict.fromkeys(("course", "courses", "class", "classes"), "pelatihan"),
    **dict.fromkeys(("video", "videos"), "video"),
    **dict.fromkeys(("button", "buttons"), "tombol"),
    **dict.fromkeys(("active", "clickable", "enabled"), "aktif"),
    **dict.fromkeys(("grey", "greyed", "gray", "grayed", "disabled", "inactive"), "mati"),
    **dict.fromkeys(("ministry", "manpower"), "kemnaker"),
    **dict.fromkeys(("two", "three", "four", "five", "six", "seven", "few", "some"), "beberapa"),
    "one": "satu",
    **dict.fromkeys(("wallets",), "wallet"),
    **dict.fromkeys(("provider", "providers", "institution", "organizer", "organiser"), _PROVIDER),
    **dict.fromkeys(("and",), "dan"),
    **dict.fromkeys(("but", "however"), "tapi"),
    **dict.fromkeys(("because", "since"), "karena"),
    **dict.fromkeys(("if", "unless", "once", "when"), "kalau"),
    **dict.fromkeys(("before",), "sebelum"),
    **dict.fromkeys(("after",), "setelah"),
    **dict.fromkeys(("friend", "friends", "he", "she", "they", "his", "her", "their"), "teman"),
    **dict.fromkeys(("husband", "wife", "brother", "sister", "mom", "dad"), "teman"),
    **dict.fromkeys(("think", "guess", "maybe", "probably", "sure", "know", "suppose"), "mungkin"),
    **dict.fromkeys(("what", "how", "why", "which", "whether"), "apakah"),
    **dict.fromkeys(("said", "says", "told"), "katanya"),
    **dict.fromkeys(("failed", "fails", "broken", "error"), "gagal"),
    **dict.fromkeys(("gone", "missing", "lost"), "hilang"),
    **dict.fromkeys(("stil",), "masih"),
    **dict.fromkeys(("now",), "sekarang"),
    **dict.fromkeys(("yesterday",), "kemarin"),
    **dict.fromkeys(("just",), "barusan"),
    **dict.fromkeys(("everything", "al"), "semua"),
    **dict.fromkeys(("except",), "kecuali"),
    **dict.fromkeys(("only",), "saja"),
    **dict.fromkeys(("also", "too"), "juga"),
    **dict.fromkeys(("so", "then"), "jadi"),
    **dict.fromkeys(("i", "my", "we", "our", "me", "mine", "im"), "saya"),
    **dict.fromkeys(("with",), "dengan"),
    **dict.fromkeys(("from",), "dari"),
    **dict.fromkeys(("identical", "equal"), "identik"),
    **dict.fromkeys(("blue",), "biru"),
    **dict.fromkeys(("out", "issued", "released", "available"), "keluar"),
    **dict.fromkeys(
        (
            *("a", "an", "the", "any", "of", "on", "in", "at", "to", "for", "it", "this", "that"),
            *("is", "are", "was", "were", "been", "be", "both", "yet", "final", "as", "its"),
            *("account", "accounts"),
        ),
        "",
    ),
}
_DEEDS: Final = word_set("submitted posted sent uploaded given rated passed")
_OPEN: Final = POLARITY | word_set("""
    not never no havent hasnt hadnt didnt dont doesnt isnt arent wasnt werent cant cannot couldnt
    wont be being to wil must should did have has had ive i we already
""")
_ALREADY: Final = "already"
_SAME: Final = "same"
_ALIKE: Final = "sama"
_BEHIND_SAME: Final = word_set("as on in for with too everywhere already now")  # "is the same as"
_AUXILIARIES: Final = word_set("do does did is are can could should must have has may wil")
_SUBJECTS: Final = word_set("i we you it my the he she they")
_SPEAKERS: Final = word_set("i we")
_HAVE: Final = word_set("have has had")
_ADVERBS: Final = word_set("already just also finally both al")
_LEFT: Final = "left"
_ACCOUNTS: Final = word_set("account accounts")
_NONE: Final = word_set("no nothing none nobody")
_ARTICLES: Final = word_set("a an my the any")
_BEING: Final = word_set("is are am not")


def in_our_words(spoken: Words) -> Words:
    """Return the words of a stretch with those of other tongues in Indonesian."""
    if not _ENGLISH.isdisjoint(spoken):
        return tuple(_from_english(spoken))
    if _FOREIGN.isdisjoint(spoken):
        return spoken  # most stretches
    if _MI in spoken:
        spoken = tuple(_with_mi(spoken))
    if _DENG in spoken:
        spoken = tuple(_with_deng(spoken))
    return tuple(
        _regional(place, spoken) or _ALWAYS.get(word, word) for place, word in enumerate(spoken)
    )


def _from_english(spoken: Words) -> Iterator[str]:
    if len(spoken) > 1 and spoken[0] in _AUXILIARIES and spoken[1] in _SUBJECTS:
        yield "apakah"
    denied = _NOT_YET if _YET in spoken else _NOT
    for place, word in enumerate(spoken):
        before, behind = spoken[:place], spoken[place + 1 :]
        if word in _BY_PLACE:
            yield from _BY_PLACE[word](before, behind)
        elif word in _PARTICIPLES:
            yield from _past(word, before, behind)
        else:
            meant = _MEANING.get(word, word)
            yield from [denied] if meant == _NOT else meant.split()
    if any(word == _SAME and not _stands(spoken[at + 1 :]) for at, word in enumerate(spoken)):
        yield _ALIKE  # "same name and email" says it in front


def _have(_: Words, behind: Words) -> Iterator[str]:
    """Tell "have linked" and "have not" from "have to" and "have a question"."""
    rest = [word for word in behind if word not in _ADVERBS][:1]
    if rest == ["to"]:
        yield "harus"
    elif rest == ["not"]:
        yield _NOT_YET
    elif rest and (rest[0] in _PARTICIPLES or rest[0] in (_LEFT, "done", "been")):
        yield _DONE


def _not(before: Words, behind: Words) -> Iterator[str]:
    if before[-1:] and before[-1] in _HAVE:
        return  # said already
    yield _NOT_YET if _YET in behind else _NOT


def _did(before: Words, behind: Words) -> Iterator[str]:
    if before[-1:] and before[-1] in _SPEAKERS and behind[:1] != ("not",):
        yield _DONE


def _left(before: Words, behind: Words) -> Iterator[str]:
    """Tell "left a review" from "one module left"."""
    if not behind and _NONE.isdisjoint(before) and not _is_past(before):
        yield from (_NOT_YET, "selesai")
        return
    if not behind or behind[0] not in _ARTICLES:
        yield "sisa"
        return
    yield from [_DONE] if _is_past(before) else []
    yield "kasih"


def _same(_: Words, behind: Words) -> Iterator[str]:
    if _stands(behind):
        yield _ALIKE


def _already(before: Words, _: Words) -> Iterator[str]:
    if not before or before[-1] not in _PARTICIPLES:
        yield _DONE


def _past(word: str, before: Words, behind: Words) -> Iterator[str]:
    if behind[:1] == (_ALREADY,) or _is_past(before) or _is_short(word, before):
        yield _DONE
    yield _PARTICIPLES[word]


def _bank(_: Words, behind: Words) -> Iterator[str]:
    if behind and behind[0] in _ACCOUNTS:
        yield "rekening"


def _no(_: Words, behind: Words) -> Iterator[str]:
    """Tell "no review yet" from "no hp"."""
    yield _NOT_YET if _YET in behind else "no"


def _training(_: Words, behind: Words) -> Iterator[str]:
    """Tell "the training is done" from "the training provider"."""
    if not behind or _MEANING.get(behind[0]) != _PROVIDER:
        yield "pelatihan"


_BY_PLACE: Final[Mapping[str, Callable[[Words, Words], Iterator[str]]]] = {
    **dict.fromkeys(_HAVE, _have),
    "not": _not,
    "did": _did,
    _LEFT: _left,
    "training": _training,
    "bank": _bank,
    "no": _no,
    _SAME: _same,
    _ALREADY: _already,
}


def _stands(behind: Words) -> bool:
    """Tell "is the same as" from "same name"."""
    return not behind or behind[0] in _BEHIND_SAME


def _is_short(word: str, before: Words) -> bool:
    """Tell "review submitted" from "review not submitted" and "to be submitted"."""
    return bool(before) and word in _DEEDS and _OPEN.isdisjoint(before)


def _is_past(before: Words) -> bool:
    """Tell "I linked my ovo" from "is linked", "not linked"."""
    last = [word for word in before if word not in _ADVERBS][-1:]
    return bool(last) and last[0] in _SPEAKERS and _BEING.isdisjoint(before)


# ------------------------------------------------------------- regional words that are others too
_SO: Final = "so"  # Manado: "so kase ulasan"; elsewhere English
_CAN: Final = "can"  # Sundanese: "can disambungkeun"
_ALAH: Final = "alah"  # Minang: "alah ambo isi"; elsewhere a sigh
_LAH: Final = "lah"
# Makassar hangs -mi and -pi on what it says: "sudahmi", "belumpi".
_LOCAL: Final = {
    f"{word}{ending}": word for word in (_DONE, _NOT_YET, _NOT) for ending in ("mi", "pi", "pa")
}
_ALWAYS: Final = {**_PARTICIPLES, **_LOCAL}
_MI: Final = "mi"
_DENG: Final = "deng"  # in the east "and"; elsewhere it takes back: "belum deng"
_FOREIGN: Final = frozenset(_ALWAYS) | {_SO, _CAN, _ALAH, _LAH, _NOT, _MI, _DENG}
# Javanese "wis tak sambungke": there *tak*, "tidak" by now, is I.
_JAVANESE: Final = ("ake", "ke", "no")
_SHORTEST: Final = 6  # letters with such an ending; "oke" has none
_SO_FAR: Final = word_set("far what sweet sad saya")
_SUNDANESE: Final = ("di", "ka", "ng", "ny", "ter", "ada")
_MINANG: Final = word_set("""
    ambo denai den awak lai nan indak agiah dapek salasai untuak jo ko sadonyo sado uda uni bana
    pulo ciek kanai alun
""")
_PASSIVE: Final = ("di", "ta", "ter")
_LONG: Final = 4


def _with_mi(spoken: Words) -> Iterator[str]:
    """Read Makassar's "tamat mi" as "sudah tamat", where that is not said already."""
    for word, behind in zip(spoken, (*spoken[1:], ""), strict=True):
        if behind == _MI and word not in POLARITY and POLARITY.isdisjoint(spoken):
            yield _DONE
        if word != _MI:
            yield word


def _with_deng(spoken: Words) -> Iterator[str]:
    """Read "bintang deng ulasan" as "bintang dan ulasan"; "belum deng" takes something back."""
    ends = POLARITY | {""}
    for before, word, behind in zip(("", *spoken), spoken, (*spoken[1:], ""), strict=False):
        yield "dan" if word == _DENG and before not in ends and behind not in ends else word


def _regional(place: int, spoken: Words) -> str | None:
    word, behind = spoken[place], spoken[place + 1] if place + 1 < len(spoken) else ""
    if word == _NOT:
        done = place > 0 and spoken[place - 1] == _DONE
        mine = done and behind.endswith(_JAVANESE) and len(behind) >= _SHORTEST
        return "saya" if mine else None
    if word == _SO:
        return _DONE if behind and behind not in _SO_FAR else None
    if word == _CAN:
        return _NOT_YET if not behind or behind.startswith(_SUNDANESE) else None
    if word not in (_ALAH, _LAH) or behind in ("", _NOT_YET, _NOT):
        return None
    if word == _ALAH and behind.startswith(_PASSIVE) and len(behind) > _LONG:
        return _DONE
    return None if _MINANG.isdisjoint(spoken) else _DONE
