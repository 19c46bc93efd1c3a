"""Whether a short remark reads as the name of an institution that is none of ours: "lpk maju jaya".

Not where it may be talk: in doubt it is no name.
"""

from typing import Final

from flows.library import Library, Vocabulary, made_once
from flows.text import POLARITY, Words, fillers, stem, word_set, words
from flows.understanding.topics import ranker

# Each says what kind of place it is; the abbreviations name it well enough alone.
_KINDS: Final = word_set("""
    kursus akademi academy sekolah school universitas univ kampus institut institute politeknik
    yayasan balai bimbel center centre college studio course edukasi education learning
""")
_ABBREVIATED: Final = word_set("lpk lkp blk blkk bpvp bbpvp bbplk pkbm smk pt cv")
_NAMING: Final = _KINDS | _ABBREVIATED
_AROUND: Final = word_set("""
    di dari sama yang namanya nama lembaga lembaganya penyelenggara penyelenggaranya itu ini pakai
    lewat punya eh oh kalau sih dong pelatihan pelatihannya
""")
_TALK: Final = word_set("""
    bisa mau harus perlu punya kena masuk keluar tunggu nunggu menunggu cek dicek lihat lupa ingat
    tahu paham bingung kirim dikirim kasih dikasih bilang bilangnya kata katanya chat telepon telpon
    wa hubungi dihubungi lapor tanya nanya ditanya jawab dijawab balas dibalas minta coba pilih klik
    buka bantu tolong sabar cepat cepetan lama susah mudah gampang ribet rumit mahal murah bagus
    jelek tutup bangkrut gagal error rusak hilang salah benar betul bener sudah belum tidak bukan
    ada apa aja saja semua sama lain masih lagi terus jadi kok nih amat banget sekali sangat begini
    begitu gitu gini sini situ sana hadeh aduh waduh haduh yah wah duh buset astaga anjir anjay hmm
    hm wkwk wkwkwk haha hehe lol ya allah tuhan sumpah gajian anak istri suami orang teman makan
    susu butuh uang duit saldo insentif sertifikat ulasan rating rekening email nomor nama data
    dashboard prakerja platform
    tanggal hari minggu bulan tahun pagi siang sore malam kemarin besok nanti tadi sekarang baru
    kelas materi tugas ujian selesai mulai daftar beli bayar gratis yes no yeah correct right sure
    hello thanks sorry please really what why when the this that is it kapan siapa mana kenapa
""")
_LONGEST: Final = 4  # words of a name
_LONGEST_ALONE: Final = 3  # where nothing says that it is a place
_SHORTEST: Final = 3  # letters
# Examples of questions with a word; one of more is a word that people use.
_RARE: Final = 3
_HARDLY: Final = 1


def reads_as_name(spoken: Words, library: Library) -> bool:
    """Tell whether the words of a message are such a name and nothing else."""
    said = [word for word in fillers(library.vocabulary).cut_from(spoken) if word not in _AROUND]
    if not said or len(said) > _LONGEST or not _everyday(library.vocabulary).isdisjoint(said):
        return False
    named = [word for word in said if word not in _NAMING]
    if len(named) < len(said):
        return bool(named) or not _ABBREVIATED.isdisjoint(said)
    return len(named) <= _LONGEST_ALONE and _is_rare(named, library)


def names_kind(spoken: Words) -> bool:
    """Tell whether they say what kind of institution it is."""
    return not _NAMING.isdisjoint(spoken)


def _is_rare(named: list[str], library: Library) -> bool:
    """Tell whether these are words that nobody uses otherwise, the first least of all."""
    known = ranker(library)
    stems = [stem(word) for word in named]
    if known.repair(stems) != stems or any(len(word) < _SHORTEST for word in named):
        return False  # "smua": a slip
    heard = [known.heard([one]) for one in stems]
    return heard[0] <= _HARDLY and max(heard) <= _RARE


@made_once
def _everyday(vocabulary: Vocabulary) -> frozenset[str]:
    """Return the words of talk: those of the vocabulary, but for what stands around a name."""
    lists = (
        *(vocabulary.yes, vocabulary.no, vocabulary.unknown, vocabulary.button_inactive),
        *(vocabulary.greetings, vocabulary.thanks, vocabulary.acknowledgements),
        *(vocabulary.frustrations, vocabulary.insults, vocabulary.question_words),
        *(vocabulary.asides, vocabulary.circumstances, vocabulary.english),
    )
    listed = {word for texts in lists for text in texts for word in words(text, vocabulary)}
    slang = {word for meant in vocabulary.slang.values() for word in meant.split()}
    return frozenset(listed | slang | _TALK | POLARITY) - _NAMING
