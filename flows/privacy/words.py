"""The words beside what is personal: everyday ones, and those that lead to a code or number."""

import re
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from typing import Final

from flows.text import word_set

# Said between a word like "otp" and what is secret; they tell nothing.
FILLERS: Final = word_set("""
    nya saya sy sya aku ak ku gw gue gua w q adalah adl yaitu yakni itu ini tu yg yang barusan baru
    barunya lama tadi masuk dikirim dikirimkan dikirimin diterima terima dapat dpt dapet muncul
    sudah udah udh sdh dah kak ka min bang mas mbak mba pak bu gan om bro sis admin hp hape sms wa
    whatsapp wasap email gmail akun akunku akunnya gopay ovo dana linkaja shopee shopeepay tokopedia
    tokped bukalapak pijar pintaria kariermu prakerja gojek grab bca bri bni mandiri telkomsel
    indosat google telegram tele facebook fb ig instagram tiktok angka angkanya verifikasi verif
    otp sandi anda kamu kakak mbanking banking mobile atm bank kartu ewallet wallet e m
    dashboard kemnaker siapkerja sisnaker login is jadi cuma ya y td tdi wifi nih kan dong deh
    loh lho nomor nomornya no nmr berikut dompet debit kredit ialah adlh adlah merupakan yaiku iku
    kuwi niku teh mah sing mlebu anyar lawas nu asup verip ferif verfikasi vertifikasi perifikasi
""")
EVERYDAY: Final = FILLERS | word_set("""
    a ada adakah agar akan alamat aman ambil and antara apa apakah apalagi apanya aplikasi app arti
    artinya
    asal asli atas atau awal ayah bagaimana bagi baik balik bantu bantuan banyak baru batal beda
    begitu belakang beli belom belum benar bener berapa berbeda beres besar besok biar biasa biru
    bisa bisanya blm blom blum boleh bot bs buat buka bukan bulan butuh cara caranya cek coba cocok
    daftar dalam dan dapatnya dengan depan dg dgn di dia diisi disini dll dr dari dong dulu eh
    enggak eror error for forgot ga gabisa gada gagal gak gambar gampang gan ganda ganti gara gimana
    gk gmn gmna guna habis hari harus hilang hrs hub hubungi huruf ibu ikut ilang ingat inget ingin
    inkorek isi isinya isteri istri itunya jam jangan jawab jd jg jika juga kabur kadaluarsa kalau
    kalo kami kapan karena kasih kata kayak ke kek kembali kemarin kenapa kepake kesini keluar ketik
    keblokir kecil khusus kita kl klo kmrn knp kode kok kosong kudu kuat kunci kurang lagi lain
    lalu langsung lebih lemah lengkap lewat lg link lolos lupa lupak lp macet maka malah mana mantan
    masa masalah masih masuknya mati mau melulu memang menit merah mesti minta mohon msh muda mudah
    mulu mw nama namanya ngga nggak nik nikah nol not nunggu nya of oke ok on or orang ortu pada
    padahal pake pakai panggilan panjang papa pas passwordnya password paswordnya pasword pelatihan
    pemilik pendek penuh per perlu pin pinnya pelupa plis pun reset reseted rusak saja salah sama
    sampai sandinya saran saudara saya sblm se seaslinya sebagai sebelum sekarang selalu semua
    sendiri seperti sepupu sering sertif sertifikat sesuai siapa siapapun sih silakan skrg sudah
    suami susah tadinya tahu tak tapi tau tdk telah teman temen terakhir terdaftar terlalu terus
    tetap tetep the tidak tiga tinggal to tolong trs trus tsb tua tulis tunggu typo ubah ulang umum
    untuk update utk valid versi via wajib walau waktu what wrong yah ternyata orangtua adek
    adik kakaknya anak bapak mama papanya tetangga pacar peserta lembaga instansi perusahaan toko
    wrong incorrect invalid expired baru2 hack hacked dihack aktif nonaktif lockout lock kekunci
    error2 sm bgt banget dmn dimana sempat sempet habisnya kena malahan bolak terbaru sebelumnya
    simpan simpen catat catet barengan barusan langsungan lapor laporan lanjut lamanya bebas random
    rahasia garis bawah
    biasanya berulang cuman doang doank mulai minimal maksimal min max karakter simbol kombinasi
    campuran kapital angkanya gede gedenya jelek bagus kuatnya pendeknya ribet rumit kepanjangan
    sm2 ortu pegang dipegang urusan takut khawatir kuatir bahaya curi dicuri maling orangnya satu
    dua tiga empat lima enam tujuh delapan sembilan gelombang tahun tgl tanggal kali versi kakek
    nenek beliau mereka ktp kk piagam ijazah
""")
# With one of these a word is most likely a verb of everyday Indonesian.
_PREFIXES: Final = ("di", "me", "ber", "ter", "ke", "pe", "se", "ng", "ny")
_LONG: Final = 6


