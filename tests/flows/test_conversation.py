"""Whole conversations: to each verdict, back and forth, and what follows."""

from dataclasses import replace
from datetime import date

import pytest

from flows.dialogue.effects import EraseUser
from flows.library.library import Library
from tests.support.talk.talk import Talk

FORM = "https://www.prakerja.go.id/formulir-pengaduan"


@pytest.fixture
def talk(library: Library) -> Talk:
    return Talk(library)


def at_checks(talk: Talk, day: str = "3 november 2026") -> Talk:
    """A Tokopedia case of another provider, with platform, provider and date answered."""
    return talk.begins("Tokopedia", "Lainnya").says(day).sees("pelatihan-tuntas")


def at_verdict(talk: Talk, day: str = "3 november 2026") -> Talk:
    return at_checks(talk, day).presses("Sudah", "Sudah", "Sudah", "Sudah").sees(None)


# ------------------------------------------------------------ to each verdict


def test_late_certificate_is_escalated(talk: Talk) -> None:
    at_verdict(talk)
    assert talk.diagnosis.verdict == "escalate"
    talk.reads("Senin, 16 November 2026").reads("9 hari kerja sejak selesai")
    talk.reads(FORM).reads("Sumber:")
    talk.reads("Gelombang terakhir terlihat Agustus 2024")


def test_recent_certificate_has_to_wait(talk: Talk) -> None:
    at_verdict(talk, "kemarin")
    assert talk.diagnosis.verdict == "wait"
    talk.reads("Kamis, 3 Desember 2026").reads("Jumat, 4 Desember 2026")
    assert FORM not in talk.text


def test_last_day_is_said(talk: Talk) -> None:
    at_verdict(talk.on(date(2026, 11, 16)))
    talk.reads("Hari ini hari terakhir")


def test_missing_prerequisite_comes_first(talk: Talk) -> None:
    at_checks(talk).presses("Belum").reads("Caranya").presses("Sudah", "Belum", "Belum")
    assert talk.diagnosis.verdict == "fix_first"
    assert talk.diagnosis.blockers == ("pelatihan-tuntas", "data-sama")
    talk.reads("Sekalian bereskan")


def test_unsure_prerequisite_is_checked_first(talk: Talk) -> None:
    at_checks(talk).presses("Tidak tahu", "Tidak tahu", "Sudah", "Sudah")
    assert talk.diagnosis.verdict == "check_first"
    talk.reads("Kalau semuanya ternyata sudah").reads("Sekalian cek")


def test_year_end_is_called_an_estimate(talk: Talk) -> None:
    at_verdict(talk.on(date(2026, 12, 28)), "28 desember 2026")
    talk.reads("(perkiraan)").reads("baru pasti sampai Kamis, 31 Desember 2026")
    talk.reads("Jumat, 1 Januari 2027: Tahun Baru Masehi")


def test_review_date_is_asked_where_it_counts(talk: Talk) -> None:
    talk.begins("Kemnaker").says("2 november 2026").presses("Sudah", "Sudah", "Sudah")
    talk.sees("ulasan").presses("Sudah").sees("reviewed").says("10 november 2026")
    talk.sees("data-sama").presses("Sudah", "Sudah")
    assert talk.diagnosis.clock_start == date(2026, 11, 10)
    talk.on(date(2026, 12, 1)).says("halo").reads("8 hari kerja sejak ulasan diberikan")


def test_same_review_date_follows_a_corrected_completion(talk: Talk) -> None:
    talk.begins("Kemnaker").says("2 november 2026").presses("Sudah", "Sudah", "Sudah", "Sudah")
    talk.presses("Sama dengan tanggal selesai").says("eh selesainya 4 november 2026")
    assert talk.answers["reviewed"] == talk.answers["completed"] == "2026-11-04"


def test_forgotten_review_date_is_no_obstacle(talk: Talk) -> None:
    talk.begins("Kemnaker").says("2 november 2026").presses("Sudah", "Sudah", "Sudah", "Sudah")
    talk.says("udah gak inget kak").sees("data-sama")
    assert talk.answers["reviewed"] == "unknown"


def test_inactive_button_counts_as_yes(talk: Talk) -> None:
    at_checks(talk).presses("Sudah", "Tombolnya belum aktif", "Sudah", "Sudah")
    assert talk.diagnosis.notes == ("review-after-certificate",)
    talk.reads("Beri Ulasan")


def test_past_year_is_noted(talk: Talk) -> None:
    at_verdict(talk, "3 november 2023")
    assert talk.diagnosis.notes == ("past-year",)


