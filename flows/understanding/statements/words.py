"""Words around what is told: those that let it stand, and those that make it something else."""

from typing import Final

from flows.text import word_set

DONE: Final = "sudah"
NOT_YET: Final = "belum"
NOT: Final = "tidak"
ANOTHER_DONE: Final = word_set("telah sampun uwis suba udahan")
MAYBE: Final = "mungkin"
ONCE: Final = word_set("sempat pernah")  # "belum sempat", but "sempat nyambung" is over
AFTER_ALL: Final = "jadi"  # "ga jadi ngasih"
IN_THE_NAME: Final = "atasnama"
LATELY: Final = "barusan"
WHOLE: Final = "100persen"
PART: Final = "99persen"  # any percentage below

# ------------------------------------------------------------- they change nothing
LIGHT: Final = word_set("""
    saya aye beta awak ulun inyong hamba kami kita ku nya yang itu ini tersebut si para sebagai
    di ke dari untuk dengan pada oleh antara hingga pakai via soal masalah urusan bagian memang
    emang seperti sebenarnya sebetulnya ternyata rupanya nyatanya akun resmi versi langsung
    otomatis sendiri keadaan kondisi mi ji ki pi ta dak aja terakhir
    sadar nyadar ngeh warna warnanya berwarna
    sa pu pe tong torang ta ambo denai den tu karo kaliyan jo kalawan e ne taunya tahunya
""")
STILL: Final = word_set("masih tetap malah")
OTHER_ONES: Final = word_set("lain lainnya")  # "ujian lain sudah"
PREPOSITIONS: Final = word_set("di ke dari untuk dengan pada oleh pakai lewat via sama atasnama")
# Behind "sudah" they say something of their own: "sudah lewat 15 hari".
SELF_WILLED: Final = word_set("""
    lewat atasnama daftarkan didaftarkan daftarin didaftarin kudaftarkan kudaftarin terdaftar
    kedaftar dipakai dipake kupakai kupake kepakai kepake gunakan digunakan kugunakan tercantum
    tertera
""")
# What may be there of a thing that is none itself: "foto ulasan udah aku kirim".
OF_IT: Final = word_set("""
    foto bukti link tautan screenshot ss gambar contoh jumlah email balasan halaman kode pin otp
    password sandi kolom fitur laporan pencairan
""")
PARTICLES: Final = word_set("""
    juga pun saja kok sih mah ya iya oke kan lah lho loh deh dong dulu semua semuanya lengkap kak
    min sekarang akhirnya alhamdulillah sekalian duluan jelas pasti benar betul malahan
    banget kemudian deng ding sejak semenjak jadinya duanya atuh euy tho toh rek cuy lur bah
    lai terus mulu melulu kabeh kabehan sadonyo sadayana sadayane sedoyo sedaya sadaya apapun
""")
PLACES: Final = word_set("""
    prakerja prakerjanya dashboard aplikasi app apk web webnya website situs hp laptop komputer sana
    sini situ pelatihan pelatihannya kelas kelasnya kursus kursusnya training trainingnya course
    platform toko
""")
TIMES: Final = word_set("""
    hari minggu bulan tahun jam menit pagi siang sore malam lalu lama pas tanggal
    kali x seminggu sebulan sehari setahun semalam januari februari maret april mei juni juli
    satu dua tiga agustus september oktober november desember senin selasa rabu kamis jumat sabtu
    lima empat enam
    tujuh sepuluh belas beberapa jauh
""")
RECENTLY: Final = word_set("kemarin tadi barusan baru lusa cuma hanya")
JOINING: Final = word_set("dan serta sama beserta maupun sekaligus")

# ------------------------------------------------------------- they say it themselves
FINISHED: Final = word_set("komplit lengkap done clear oke")
ENDED: Final = word_set("habis abis")  # of a course only; elsewhere what comes after it
FINISHING: Final = word_set("selesai kelar beres rampung tuntas")  # in all their forms
LEFT: Final = word_set("tinggal kurang sisa nyisa sisanya kurangnya")
FORGOTTEN: Final = word_set("lupa kelupaan")
EXCEPT: Final = word_set("kecuali")
BESIDE: Final = word_set("selain")
ALL: Final = word_set("semua semuanya lainnya lengkap")

# ------------------------------------------------------------- from here on it is no fact
WISHED: Final = word_set("""
    mau ingin pengen pengin pingin kepengen akan bakal bakalan nanti ntar entar besok hendak rencana
    berencana niat coba mencoba nyoba cobain dicoba mulai sebelum sesudah setelah habis abis biar
    supaya agar harus wajib kudu mesti musti perlu usah boleh bisa mampu dapat disuruh suruh diminta
    minta disarankan dianjurkan diwajibkan sambil daripada lagi proses ketika saat selama waktu
    masa batas tunggu cara caranya jangan silakan silahkan ayo yuk pastikan
""")
FAILED: Final = word_set("""
    gagal error eror ditolak tolak hilang ilang kehapus terhapus dihapus kereset reset susah sulit
    masalah bermasalah kendala terkendala nyangkut loading pending salah invalid expired copot
    kecopot tercopot putus terputus keputus kuputus diputus lepas terlepas ditarik dicabut
    dibatalkan batal kesimpen tersimpan kesave
""")

