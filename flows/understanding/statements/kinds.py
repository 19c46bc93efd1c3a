"""What a chunk of a clause can be to a check. Which words are what, tags.py tells."""

from enum import auto
from typing import Final

from flows.text import Lettered


class ChunkKind(Lettered):
    """The kinds of chunks: patterns of statements are written with their names."""

    OTHER = auto()  # anything else

    # what the check is about, from the weakest to the strongest
    PART_NAME = auto()  # only a part, and vague: "nama", "email" of the data
    COURSE_NAME = auto()  # all of it, and vague: "kelas", "pelatihan"
    VAGUE_NAME = auto()  # may mean something else: "data", "dana"
    NAME = auto()  # "ulasan", "rekening"
    VERB_NAME = auto()  # also what one does: "review"
    HOLDING_NAME = auto()  # says by itself that it is done: "100%"
    FAILING_NAME = auto()  # says by itself that it is not: "80%"

    # yes or no
    DONE = auto()  # "sudah"
    NOT_YET = auto()  # "belum"
    NOT = auto()  # "tidak"

    # verbs and states of this check
    DEED = auto()  # "isi", "kasih", "sambungkan"
    PROOF = auto()  # what cannot be without it: "unduh", "lulus"
    HOLDS = auto()  # "tersambung", "sama"
    FAILS = auto()  # "putus", "beda"

    # other words that say yes or no
    FINISHED = auto()  # "selesai", "lengkap"
    HINDERED = auto()  # "gagal", "error"
    WISHED = auto()  # "mau", "harus", "kalau bisa"
    LEFT = auto()  # "tinggal", "kurang"
    FORGOTTEN = auto()  # "lupa"
    EXCEPT = auto()  # "kecuali"

    # other matters
    OTHER_MATTER = auto()  # "insentif", or what another check is about
    OTHERS_DEED = auto()  # a verb of another check
    HAPPENING = auto()  # "muncul", "cair"
    NOT_ITSELF = auto()  # "foto ulasan", "instruktur", "lainnya"
    USING = auto()  # "pakai", "dengan" before a name

    # around them
    STILL = auto()  # "masih", "tetap"
    RECENTLY = auto()  # "kemarin", "barusan"
    TIME = auto()  # "3 hari"
    PLACE = auto()  # "di dashboard", "tokopedia"
    PARTICLE = auto()  # "kok", "juga", "kak"
    AND = auto()  # "dan", "serta"


# The strongest of a group of things stands for all of them.
BY_STRENGTH: Final = (
    ChunkKind.PART_NAME,
    ChunkKind.COURSE_NAME,
    ChunkKind.VAGUE_NAME,
    ChunkKind.NAME,
    ChunkKind.VERB_NAME,
    ChunkKind.HOLDING_NAME,
    ChunkKind.FAILING_NAME,
)
VAGUE_NAMES: Final = (ChunkKind.PART_NAME, ChunkKind.COURSE_NAME, ChunkKind.VAGUE_NAME)
POLAR: Final = (ChunkKind.DONE, ChunkKind.NOT_YET, ChunkKind.NOT)