# ------------------------------------------------------------ what is not known


def test_forgotten_platform_becomes_another_one(talk: Talk) -> None:
    talk.begins("Lupa / tidak tahu").sees("platform").reads("email pembelian")
    talk.presses("Tetap tidak tahu").sees("completed")
    assert talk.answers["platform"] == "lainnya"


def test_forgotten_platform_can_be_typed(talk: Talk) -> None:
    talk.begins().says("lupa kak").sees("platform").reads("email pembelian")


def test_unknown_provider_is_explained(talk: Talk) -> None:
    talk.begins("Tokopedia", "Tidak tahu").sees("provider").presses("Tetap tidak tahu")
    talk.sees("completed")
    assert talk.answers["provider"] == "unknown"


def test_forgotten_date_leads_to_a_period_then_a_day(talk: Talk) -> None:
    talk.begins("Platform lain", "Lupa tanggalnya", "Bulan lalu").sees("completed")
    talk.presses("11–20 Oktober").presses("Kam 15 Okt").sees("pelatihan-tuntas")
    assert talk.answers["completed"] == "2026-10-15"


def test_no_exact_day_counts_from_the_latest(talk: Talk) -> None:
    talk.begins("Platform lain").says("lupa").presses("Minggu lalu", "Tidak ingat persis")
    assert talk.answers["completed"] == "2026-11-15"
    talk.reads("sekitar Minggu, 15 November 2026")


def test_long_ago_is_narrowed_by_year_and_month(talk: Talk) -> None:
    talk.begins("Platform lain", "Lupa tanggalnya", "Lebih lama lagi")
    talk.presses("2023", "Juni 2023", "1–10 Juni", "Sel 6 Jun")
    assert talk.answers["completed"] == "2023-06-06"


def test_unknown_date_gives_checks_and_contacts(talk: Talk) -> None:
    talk.begins("Tokopedia", "Lainnya", "Lupa tanggalnya", "Tidak ingat sama sekali")
    talk.presses("Sudah", "Belum", "Tidak tahu", "Sudah").sees(None)
    talk.reads("tidak bisa kuhitung").reads("Tokopedia Care").presses("Semua kontak")
    talk.reads("0800-150-3001").says("apa kabar dunia").reads("tidak bisa kuhitung")


def test_no_date_verdict_offers_no_complaint(talk: Talk) -> None:
    talk.begins("Tokopedia", "Lainnya", "Lupa tanggalnya", "Tidak ingat sama sekali")
    talk.presses("Sudah", "Sudah", "Sudah", "Sudah").sees(None)
    told = talk.button("Sudah muncul!").data or ""
    talk.presses_data(told.replace("seen", "told")).reads("Tombol ini sudah lama")


def test_help_keeps_the_question(talk: Talk) -> None:
    at_checks(talk).presses("Cara ceknya?").sees("pelatihan-tuntas")
    assert talk.last.replies[0].in_place
    talk.presses("Sudah").sees("ulasan")


# ------------------------------------------------------------ odd dates


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("besok", "belum lewat"),
        ("30 februari 2026", "tidak ada di kalender"),
        ("3 maret 2020", "mulai April 2020"),
        ("apa itu kak", "tanggalnya belum kutangkap"),
    ],
)
def test_odd_date_is_asked_again(talk: Talk, typed: str, words: str) -> None:
    talk.begins("Platform lain").says(typed).sees("completed").reads(words)
    assert "completed" not in talk.answers


def test_typed_period_is_asked_back(talk: Talk) -> None:
    talk.begins("Platform lain").says("minggu lalu").sees("completed").presses("Rab 11 Nov")
    assert talk.answers["completed"] == "2026-11-11"


def test_typed_month_is_asked_back(talk: Talk) -> None:
    talk.begins("Platform lain").says("sekitar oktober kemarin").sees("completed")
    talk.presses("1–10 Oktober", "Kam 1 Okt").sees("pelatihan-tuntas")


def test_period_in_the_review_counts_from_its_end(talk: Talk) -> None:
    talk.begins("Kemnaker").says("2 november 2026").presses("Sudah", "Sudah", "Sudah", "Sudah")
    talk.says("minggu lalu").sees("data-sama")
    assert talk.answers["reviewed"] == "2026-11-15"


# ------------------------------------------------------------ back, change, cancel


def test_back_asks_the_one_before(talk: Talk) -> None:
    at_checks(talk).presses("Sudah").sees("ulasan").presses("‹ Kembali").sees("pelatihan-tuntas")
    talk.presses("‹ Kembali").sees("completed").presses("Tetap:").sees("ulasan")


