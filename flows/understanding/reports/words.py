"""The words in which people tell what others of the chain have done, by what they do there."""

import re
from enum import Enum, auto
from typing import Final

from flows.diagnosis import GRADER as _GRADER
from flows.diagnosis import PLATFORM_ITSELF
from flows.library import by_word
from flows.text import word_set

LEMBAGA: Final = "lembaga"
PMO: Final = "pmo"
GRADER: Final = _GRADER  # whoever grades, where the case has a grade to wait for
PLATFORM: Final = PLATFORM_ITSELF  # whichever it is in the case: whoever stands before the PMO
SOMEBODY: Final = "?"  # a party to the talk that is not named: "CS", "mereka"


class Deed(Enum):
    """What is done with a report."""

    SEND = auto()
    PASS_ON = auto()  # sends what came from another
    RECEIVE = auto()  # it was sent, then
    GRADE = auto()
    VERIFY = auto()
    HANDLE = auto()  # verifies, where the PMO does it; else sends
    LOOK = auto()  # verifies, or only looked it up


# ------------------------------------------------------------- who
_ACTORS: Final = {
    LEMBAGA: word_set("""
        lembaga lembagaku lembga lmbaga lembag lmbga lmbg lpk lkp blk bpvp lp guru instruktur
        trainer mentor tutor pengajar penyelenggara dosen pelatih provider institution institute
        instructor teacher
    """),
    PMO: word_set("pmo prakerja pusat 0800"),
    PLATFORM: word_set("platform platfrom platform marketplace merketplace"),
}
_OF_ACTOR: Final = {word: actor for actor, words in _ACTORS.items() for word in words}
_ENDINGS: Final = ("nya", "ny", "ne", "na", "e")
# "dashboard prakerja" does nothing.
NOUNS_OF_PMO: Final = word_set("""
    dashboard dasbor akun kartu sertifikat insentif pelatihan peserta saldo kelas kursus program
    web website situs aplikasi apk dana uang ikut daftar alumni survei tes email profil ulasan
""")
# Between "kata" and who said so, or beside the name.
BESIDE_NAMES: Final = word_set("""
    cs csnya pihak pihaknya min admin adminnya tim team orang customer care service helpdesk si
    bagian sistem server call cal center callcenter petugas operator anak mas mbak kak pak bu ibu
    bapak om dari the staf staff hotline contact live chat portal sistemnya urang urangnya
""")
UNNAMED: Final = word_set("""
    cs csnya min admin adminnya mereka dia orangnya mbaknya masnya they beliau petugasnya operator
    operatornya pihaknya customer service
""")
# ------------------------------------------------------------- what
_PREFIXES: Final = "(?:di|d|me|mem|men|meng|menge|m|n|ng|nge|nga|nya|ter|ke|ka|ta|ba|ma|mang|man)?"
_SUFFIXES: Final = (
    "(?:in|kan|i|an|ken|ke|ne|no|ake|aken|keun|kn|kin|n|on|ed|te|ted|d|s)?(?:nya|lah)?"
)
_STEMS: Final = {
    Deed.PASS_ON: "terus|trus|nerus|erus|tersus|forward|fwd|porward|foward|oper|salur|nyalur",
    Deed.SEND: """
        lapor|lpor|kintun|ngintun|kirim|krim|irim|kirm|kerim|setor|yetor|etor|input|upload|aplod|aplot|uplod
        |unggah|submit|serah|yerah|sampaik|yampaik|sampei|yampei|entri|entry|report|send|sent|aju
        |masukin|masukkan|masukkn|asukkan|dimasukan|naikin|naikkan|naekin|handed|relayed|pushed
    """,
    Deed.RECEIVE: "terima|trima|erima|receive|recieve",
    Deed.GRADE: "grade|grad",
    Deed.VERIFY: """
        verifikasi|veripikasi|perifikasi|verif|perif|validasi|palidasi|approve|verify|verifie
    """,
    Deed.HANDLE: "proses|process|olah|tayang|ayang|rilis|release|publish|done",
    Deed.LOOK: "cek|check|periksa|eriksa",
}
_DEEDS: Final = tuple(
    (deed, re.compile(f"{_PREFIXES}(?:{''.join(stems.split())}){_SUFFIXES}"))
    for deed, stems in _STEMS.items()
)
_GRADED: Final = re.compile(r"(?:di|me|ter|d)nilai(?:in|i|kan)?|ngenilai|nilaiin")
_ACCEPTED: Final = word_set("acc ac diacc diac ngeacc")
# They look like deeds, and are things or something else.
_NO_DEEDS: Final = word_set("""
    laporan laporannya laporanku pelaporan kiriman menerus setoran inputan seterusnya terus trus
    berserah serah penerima diajar diaju prosesnya processnya processing
""")
# They tell of what was received where a report is what they are about.
ABSENT: Final = word_set("kosong nihil")
SHOWN: Final = word_set("muncul keluar terbit tampil")  # of a grade
PLACES_OF_LEMBAGA: Final = word_set("tempat pihak pengelola panitia yayasan min admin mimin")
OF_TRAINING: Final = word_set("pelatihan kursus training les kelas belajar")
ARRIVED: Final = word_set("""
    masuk maso masok mlebu asup sampai nyampe nyampai dapat ada got arrived naik naek munggah
""")
# It may not have come either, and is no report.
NEWS: Final = word_set("""
    kabar kabarnya info infonya informasi respon respons tanggapan kejelasan kepastian perkembangan
    update balasan balasannya jawaban jawabannya konfirmasi
""")
ENTERED: Final = ARRIVED - {"dapat", "ada", "got"}  # of what goes from one to another
GIVING: Final = word_set("""
    kasih beri memberi memberikan diberi diberikan dikasih isi ngisi mengisi diisi keluarin
    ngeluarin mengeluarkan dikeluarin give given kase kaseh bagi dikasihin dikasihkan ngasihin
    diagiah dibagi dikasi dikasian
""")
GRADE_NOUN: Final = word_set("nilai nilainya nilaiku skor")
DATA: Final = word_set("""
    data datanya dataku datane laporan laporannya laporane nama namaku namanya berkas berkasnya
    report reports nilai nilainya nilaiku kelulusan penyelesaian pelaporan pelaporannya rekap
    penilaian penilaiannya hasil hasilnya absensi kehadiran lampiran dokumen it kelulusanku
    laporanku
""")
# What else can be sent, received or told of: then it is no report.
OTHER_THINGS: Final = word_set("""
    email surel wa whatsapp chat pesan form formulir pengaduan komplain keluhan voucher kode link
    tautan undangan foto invoice uang refund materi tugas video modul akun survei survey insentif
    intensif saldo tiket balasan jawaban otp sms notif notifikasi kata teks kalimat surat rekening
    ewallet wallet ktp nik hp nomor paket barang kelas zoom jadwal bantuan dana bukti aduan
    laptop tiketnya ulasan review rating pembayaran pesanan
""")
CERTIFICATE: Final = "sertifikat"
# ------------------------------------------------------------- whether
DONE: Final = word_set("sudah telah already so su alah lah has have been was udahan been pun")
NOT_YET: Final = word_set("""
    belum tidak alun balun balum nyanda nyandak indak inda tra trada seng kada hasnt havent didnt
    isnt wasnt not never acan encan tacan
""")
CAN: Final = "can"  # "not yet" in Sundanese
REPORTING: Final = "laporan"  # behind it what is done, elsewhere a thing
FAILING: Final = word_set("lupa kelupaan gagal kelewat kelewatan")
JUST: Final = word_set("baru barusan just")
STILL: Final = word_set("masih lagi sedang tengah still")
# ------------------------------------------------------------- beside names
TO: Final = word_set("ke kepada kpd k to pada ka")
FROM: Final = word_set("dari from seko saking")
BY: Final = word_set("oleh sama ama by dening ku karo kalih jo dek dorang deng")
AT: Final = word_set("di at dalam")
ME: Final = word_set("saya i me awak beta kita ambo denai torang")
US: Final = "kami"
MINE: Final = word_set("""
    data datanya laporan nilai punya punyaku punyanya nama pelatihan sertifikat kelas akun tugas
    email lembaga tempat guru instruktur platform kelulusan lembaganya cs berkas kasus untuk
    punyae milik hasil hasilnya
""")
THEM: Final = word_set("""
    mereka mrk mreka merekanya dia they beliau bliau orangnya dorang dong sidak maranehna nyo inyo
    inyolah
""")
# They stand for whoever was named last; "dong" is mostly a particle.
PRONOUNS: Final = THEM - {"orangnya", "dong", "nyo"}
# ------------------------------------------------------------- nothing is told
# From here on it is asked, supposed, hoped, wanted, to come, or how it always is.
UNREAL: Final = word_set("""
    kalau jika bila apabila misal misalnya misalkan semisal andai andaikan seandainya if when asal
    asalkan umpama nek lamun
    harusnya seharusnya mestinya semestinya should must supposed
    semoga moga mogamoga mudahan hopefully hope berharap harap
    mungkin sepertinya kira kirain kayanya maybe perhaps probably barangkali entah rasanya takut
    takutnya khawatir jangan curiga
    biasa biasanya normalnya umumnya selalu setiap tiap kadang usually always rata
    cara caranya how sebelum before supaya agar biar pasti dikira pikir
""")
TO_COME: Final = word_set("""
    mau akan bakal bakalan nanti ntar entar besok janji janjinya berjanji rencana rencananya ingin
    pengen will wil gonna tomorrow sedia bersedia bisa boleh wajib harus perlu kudu mesti musti
    could would please minta mintain diminta suruh menyuruh nyuruh tolong tolongin desak mendesak
    meminta dipaksa disuruh hendak arep bade badhe want need let
""")
WAITING: Final = word_set("menunggu menanti nunggu nungguin ngantosan ngenteni waiting")
ASKING: Final = word_set("""
    apa apakah apaan kapan kenapa mengapa bagaimana siapa berapa mana did does do is are why who
    gimana benarkah sudahkah belumkah
""")
OR: Final = word_set("atau apa or")
OTHER_PEOPLE: Final = word_set("""
    teman temannya temanku temanya tetangga sepupu saudara sodara kenalan kenalanku rekan kawan
    kawanku sohib suami suamiku istri istriku adik adikku adek ade anakku kakakku pacar pacarku
    grup group netizen youtube tiktok facebook fb ig instagram twitter friend friends oranglain
    mertua keponakan ponakan paman bibi
""")
SITS: Final = word_set("aktif berlangsung berjalan")  # Sisnaker's words for what is not graded yet
# Who is told of together: "lembaga dan tokopedia".
JOINING: Final = word_set("dan maupun sama serta beserta and deng karo jeung")
# What was just told is put right: "eh tgl 5 maksudnya".
CORRECTING: Final = word_set("""
    eh eehh maksud maksudnya maksudku maksudna mksdnya mksd ralat koreksi ding deng tepatnya
""")
# They count from the day that was told before.
LATER_DAYS: Final = word_set(
    "besoknya bsknya bsoknya besokannya esoknya keesokan keesokannya lusanya"
)
# ------------------------------------------------------------- where one thought ends
CONTRASTS: Final = word_set("""
    tapi padahal sedangkan soalnya cuma nah but sementara ternyata rupanya taunya tahunya nyatanya
    however while sayangnya pas
""")
AGAINST: Final = word_set("tapi padahal sedangkan but sementara however while")
PARTING: Final = CONTRASTS | word_set("""
    terus lalu jadi makanya karena and dan then eh sekarang maka serta
""")


@by_word(8192)
def deed_of(word: str) -> Deed | None:
    """Return the deed that the word tells of, in any of its forms."""
    if word in _NO_DEEDS:
        return None
    if word in _ACCEPTED:
        return Deed.VERIFY
    if _GRADED.fullmatch(word):
        return Deed.GRADE
    return next((deed for deed, pattern in _DEEDS if pattern.fullmatch(word)), None)


@by_word(8192)
def actor_of(word: str) -> str | None:
    """Return the actor that a word for one means: "lpk", "gurunya", "prakerja"."""
    stems = (word, *(word.removesuffix(end) for end in _ENDINGS if word.endswith(end)))
    return next((_OF_ACTOR[stem] for stem in stems if stem in _OF_ACTOR), None)


_PASSIVE: Final = re.compile(r"(?:di|d(?=[kltsp])|ter|ke|ka)[a-z]{2,}")
BEEN: Final = word_set("been was were got")


@by_word(8192)
def is_passive(word: str) -> bool:
    """Tell whether the deed was done to something: "dikirim", "terkirim"."""
    return bool(_PASSIVE.fullmatch(word)) and not word.startswith(("terus", "terima", "kirim"))
