"""The words of questions that yes or no answers, by what they do there. Lists only, no rule."""

from typing import Final

from flows.text import word_set

MAY: Final = word_set("bisa boleh diperbolehkan dibolehkan diizinkan")
MUST: Final = word_set("harus wajib perlu mesti kudu musti diharuskan diwajibkan")
MODAL: Final = MAY | MUST
CAN, CAN_DO = "dapat", "bisa"  # with a verb behind it; else "dapat" is to get
OF_VERBS: Final = ("di", "me")  # verbs begin so
KAH: Final = "kah"
WHETHER: Final = word_set("apakah kah")
WHAT: Final = "apa"
# "apa itu bri", "apa saja yang bisa" ask for a thing, not whether.
BEHIND_WHAT: Final = word_set("saja yang itu ini sih tuh")
NOT: Final = "tidak"
YET, ALREADY = "belum", "sudah"
OR: Final = word_set("atau apa")
IS_IT_SO: Final = "ya"
LAST: Final = frozenset({IS_IT_SO, "kan", NOT})  # at the end of a question
BEFORE_NOT: Final = word_set("atau apa benar betul")  # "bener ga", "atau tidak"
TAGS: Final = LAST | {"benar", "betul"}
IF: Final = word_set("kalau jika bila apabila misal misalnya seandainya semisal")
# "bisa bantu", "boleh tanya": somebody is asked to do something, and nothing about a thing.
REQUESTED: Final = word_set("""
    bantu dibantu bantuin tolong minta tanya nanya bertanya ditanya jelaskan jelasin dijelaskan
    tahu info infokan diinfokan
""")
# What asks for more than yes or no, denies, or leaves something out.
OPEN: Final = word_set("""
    kenapa mengapa bagaimana kapan mana kemana dimana siapa berapa apa ngapain kok cara caranya
    tidak belum bukan jangan selain kecuali tanpa daripada ketimbang atau
""")
# Beside these a clause without any other sign tells something.
TELLING: Final = word_set("""
    sudah tadi kemarin katanya kata baru ternyata akhirnya alhamdulillah makasih terima kasih
""")
ENDINGS: Final = ("in", "kan")  # "diulasin", "sambungkan"