# ------------------------------------------------------------- whose it is
OTHERS: Final = word_set("""
    teman temannya tetangga sepupu saudara sodara kenalan rekan kawan sohib suami istri adik adek
    ade anak kakakku kakaknya mamaku ibuku bapakku ayahku emak orang mereka dia beliau peserta
    anggota member pacar pacarku mertua keponakan ponakan paman
""")
KIN_WITH_ME: Final = word_set("ibu bapak mama papa ayah om tante bibi nenek kakek mas mbak abang")
HELPED_BY: Final = word_set("dibantu dibantuin bantuan bareng barengan bersama diajak ajakan")
ACTORS: Final = word_set("""
    lembaga lembaganya instruktur instrukturnya tutor mentor mentornya trainer pengajar pengajarnya
    guru dosen panitia penyelenggara lpk lkp blk cs petugas operator pihak pihaknya sistem
    sistemnya pemerintah pmo
""")
ME: Final = "saya"

# ------------------------------------------------------------- whether it is told at all
ASKING: Final = word_set("""
    apa apakah apaan bagaimana mana siapa berapa gimana cara caranya emangnya memangnya masa
    haruskah wajibkah perlukah bolehkah bisakah sudahkah belumkah
""")
WHY: Final = word_set("kenapa mengapa kok kapan")
CONDITIONS: Final = word_set("""
    kalau jika bila apabila misal misalnya misalkan semisal andai andaikan seandainya asal asalkan
    umpama umpamanya nek lamun upami
""")
TOPICS: Final = word_set("sih mah untuk soal masalah urusan memang kok")
FEARS: Final = word_set("takut takutnya khawatir kuatir cemas jangan")
HOPES: Final = word_set(
    "semoga smoga moga mogamoga mudahan harap harapan berharap doain doakan hope"
)
DOUBTS: Final = word_set("""
    rasa kira kirain kukira rasanya perasaan ragu seingat seingatku setahu setahuku
    sepertinya mungkin harusnya seharusnya entah barangkali
    bukan bukannya seolah
""")
HEARSAY: Final = word_set("""
    kata katanya bilang bilangnya dibilang denger dengar dengarnya denger konon menurut tulisannya
    bersikeras ngotot menyatakan menjelaskan tertulis tulisan notif notifikasi
    nabilang keterangan pesan jawabannya balasannya dijawab
""")
FORMERLY: Final = word_set("tadinya awalnya semula mulanya dulunya sebelumnya")
AT_FIRST: Final = FORMERLY | ONCE | word_set("dulu")
SUPPOSED: Final = word_set("kira kirain kukira rasa rasanya perasaan pikir kupikir kusangka sangka")
# A thought turns here, where it was told before how it had been, or had seemed.
TURNS: Final = word_set("sekarang ternyata rupanya nyatanya akhirnya")
WHO_SAYS: Final = "siapabilang"  # "siapa bilang udah review": by no means
LATER: Final = word_set("nanti ntar entar besok")
TRYING: Final = word_set("mau ingin pengen pengin pingin coba mencoba nyoba cobain")
RULES: Final = word_set("syarat syaratnya ketentuan ketentuannya aturan aturannya")
GIVING: Final = word_set("kasih kasi kase")  # "kasih sambung": in the east they only help a verb
ONLY_BEHIND: Final = word_set("masuk tangan")  # "ulasan udah masuk", but "udah masuk ulasan"
SAFE: Final = word_set("aman beres")  # only what is so already: "rekening udah aman"
OUTDATED: Final = "masihyanglama"  # "di tokped masih yang lama": it differs
AS_ON_CARD: Final = "sepertiktp"  # "sesuai KTP": whatever it is, the data are the same
UNLIKE_CARD: Final = "bedaktp"
PARTIAL: Final = word_set("sebagian satunya kedua pertama")
CORRECTIONS: Final = word_set("""
    eh maksud maksudnya maksudku maksudna ralat koreksi tepatnya
""")
CORRECTED: Final = word_set("deng ding")
# "kelas belum, apalagi ulasan"; "boro-boro ulasan, kelas aja belum"
LET_ALONE: Final = word_set("apalagi jangankan boro")
BOTH: Final = word_set("duanya keduanya duaduanya dua2nya")

# ------------------------------------------------------------- where one thought ends
CONTRASTS: Final = word_set("""
    tapi padahal sedangkan soalnya cuma nah walaupun meskipun walau meski hanya
""")
CAUSES: Final = word_set("karena sebab makanya terus lalu jadi sementara sehingga maka")
FACTS: Final = word_set("padahal sedangkan soalnya walaupun meskipun walau meski")
# Without any sign a new thought may begin with another matter, and end with what is said of it.
OTHER_MATTERS: Final = word_set("""
    sertifikat insentif intensif saldo uang duit dana status jadwal pencairan survei survey laporan
""")
HAPPENING: Final = word_set("muncul keluar cair masuk terbit lulus menunggu cek lihat")
# Near our words in letters, far from them in meaning.
LOOKALIKES: Final = word_set("""
    binatang bintan materai kerjaan model alasan ranting hasil balasan susah mudah bulan tindak
    buka belut surah kasir ulangan mengulang diulang ngulang
""")