def test_changed_answer_keeps_the_others(talk: Talk) -> None:
    at_verdict(talk).presses("Ubah jawaban", "Rating dan ulasan", "Belum").sees(None)
    assert talk.answers["ulasan"] == "no"
    assert talk.answers["data-sama"] == "yes"


def test_summary_can_be_left(talk: Talk) -> None:
    at_verdict(talk).presses("Ubah jawaban", "Tidak ada, sudah benar").sees(None)


def test_changed_platform_asks_only_what_is_new(talk: Talk) -> None:
    at_verdict(talk).presses("Ubah jawaban", "Platform", "Kemnaker").sees("sertifikat-lembaga")
    talk.presses("Sudah", "Sudah").sees("reviewed").presses("Lupa").sees(None)
    assert talk.diagnosis.platform.id == "kemnaker"


def test_cancel_puts_the_case_away(talk: Talk) -> None:
    at_checks(talk).commands("batal").at_menu().reads("kuhentikan")
    assert talk.answers == {}
    talk.commands("batal").reads("Tidak ada yang sedang berjalan")


def test_menu_lets_the_case_go_on(talk: Talk) -> None:
    at_checks(talk).commands("mulai").at_menu().presses("Lanjut yang tadi")
    talk.sees("pelatihan-tuntas")


def test_menu_reaches_help_and_stays(talk: Talk) -> None:
    talk.commands("start").presses("Bot ini bisa apa?").at_menu().reads("hari kerja")


def test_erasing_asks_once(talk: Talk) -> None:
    at_checks(talk).commands("hapus").presses("Tidak jadi").at_menu()
    assert talk.answers
    talk.commands("hapus").presses("Ya, hapus").at_menu()
    assert talk.answers == {}
    assert talk.last.effects == (EraseUser(),)


# ------------------------------------------------------------ after the verdict


def test_appeared_certificate_leads_to_the_incentive(talk: Talk) -> None:
    at_verdict(talk).presses("Sudah muncul!").at_menu().reads("Selamat").reads("3–5 hari kerja")


def test_mended_asks_only_the_blockers(talk: Talk) -> None:
    at_checks(talk).presses("Sudah", "Sudah", "Belum", "Sudah")
    talk.presses("Sudah kuperbaiki").sees("data-sama").presses("Sudah").sees(None)
    assert talk.diagnosis.verdict == "escalate"


def test_training_finished_later_asks_the_date_again(talk: Talk) -> None:
    at_checks(talk).presses("Belum", "Sudah", "Sudah", "Sudah")
    talk.presses("Sudah kuperbaiki").sees("completed").presses("Hari ini")
    talk.sees("pelatihan-tuntas").presses("Sudah").sees(None)
    assert talk.diagnosis.verdict == "wait"


def test_checked_asks_only_what_was_unknown(talk: Talk) -> None:
    at_checks(talk).presses("Tidak tahu", "Sudah", "Sudah", "Sudah")
    talk.presses("Sudah kucek").sees("pelatihan-tuntas")


def test_report_moves_the_deadline(talk: Talk) -> None:
    at_verdict(talk).presses("Sudah tanya", "Tokopedia sudah").says("kemarin").sees(None)
    assert talk.diagnosis.verdict == "wait"
    assert talk.diagnosis.due == date(2026, 12, 1)


def test_report_that_is_missing_names_the_actor(talk: Talk) -> None:
    at_verdict(talk).presses("Sudah tanya", "Lembaga pelatihan belum").sees(None)
    assert talk.diagnosis.holder.actor == "lembaga"
    talk.reads("katanya belum").presses("Teks pengaduan").reads(
        "Lembaga pelatihan katanya belum lapor"
    )


def test_late_stage_is_named_before_the_last_day(talk: Talk) -> None:
    at_verdict(talk, "12 november 2026").presses("Sudah tanya", "Lembaga pelatihan belum")
    assert talk.diagnosis.verdict == "escalate"
    talk.reads("sudah terlambat")


def test_stage_within_its_time_is_only_not_done_yet(talk: Talk) -> None:
    at_verdict(talk, "20 november 2026").presses("Sudah tanya", "PMO Prakerja belum")
    assert talk.diagnosis.verdict == "wait"
    talk.reads("katanya belum")


def test_report_without_a_day_changes_nothing(talk: Talk) -> None:
    at_verdict(talk).presses("Sudah tanya", "Tokopedia sudah", "Tanggalnya tidak disebut")
    talk.sees(None).reads("Tanpa tanggal")
    assert talk.diagnosis.verdict == "escalate"


