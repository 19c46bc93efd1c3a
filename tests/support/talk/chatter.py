"""What people type to a helpdesk, in no order: scraps, stories, answers, sighs, questions."""

from typing import Final

CHATTER: Final = tuple(
    line.strip()
    for line in """
    halo kak, lagi on?
    assalamualaikum min
    p
    kak
    min
    permisi numpang nanya
    pagi admin yang baik hati
    kulonuwun
    makasih banyak lho kak
    oke makasih banyak ya
    nuhun pisan
    oke siap laksanakan kak
    baik kak
    sip
    noted min
    nggih
    iyo
    👍
    🙏
    😭 duh
    cape hati aku
    hadeh lama banget
    pusing aku
    anak udah nagih susu nih
    dasar bot bego
    ga guna
    wkwk ada ada aja
    hmm
    ?
    apa?
    maksudnya gimana
    ga ngerti
    iya
    ya
    iya betul
    betul kak
    leres mas
    y
    bener
    engga
    bukan
    bukan itu
    salah
    salah tanggalnya
    udah
    udah kak
    udah semua
    sudah dari minggu lalu
    belum
    belum kak
    blm sempet
    kayaknya udah
    kayaknya belum
    lupa
    lupa kak
    ga tau
    ga inget sama sekali
    kurang tau ya
    lupa belinya di mana
    sama
    sama aja
    beda
    tombolnya ga bisa dipencet
    tombol ulasannya abu abu
    tokopedia
    tokped
    di bukalapak
    pintaria kak
    kemnaker
    lewat siapkerja
    bl
    si ijo
    di pijar
    kariermu
    skill academy
    bukan skill academy
    lembaga lain
    dicoding
    lpk maju terus
    kursus jahit bu ani
    3 november
    tgl 4 kak
    tanggal 12 november 2026
    kemarin
    kemarin lusanya kak
    minggu lalu kayaknya
    bulan lalu kak
    akhir oktober
    pertengahan
    2 hari lalu
    udah 3 minggu
    senin kemarin
    besok
    30 februari
    desember 2021
    tahun 2022 kayaknya
    12/11/2026
    sertif belum muncul
    sertifikat saya belum keluar padahal udah beres
    sertif tokped blm nongol, kelar 3 nov
    di bukalapak selesai 12 november 2026 sertifikatnya kosong
    min pelatihan di pintaria kelar tgl 28 okt ulasan udah tapi sertifikat zonk
    kelar 100% dari tgl 5 kok dashboard masih kosong ya
    sertifikat dari lembaga udah ada yang kemnaker belum
    saya di tokped, adik saya di pijar kemarin langsung keluar
    temen saya di bukalapak udah dapet dari minggu lalu
    suami saya yang beli kursusnya
    ulasan udah, ovo belum
    ulasan belum
    rating udah saya kasih 5
    ovo belum premium
    gopay udah nyambung
    dana
    rekening bni sudah tersambung
    nama beda sama ktp
    email beda
    data udah sama semua
    tugas belum selesai
    post test belum
    semua materi udah kelar
    udah muncul kak
    sertifikatnya udah ada
    eh udah keluar barusan
    masih belum muncul
    belum ada juga
    tadi pagi masih belum ada
    eh maaf ternyata belum
    kata tokopedia udah dilaporin tgl 5
    lembaganya bilang udah lapor
    katanya disuruh nunggu
    cs nya bilang tunggu sampai senin
    tokopedia belum lapor
    pmo belum verifikasi
    ga dibales sama cs
    disuruh tunggu 3 hari
    datanya ga ketemu katanya
    disuruh ke lembaga
    saya udah isi form pengaduan tgl 10 ga dibalas
    form nya error
    lembaganya udah tutup
    buatin kata kata buat komplain dong
    terus saya harus ngapain
    trus gimana
    jadi gimana kak
    sampai mana ya
    gimana status saya
    udah ada kabar?
    tinggal berapa hari
    batasnya kapan
    kapan muncul
    hari ini libur ya?
    masih lama ga
    percuma ya
    masih bisa dapet insentif ga
    ingetin ya kalau udah waktunya
    lanjut
    lanjut yang kemarin
    batal
    ulang dari awal
    skip
    bentar ya kak saya cek dulu
    ganti platform
    ubah tanggal
    eh bukan pintaria, tokopedia
    tokopedia ding
    saya punya dua pelatihan
    yang satu lagi di kemnaker
    cek pelatihan lain
    mau ngomong sama manusia
    ada cs nya ga
    nomor tokopedia berapa
    kontak prakerja dong
    insentif kapan cair
    insentif saya belum masuk padahal udah lewat jadwal
    jadwal insentif tgl 13 tapi saldo nol
    survei udah diisi kok ga dibayar
    cara ganti email gimana
    lupa password prakerja
    kode otp nya nyangkut ga nyampe
    gimana cara daftar prakerja
    gelombang baru kapan buka
    kenapa saya ga lolos terus
    umur 17 boleh ikut?
    bri bisa ga
    ovo belum premium gimana
    emang wajib ya ulasannya
    emang kalau belum kenapa
    ulasan wajib ga terus kalau ovo belum premium gimana
    cara ganti nomor hp sama email
    saldo sisa bisa buat kelas kedua?
    refund bisa ga kelasnya batal
    voucher saya hilang
    bot ini punya prakerja beneran?
    ini penipuan bukan, diminta transfer 500rb
    ada yang minta kode otp katanya dari prakerja
    prakerja.vip itu resmi ga
    kode otp saya 482913
    nik saya 3201011203990001
    hp saya 081234567890
    shopee paylater gimana
    bansos pkh kapan cair
    jht saya kok cuma segini
    harga cabai naik terus
    how long does it take
    my certificate not showing yet
    yes correct
    i forgot the date
    gw udh ksel bgt sm prakerja
    sa pu sertifikat blm kaluar
    sertifikat ambo alun muncul
    serti kulo dereng medal
    kumaha ieu sertifikat teu kaluar wae
    TOLONG SERTIFIKAT SAYA BELUM MUNCUL
    sertifikatsayabelummuncul
    1) sertif belum muncul 2) ovo ditolak 3) cs ga bales
    saya ibu rumah tangga suami kena phk, sertifikat belum keluar, mohon bantuannya
    /status
    /batal
    /bantuan
    aaaaaaaa
    zzz qqq
    5
    100
    ingetin ya kalo udah waktunya
    jangan ingetin lagi deh
    pengingat saya apa aja
    saya di makassar kak
    aku tinggal di jayapura
    form pengaduan udah saya kirim kemarin
    udah email prakerja tgl 10 tiketnya 4471
    eh belum jadi kirim aduannya
    aduannya belum dibales juga
    kasus saya apa aja
    yang tokopedia gimana
    yang bukalapak udah muncul
    yang insentif tadi sampai mana
    punya adik saya, di bukalapak selesai 4 november
    tokopedia kelar 3 nov, satu lagi bukalapak kelar 9 nov, sertif belum muncul
    insentif saya belum cair cair
    statusnya dijadwalkan
    kelas yang saya beli ga bisa dibuka
    gagal terus sambungin ovo
    masih gagal
    udah cair kak
    ga ada nomornya
    tutup yang ini
    """.splitlines()
    if line.strip()
)
