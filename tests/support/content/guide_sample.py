"""A guided case to spoil, in the small knowledge base."""

PATH = "diagnoses/uang.yaml"
GUIDE = """\
title: Uang belum masuk
name: Uang
topic: jadwal-insentif
questions:
  uang-ulasan:
    kind: check
    label: Ulasan
    question: Sudah diulas?
    find_out: Lihat tombolnya.
    fix: Isi ulasannya.
    holds: rest
    same_as: ulasan
    starts: sertifikat-belum-muncul
    told_as:
      "yes": [beres]
    sources: [A1]
  uang-status:
    kind: status
    label: Status
    question: Apa statusnya?
    find_out: Lihat di dashboard.
    statuses:
      jalan: {label: Jalan, means: Sedang dikirim., next: Tunggu dulu.}
      gagal: {label: Gagal, means: Ada yang kurang., next: Lapor., ends: ya, complains: ya}
    sources: [A1]
  uang-jadwal:
    kind: day
    label: Jadwal
    question: Tanggal berapa?
    find_out: Lihat di dashboard.
    days_ahead: 60
    sources: [A1]
waits:
  - since: uang-jadwal
    working_days: 7
    holder: prakerja
    expected: Uang mestinya masuk
    sources: [A1]
contacts:
  prakerja: Sebut jadwalnya.
complaint:
  form: "{kontak:prakerja.formulir}"
  title: Uang belum masuk
  text: "Belum masuk. {answers}"
solved_as: [sudah masuk]
words:
  opening: Kita cek ya, Kak.
  held: Selama itu uangnya tertahan.
  solved: Syukurlah, Kak.
  way-solved: Sudah masuk!
sources: [A1]
reviewed: 2026-11-21
"""