def test_report_before_the_start_is_asked_again(talk: Talk) -> None:
    at_verdict(talk).presses("Sudah tanya", "Tokopedia sudah").says("1 november 2026")
    talk.sees("reported:tokopedia").reads("Itu sebelum hitungan mulai")


def test_report_can_be_left(talk: Talk) -> None:
    at_verdict(talk).presses("Sudah tanya", "‹ Tidak jadi").sees(None)


def test_report_that_a_change_makes_impossible_is_forgotten(talk: Talk) -> None:
    at_verdict(talk).presses("Sudah tanya", "Tokopedia sudah").says("6 november 2026")
    talk.presses("Ubah jawaban", "Tanggal selesai").says("19 november 2026").sees(None)
    assert talk.diagnosis.stages[1].done is None


def test_complaint_text_leaves_gaps(talk: Talk) -> None:
    at_verdict(talk).presses("Teks pengaduan").reads("Nama lengkap: [isi").reads("Tokopedia")
    talk.reads("Selasa, 3 November 2026")
    assert talk.button("Salin judul").copy


def test_complaint_tells_what_was_reported(talk: Talk) -> None:
    at_verdict(talk).presses("Sudah tanya", "Tokopedia sudah").says("5 november 2026")
    talk.presses("Teks pengaduan").reads("Tokopedia katanya sudah lapor")
    talk.reads("Kamis, 5 November 2026")


def test_complaint_names_the_provider(talk: Talk) -> None:
    talk.begins("Tokopedia", "Skill Academy").says("2 oktober 2026")
    talk.presses(*["Sudah"] * 5, "Teks pengaduan").reads("Lembaga pelatihan: Skill Academy")


def test_another_training_begins_anew(talk: Talk) -> None:
    at_verdict(talk).presses("Cek pelatihan lain").sees("platform")
    assert talk.answers == {}


def test_verdict_has_its_button_for_the_menu(talk: Talk) -> None:
    at_verdict(talk).presses("Menu").at_menu().presses("Lanjut yang tadi").sees(None)
    talk.reads("Batasnya sudah lewat")


def test_why_names_where_the_count_comes_from(talk: Talk) -> None:
    at_verdict(talk).presses("Kenapa segitu?").reads("10 hari").reads("cuti bersama").sees(None)


def test_contact_that_nobody_wrote_down_is_told_so(library: Library) -> None:
    contacts = {key: c for key, c in library.contacts.items() if key != "tokopedia"}
    talk = at_verdict(Talk(replace(library, contacts=contacts)))
    talk.reads("Tokopedia: kontaknya belum kami punya")
    talk.presses("Semua kontak").reads("Tokopedia: kontaknya belum kami punya")


def test_provider_comes_first(talk: Talk) -> None:
    talk.begins("Bukalapak", "Skill Academy").says("3 november 2026").presses(*["Sudah"] * 5)
    assert talk.diagnosis.contacts[0] == "skill-academy"
    talk.reads("1. Skill Academy").reads("Cek Status")


# ------------------------------------------------------------ found by fresh eyes


@pytest.mark.parametrize("typed", ["rabu", "hari rabu", "yang rabu kak", "11"])
def test_weekday_belongs_to_the_period_asked_about(talk: Talk, typed: str) -> None:
    talk.begins("Platform lain").says("minggu lalu").says(typed)
    assert talk.answers["completed"] == "2026-11-11"


def test_relative_day_corrects_the_period(talk: Talk) -> None:
    talk.begins("Platform lain").says("minggu lalu").says("kemarin")
    assert talk.answers["completed"] == "2026-11-20"


def test_long_period_is_no_date(talk: Talk) -> None:
    talk.begins("Platform lain", "Lupa tanggalnya", "Lebih lama lagi", "Tidak ingat persis")
    assert talk.answers["completed"] == "unknown"


def test_about_right_date_makes_every_due_date_an_estimate(talk: Talk) -> None:
    talk.begins("Platform lain", "Lupa tanggalnya", "Bulan lalu", "Tidak ingat persis")
    talk.presses(*["Sudah"] * 4).reads("Selasa, 10 November 2026 (perkiraan)")


def test_report_can_be_taken_back(talk: Talk) -> None:
    at_verdict(talk).presses("Sudah tanya", "PMO Prakerja belum").presses("Ubah jawaban")
    forget = talk.button("Hapus kabar: PMO Prakerja").data or ""
    talk.presses_data(forget).sees(None).reads("kabar itu kuhapus")
    assert talk.state.reported == {}
    talk.presses_data(forget).reads("Tombol ini sudah lama")


