"""Words around a typed answer: those that leave it as it is, and those that spoil it."""

from typing import Final

from flows.understanding.word_sets import word_set

# An answer may name what was asked, or when it was done. With any other word it is a sentence.
BESIDE: Final = word_set("""
    saya itu ini yang di ke dari sejak pas untuk sama juga semua semuanya saja memang emang
    masih sempat pernah jelas pasti banget dulu lama sekali maaf ada punya ulasan ulasannya
    review rating ratingnya bintang bintangnya komentar penilaian nilai kasih dikasih memberi
    beri diberi isi diisi mengisi ngisi tulis ditulis buat dibuat ewallet e wallet rekening
    rekeningnya dompet digital akun akunnya gopay ovo dana linkaja shopeepay bank sambung
    disambung sambungkan disambungkan menyambungkan link hubungkan terhubung tersambung data
    datanya nama namanya email emailnya hp nomor nomornya sesuai cocok materi materinya tugas
    tugasnya ujian ujiannya posttest post test kuis kuisnya pelatihan pelatihannya kelas
    kelasnya modul kerjakan dikerjakan mengerjakan selesai selesaikan diselesaikan sertifikat
    sertifikatnya lembaga kemnaker biru keluar terbit terima diterima dapat unduh diunduh
    kemarin tadi barusan hari minggu bulan lalu pagi siang sore malam tanggal lusa
""")
SPOILING: Final = word_set("""
    tapi kecuali cuma hanya baru hampir mau sebagian setengah separuh gagal error coba dicoba
    nanti kalau jika atau teman tetangga usah perlu jadi masalah salah boleh wajib harus
    hilang ditolak lagi
""")
# Beside "lupa" also both possibilities may stand: "lupa sudah apa belum".
BESIDE_UNKNOWN: Final = BESIDE | word_set("sudah belum tidak apa atau lagi deng")
# Beside a dead button: what it is for, and why.
BESIDE_BUTTON: Final = word_set("""
    saya itu ini yang di ke juga saja masih memang emang maaf ada buat untuk sertifikat
    sertifikatnya ulasan ulasannya review rating ratingnya bintang bintangnya komentar
    penilaian beri memberi isi tombol tombolnya menu menunya klik abu warna warnanya mati
    aktif nyala menyala bisa muncul belum tidak karena soalnya mau kasih ngasih tapi dashboard
    aplikasi web prakerja kolom lagi jadi
""")
# These agree with what is asked, and with a "belum" just as well.
AGREEING: Final = word_set("ya iya oke")
# One slip away from sudah, belum, tidak or bukan, and yet another word.
LOOKALIKES: Final = word_set("susah mudah bulan tindak buka belut surah")
