"""The patterns of what is said of a case: words in their order, and the light ones beside them."""

from collections.abc import Mapping
from enum import StrEnum, auto
from typing import Final

from flows.text import word_set


class CaseRemark(StrEnum):
    """One thing that is said of a case."""

    APPEARED = auto()  # the certificate is there, and it is the certificate that is named
    THERE = auto()  # "sudah keluar": something has appeared
    STILL_NOT = auto()
    RETRACTED = auto()  # "ternyata belum, salah lihat"
    STATUS = auto()
    NEXT = auto()  # what is to be done now?
    GO_ON = auto()
    BACK = auto()  # to the one before
    STOP = auto()
    LATER = auto()  # "sebentar, saya cek dulu"
    HOPE = auto()  # is it any use still?
    REMIND = auto()
    CASES = auto()  # which cases are there?
    CLOSED = auto()  # the provider is no more


# Beside the news that it is there: nothing that hopes, asks or supposes ("harusnya sudah muncul").
BESIDE_NEWS: Final = word_set("""
    saya ini itu yang di pada dan juga saja lagi kok sekarang baru barusan akhirnya ternyata eh nah
    oh ah kan ya oke iya jadi terus sekali dashboard akun prakerja aplikasi web punya cek dicek buka
    dibuka lihat pas saat waktu pagi siang sore malam hari kemarin sudah nih pun sih deh hp yah hore
    yes alhamdulillah tanggal jam kaget senang seneng dia nya my is it the
    duh aduh waduh sori sorry lho loh wah ups dari update kabar baik gembira semalam sejak
""")
LIGHT: Final = BESIDE_NEWS | word_set("""
    kami ke dalam masih tadi nanti lah mah dulu sama harus mesti musti kudu perlu bisa tolong
    minta mau ingin pengen kira untuk banget sangat kali tuh dong gitu begitu bingung menunggu
    tunggu tungguin abis coba tanya berarti semua lama tetap setelah habis sampai cuma hanya
    kah iki atuh tah toh so nungguin berkali kali
    lha lai kek aye sa nunggunya nunggunye menunggunya
    i me you are be its will wil to for there of now then and please can do
""")
CERTIFICATE: Final = "sertifikat"
_SHOWN: Final = (
    "muncul|keluar|terbit|nampak|tampak|terlihat|tercantum|terupload|diterbitkan|dikeluarkan"
    "|terpampang|nongol|kaluar|appeared|out|masuk"
)
_ALREADY: Final = (
    "sudah|akhirnya|barusan|baru|tadi|ternyata|juga|already|finally|pagi|kemarin|hore|yeay|yey"
)
_NOT: Final = "belum|tidak|gak"
_WHICH: Final = "tadi|kemarin|sebelum|sebelumnya|pertama|awal|lama|satunya"
_DO: Final = "ngapain|ngapa|apa|bagaimana|gimana|kemana|mana|lapor|do"
_MUST: Final = "harus|mesti|musti|kudu|perlu|sebaiknya|baiknya|enaknya|bagusnya|bisa|should"
_DOING: Final = (
    "lakukan|dilakukan|lakuin|kerjakan|kerjain|dikerjakan|perbuat|siapkan|disiapkan|urus"
)
_NEWS: Final = "kabar|update|updatenya|perkembangan|info|berita|kemajuan|progres|progress|news"
_STATE: Final = (
    "status|progres|progress|perkembangan|kelanjutan|proses|prosesnya|kabar|nasib|posisi"
    "|laporan|pengecekan|kasus|antrian|antrean"
)
_LIMIT: Final = "batas|batasan|deadline|tenggat|tempo|limit|maksimal|paling"
_WHEN: Final = "kapan|tanggal|berapa"
_PROVIDER: Final = (
    "lembaga|lpk|lkp|blk|penyelenggara|kursus|kursusan|instruktur|pengajar|kantor|lembaganya"
)
_GONE: Final = (
    "tutup|bubar|bangkrut|pailit|pindah|hilang|kabur|gulung|lenyap|ditutup|closed|ngilang"
    "|menghilang"
)
_AT_WORK: Final = "ada|aktif|beroperasi|operasi|jalan|buka|hubungi|dihubungi|terhubung"
_MONEY: Final = "insentif|uang|duit|saldo|dana|bantuan|sertifikat"
_PAID: Final = "cair|dapat|diurus|diproses|turun|diambil|diklaim|dicairkan"
_FASTER: Final = "dipercepat|percepat|dicepetin|dipercepatin|cepat|cepet|dicepatin"
_COMPLAIN: Final = "lapor|melapor|lapornya|ngadu|mengadu|ngadunya|komplain|komplainnya"
_USE: Final = "harapan|peluang|kesempatan|kemungkinan|chance|gunanya|guna"