def is_everyday(word: str) -> bool:
    """Tell whether this may well be a usual word."""
    small = word.lower()
    stretched = len(small) >= _LONG and small.startswith(_PREFIXES)
    return small in EVERYDAY or stretched or small.removesuffix("nya") in EVERYDAY


# "-nya" as it is said in other parts of the country: "otpne", "kode na".
OWN: Final = r"(?:nya+|ny|ne|na|e|ku|mu|q)"

_GAP: Final = r"[\s:=.,>~\"'*`(#/_\[-]"
_NO_MORE: Final = r"(?![\w@]|[#/_]\w)"  # "prakerja#31" is one word, and no filler
# "dari tokopedia", but not "dari tahun ..."
FROM: Final = (
    r"(?:dari|dr|di|ke|lewat|lwt|via|untuk|utk|buat)\s"
    r"(?!(?:tahun|thn|tgl|tanggal|jam|bulan|gelombang|tadi)\b)[a-z]{2,15}"
)


def leading_to(more: AbstractSet[str] = frozenset()) -> str:
    """Return the pattern of what may stand between a word and its number: fillers and `more`.

    What it took it does not give back, so that no text takes long.
    """
    fillers = any_of(FILLERS | more)
    said = rf"(?>{FROM}{_NO_MORE}|{fillers}{OWN}?{_NO_MORE})"
    return rf"(?:{_GAP}{{1,3}}+{said}){{0,7}}+{_GAP}{{1,4}}+"


def any_of(words: Iterable[str]) -> str:
    """Return the pattern of any of the words, which looks at each letter once."""
    branches: dict[str, list[str]] = {}
    for word in sorted(words):
        branches.setdefault(word[:1], []).append(word[1:])
    ends = branches.pop("", None) is not None
    told = "|".join(
        re.escape(letter) + (any_of(rests) if any(rests) else "")
        for letter, rests in branches.items()
    )
    return f"(?:{told})" + ("?" if ends else "")


TO: Final = leading_to()

_WORD: Final = re.compile(r"\w+")
# Names of what was found, and what people say around it.
_LABELS: Final = FILLERS | word_set("""
    nik niknya ktp ktpnya kk kknya nomer nomernya keluarga induk telp tlp telepon telpon telfon nope
    hpnya emailnya emailku alamat mail imel kode kodenya kod token pin pinnya password passwordnya
    pasword passwordku pass pw sandinya kata kartunya cvv wanya dan sama dgn dengan tolong halo hai
    hallo selamat pagi siang sore malam assalamualaikum tes user username rekening norek atas nama
    oteppe ottp otpp ote tp pe te opt optnya otpne otpna otpe kodene kodena
    otepe 0tp code passcode mpin sms rek keamanan akses aktivasi konfirmasi
    o t p punya buat untuk utk dari dr ke di
""")


def says_nothing(text: str) -> bool:
    """Tell whether only labels are left: "nik saya"."""
    return all(map(is_label, _WORD.findall(text)))


def is_label(word: str) -> bool:
    """Tell whether it only names what was found, or is said around it."""
    return word.lower() in _LABELS
