"""Whether a name said in passing is that of one's own training, where another is known already."""

from typing import Final

from flows.questions.completion_told import is_correction
from flows.text import word_set
from flows.understanding import Message

_TRAINING: Final = word_set("""
    beli belinya dibeli ambil ikut ikutnya kelas kelasku kelasnya pelatihan pelatihanku
    pelatihannya platform platformnya lembaga lembaganya
""")
_NAMED_AS_ACTOR: Final = word_set("kata katanya bilang menurut kirim dikirim lapor dilaporkan")


def names_training(message: Message) -> bool:
    """Tell "belinya di bukalapak" from "bukalapak belum ngirim" and "paket bukalapak"."""
    if message.asks:
        return False
    if not message.content or is_correction(message) or message.tells_case:
        return True
    return not _TRAINING.isdisjoint(message.words) and _NAMED_AS_ACTOR.isdisjoint(message.words)