_NAMED: Final = (
    CERTIFICATE, _STATE, _NEWS, _LIMIT, _PROVIDER, _MONEY, _USE, _SHOWN,
    "bola|langkah|tahap|solusi|saran",
)  # fmt: skip
# Words that are known with an ending: "statusnya".
NAMES: Final = frozenset(word for words in _NAMED for word in words.split("|"))

# Slots in order, parted by spaces; words of one slot by "|"; a slot with "?" may be missing.
PATTERNS: Final[Mapping[CaseRemark, tuple[str, ...]]] = {
    CaseRemark.APPEARED: (
        f"{CERTIFICATE} {_ALREADY} {_SHOWN}|ada",
        f"{_ALREADY} {_SHOWN}|ada {CERTIFICATE}",
        f"{_ALREADY} {CERTIFICATE} {_SHOWN}|ada",
        f"{CERTIFICATE} {_SHOWN} {_ALREADY}",
        f"{_SHOWN} {CERTIFICATE} {_ALREADY}",
        f"{_SHOWN} {_ALREADY} {CERTIFICATE}",
        f"{CERTIFICATE} {_ALREADY} bisa download|didownload|unduh|diunduh",
    ),
    CaseRemark.THERE: (
        f"{_ALREADY} muncul|keluar|terbit|nampak|tampak|terlihat|nongol|diterbitkan|appeared|out",
        f"muncul|keluar|terbit|nongol|nampak {_ALREADY}",
        "sudah ada di dashboard|akun",
        "muncul",
        "its out|here already|finally|now",
        "its already|finally out|here",
        "it has finally? appeared|arrived",
    ),
    CaseRemark.STILL_NOT: (
        f"sudah? {CERTIFICATE}? {_NOT} {_SHOWN}|ada|update|berubah",
        f"sudah? {_NOT} {_SHOWN}|ada {CERTIFICATE}",
        f"{CERTIFICATE}? masih kosong|nihil|sama|nol",
        f"{CERTIFICATE}? {_NOT} ada perubahan|tanda|hasil|{_NEWS}",
        f"{CERTIFICATE}? belum",
        "stil not|nothing there|yet|appeared?",
        "nothing yet",
        "not there|here|appeared yet",
    ),
    CaseRemark.RETRACTED: (
        f"ternyata {CERTIFICATE}? {_NOT} {_SHOWN}|ada",
        f"ternyata {CERTIFICATE}? belum",
        "belum ternyata",
        "belum ding|deng|ketang|kok|maaf",
        "salah|keliru lihat|baca|klik|tekan|buka|orang|kira|sebut",
        "salah|keliru",
        f"ternyata {_SHOWN}? bukan",
        "salah|keliru lembaga|kemnaker|biru",
        f"itu {CERTIFICATE} lembaga|kemnaker|biru",
        "kepencet|kepencat|ketekan|keklik",
        "balikin|kembalikan|undo",
    ),
    CaseRemark.CASES: (
        "kasus|pengecekan apa|mana|berapa saja?",
        "buka|lihat|tampilkan? daftar|list semua? kasus|pengecekan",
        "ada? berapa kasus|pengecekan",
        "kasus|pengecekan yang? lain",
    ),
    CaseRemark.STATUS: (
        "status|progres|progress|perkembangan|kelanjutan",
        f"bagaimana|cek|lihat|apa|tanya|dengan {_STATE} {CERTIFICATE}?",
        f"{_STATE} {CERTIFICATE}? bagaimana|apa|gimana",
        f"{CERTIFICATE} bagaimana {_STATE}?",
        f"bagaimana {CERTIFICATE}",
        f"{_STATE}|{CERTIFICATE}? {_STATE}|{CERTIFICATE}? sampai|nyampe di? mana {_STATE}?",
        f"{_STATE}|{CERTIFICATE}? sampai|nyampe tahap|langkah|titik apa|mana|berapa",
        f"ada|dapat|any {_NEWS}",
        f"{_NEWS} terbaru|terakhir|terkini",
        "hari kerja? ke berapa",
        "hari? kerja? keberapa",
        "proses|diproses|dipegang|ditangani|diurus siapa",
        "tinggal|kurang|sisa|masih|kira berapa hari|lama|minggu kerja?",
        "berapa hari|lama|minggu kerja? lagi",
        f"{_LIMIT} lambat|lama? {_WHEN} {_SHOWN}|berapa?",
        f"{_WHEN} {_LIMIT} lambat|lama?",
        "kapan batas|deadline|tenggat|waktu habis|akhir?",
        "kapan",
        "sampai|nunggu kapan",
        "sampai tanggal|hari berapa|apa",
        "masih lama tidak?",
        f"kapan {CERTIFICATE}? {_SHOWN}|ada|beres|selesai|jadi {CERTIFICATE}?",
        f"{CERTIFICATE} kapan {_SHOWN}|ada|jadi",
        "normal|wajar tidak?",
        "aman tidak?",
        "siapa pegang|tahan|megang|menahan|urus|ngurus|proses|salah",
        "di|giliran|bola siapa|pihak|mana",
        "menunggu|tunggu|nunggu|tungguin siapa|apa",
        "how long|much longer|left|more|lagi",
        "how many|much more? days|weeks left|more",
        "when come|appear|show|out|ready out|up?",
    ),
    CaseRemark.NEXT: (
        f"{_MUST} {_DO}",
        f"{_MUST} hubungi|tanya|menghubungi|lapor|kontak siapa|mana|kemana",
        f"siapa|mana|kemana {_MUST} hubungi|tanya|menghubungi|lapor|kontak",
        "langkah|tahap|step apa|bagaimana",
        "what should do",
        f"apa {_MUST} {_DOING}",
        "ngapain|bagaimana",
        "langkah|tahap|step selanjut|selanjutnya|berikut|berikutnya|lanjut apa|bagaimana?",
        "apa langkah|tahap|step selanjut|selanjutnya|berikut|berikutnya|lanjutnya?",
        "selanjut|selanjutnya|berikutnya|habis|setelah|sesudah apa|bagaimana|ngapain|itu",
        "solusi|saran apa|bagaimana?",
        "apa|ada|minta|kasih|bagaimana solusi|saran",
        "ada jalan keluar",
        f"bisa {_FASTER} tidak?",
        f"bagaimana|cara|caranya {_FASTER} {_SHOWN}?",
        f"{_FASTER} {_SHOWN}? bagaimana|cara|caranya bagaimana|cara|caranya?",
        "mentok",
        "any way make? speed|faster|hurry",
        "speed|hurry up",
        "what|now should|next|what",
        "what now",
        f"kalau {_NOT} {_SHOWN}|ada bagaimana|ngapain",
        f"tidak bisa {_FASTER}",
        f"yang {_MUST} {_DOING}",
        "kapan boleh|bisa isi|ngisi|mengisi|kirim form|formulir|pengaduan|formnya|formulirnya",
        "kek|seperti|kayak mana",
        "tanya|nanya|lapor|hubungi siapa|kemana",
        "ke|kepada|pa siapa",
        f"bagaimana cara? {_COMPLAIN}",
        f"cara|caranya {_COMPLAIN} bagaimana?",
        "kalau lewat tanggal|batas|batasnya|tenggat|waktu|waktunya? bagaimana|ngapain|apa",
        "who should contact|ask|cal|call",
    ),
    CaseRemark.GO_ON: (
        "lanjut|lanjutkan|lanjutin|teruskan|terusin|lanjutken|continue",
        "ayo|yuk|gas lanjut",
    ),
    CaseRemark.BACK: (
        f"lanjut|lanjutkan|lanjutin|teruskan|terusin|balik|kembali|buka|kembalikan yang? {_WHICH}",
        "balik|kembali ke|yang",
        f"yang {_WHICH}",
    ),
    CaseRemark.STOP: (
        "batal|batalkan|batalin|dibatalkan|cancel|stop|berhenti|hentikan|setop|udahan",
        "tidak usah lanjut|dilanjut|diteruskan|dilanjutkan",
    ),
    CaseRemark.LATER: (
        "sebentar|bentar|sebentaran|wait",
        "tidak? cek|lihat|buka|tanya|tanyain|tanyakan|cari|cekin dulu",
        "nanti kabari|kabarin|lanjut|balik",
    ),
    CaseRemark.HOPE: (
        f"percuma|sia|hangus|telat|terlambat|kadaluarsa|kedaluwarsa tidak? {_MONEY}?",
        f"{_MONEY}? masih|apa bisa {_MONEY}? {_PAID} tidak? {_MONEY}?",
        f"{_MONEY}? masih bisa tidak? {_MONEY}",
        f"{_MONEY} masih bisa tidak?",
        f"{_MONEY}? masih ada {_USE} tidak?",
        f"tidak? ada {_USE} tidak?",
        f"masih mungkin {_SHOWN}|cair? tidak?",
    ),
    CaseRemark.REMIND: (
        "ingatkan|ingetin|ingatin|ingetan|reminder|remind|pengingat|alarm|diingatkan|diingetin",
        "kabari|kabarin|notif|notifikasi|beritahu|infokan|infoin|colek|japri kalau|nanti|bila",
        "kalau|nanti sudah? kabari|kabarin|notif|notifikasi|beritahu|infokan|infoin",
        "kasih tahu|info|notif|kabar kalau|nanti|bila",
    ),
    CaseRemark.CLOSED: (
        f"{_PROVIDER} {_GONE}",
        f"{_PROVIDER} {_NOT} {_AT_WORK}",
        "nomor|telepon|kantor mati|nonaktif|kosong|tutup",
    ),
}
# Light only beside one of these.
BESIDE: Final[Mapping[CaseRemark, frozenset[str]]] = {
    CaseRemark.HOPE: word_set("""
        tahun bulan hari minggu tidak lewat apa dapat cair orang uang takut khawatir
    """),
    CaseRemark.REMIND: word_set("""
        kalau nanti bila muncul keluar sertifikat tempo jatuh batas lewat tanggal besok lusa boleh
        tidak hari kerja minggu depan pengaduan form can i get me when kasih pasang setel
        bantu jangan lupa
    """),
    CaseRemark.CLOSED: word_set("""
        katanya permanen total tikar nomor nomornya kantor kantornya pelatihan skill bertahun tahun
        gara resmi rumah covid pandemi lembaga tempat kursus
    """),
    CaseRemark.LATER: word_set("bentar sebentar dulu nanti ke email lembaga platform datanya"),
    CaseRemark.GO_ON: word_set("yuk ayo ayok gas pengecekan kasus case"),
    CaseRemark.BACK: word_set("yuk ayo ayok gas pengecekan kasus case"),
    CaseRemark.STOP: word_set("deh saja pengecekan pengecekannya"),
    CaseRemark.NEXT: word_set("""
        tidak tahu dong ini biar supaya cepat i caranya agar lebih lekas up there
        to can process it is pa ibu bapak besok lusa emang memang
    """),
    CaseRemark.STATUS: word_set("""
        terakhir terbaru biasanya lanjutan kalau boleh tahu info bola tidak jatuh pertama satunya
        sebelum
    """),
    CaseRemark.RETRACTED: word_set("belum muncul sertifikat tidak ada ternyata sorry"),
}
NEWS_OF_IT: Final = frozenset({CaseRemark.APPEARED, CaseRemark.THERE})
COUNTED: Final = word_set("tanggal jam tahun bulan hari minggu")  # what a number may count