def test_report_can_be_taken_back_where_reports_are_asked(talk: Talk) -> None:
    at_verdict(talk).presses("Sudah tanya", "PMO Prakerja belum", "Sudah tanya")
    talk.presses("Hapus kabar: PMO Prakerja").sees(None)
    assert talk.state.reported == {}


def test_actor_who_has_not_reported_is_to_be_asked_for_it(talk: Talk) -> None:
    at_verdict(talk).presses("Sudah tanya", "Lembaga pelatihan belum")
    talk.reads("1. Lembaga pelatihan: Minta mereka segera lapor ke Tokopedia")


def test_prakerja_is_to_be_asked_for_its_part(talk: Talk) -> None:
    at_verdict(talk).presses("Sudah tanya", "PMO Prakerja belum")
    talk.reads("1. PMO Prakerja (Manajemen Pelaksana): Minta mereka segera memverifikasi")


def test_complaint_names_the_late_stage_while_the_rest_has_time(talk: Talk) -> None:
    at_verdict(talk, "12 november 2026").presses("Sudah tanya", "Lembaga pelatihan belum")
    talk.presses("Teks pengaduan").reads("Lembaga pelatihan seharusnya sudah lapor ke Tokopedia")
    assert "seharusnya muncul" not in talk.text.lower()


def test_complaint_keeps_open_checks_apart(talk: Talk) -> None:
    at_checks(talk).presses("Sudah", "Belum", "Sudah", "Sudah", "Teks pengaduan")
    sure, still_open = talk.text.split("Yang masih saya urus:")
    assert "Data sama: sudah" in sure
    assert "Rating dan ulasan: belum" in still_open


def test_every_verdict_leads_to_the_contacts(talk: Talk) -> None:
    at_verdict(talk, "kemarin").presses("Semua kontak").reads("Tokopedia Care").sees(None)


def test_mended_grade_asks_when_the_provider_gave_it(talk: Talk) -> None:
    talk.begins("Kemnaker").says("10 maret 2021").presses("Sudah", "Sudah", "Belum", "Sudah")
    talk.presses("Lupa", "Sudah", "Sudah", "Sudah kuperbaiki").sees("reported:lembaga")
    talk.presses("Kemarin").sees("sertifikat-kemnaker").presses("Sudah").sees(None)
    assert talk.diagnosis.verdict == "wait"
    assert talk.diagnosis.due == date(2026, 12, 2)


def test_undated_source_makes_an_undated_contact(talk: Talk) -> None:
    talk.begins("Bukalapak", "Skill Academy").says("3 november 2026").presses(*["Sudah"] * 5)
    talk.presses("Semua kontak").reads("(sumber ±2022)").reads("(sumber ±Mei 2024)").reads(
        "(sumber Mei 2024)"
    )


def test_contact_without_a_source_of_its_date_shows_the_month(library: Library) -> None:
    prakerja = replace(library.contacts["prakerja"], last_confirmed=date(2026, 1, 5))
    talk = Talk(replace(library, contacts={**library.contacts, "prakerja": prakerja}))
    at_verdict(talk).presses("Semua kontak").reads("(sumber Januari 2026)")


def test_explanations_name_their_source(talk: Talk) -> None:
    at_checks(talk).presses("Cara ceknya?").reads("Sumber:").presses("Belum").reads("Sumber:")


def test_going_back_shows_no_progress(talk: Talk) -> None:
    at_checks(talk).reads("Langkah 4 dari 7").presses("‹ Kembali")
    assert "Langkah" not in talk.text


def test_old_training_lists_only_the_holidays_that_still_count(talk: Talk) -> None:
    talk.begins("Kemnaker").says("10 maret 2021").presses("Sudah", "Sudah", "Sudah", "Sudah")
    talk.presses("Lupa", "Sudah", "Sudah", "Sudah tanya", "Lembaga pelatihan sudah")
    talk.says("20 agustus 2026").reads("Selasa, 25 Agustus 2026: Maulid")
    assert "2021:" not in talk.text


@pytest.mark.parametrize("typed", ["lebih lama lagi", "minggu ini", "tidak ingat sama sekali"])
def test_what_the_explanation_offers_can_be_typed(talk: Talk, typed: str) -> None:
    talk.begins("Platform lain", "Lupa tanggalnya").says(typed)
    assert "completed" in talk.answers
