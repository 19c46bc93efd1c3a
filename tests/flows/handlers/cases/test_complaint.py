"""Complaints in a talk: heard anywhere in a case, read back, known, unanswered, taken back."""

from datetime import date

import pytest

from flows.dialogue.state import Complaint
from flows.library.library import Library
from tests.support.talk.at_verdict import at_verdict
from tests.support.talk.talk import Talk

TODAY = date(2026, 12, 14)  # a Monday
SENT = Complaint(sent="2026-12-13", channel="form")
HEARD = "form udah diisi kemarin"
LONG = "ADUAN/PMO-PRAKERJA-DESEMBER/4411"


@pytest.fixture
def talk(library: Library) -> Talk:
    return at_verdict(library, today=TODAY)


@pytest.fixture
def sent(talk: Talk) -> Talk:
    return talk.says(HEARD).presses("yes", "help")


def test_heard_at_a_question_it_leads_back_to_it(library: Library) -> None:
    talk = Talk(library, today=TODAY).begins("tokopedia", "lainnya").says("18 november 2026")
    talk.sees("pelatihan-tuntas").says(HEARD).sees("complaint-sure").says("iya").presses("help")
    talk.sees("pelatihan-tuntas")
    assert talk.state.complaints == (SENT,)


def test_told_in_the_first_story_it_is_asked_about_at_the_end(library: Library) -> None:
    talk = Talk(library, today=TODAY)
    talk.says("sertif tokped blm muncul, selesai 18 nov, form pengaduan udah diisi kemarin")
    talk.sees("confirm").presses("confirm", "lainnya").presses("yes", "yes", "yes", "yes")
    talk.sees("complaint-sure").says("benar")
    assert talk.state.complaints == (SENT,)


def test_story_without_a_complaint_asks_for_none(library: Library) -> None:
    talk = Talk(library, today=TODAY).says("sertif tokped blm muncul, selesai 18 nov")
    assert talk.sees("confirm").state.sending is None


@pytest.mark.parametrize("text", [HEARD, "udah isi formulir aduan", "sudah ngadu lewat form kok"])
def test_known_complaint_is_not_noted_twice(sent: Talk, text: str) -> None:
    sent.says(text).sees(None).tells("complaint-already")
    assert sent.state.complaints == (SENT,)


def test_another_complaint_is_noted_beside_it(sent: Talk) -> None:
    sent.says("hari ini udah lapor ke tokopedia care").says("iya").presses("help")
    assert sent.state.complaints == (SENT, Complaint(sent="2026-12-14", channel="tokopedia"))


def test_what_is_told_bit_by_bit_comes_together(talk: Talk) -> None:
    talk.says("udah isi form pengaduan").sees("complaint-day").says("nomor tiketnya 4411")
    talk.sees("complaint-day").says("pengaduannya dikirim kemarin").sees("complaint-sure")
    talk.tells("complaint-sent-ticket", ticket="4411", sent="Minggu, 13 Desember 2026")


def test_week_that_is_told_is_narrowed_down(talk: Talk) -> None:
    talk.says("udah isi form minggu lalu").sees("complaint-day").tells("ask-narrower")
    talk.presses("2026-12-08").sees("complaint-ticket")
    assert talk.state.complaints == (Complaint(sent="2026-12-08", channel="form"),)


def test_month_that_is_told_is_asked_about_plainly(talk: Talk) -> None:
    talk.says("udah isi form bulan november").sees("complaint-day").tells("ask-complaint-day")
    assert not talk.told("ask-narrower")


def test_week_waits_for_the_channel(talk: Talk) -> None:
    talk.says("pengaduan udah kukirim minggu lalu").sees("complaint-channel")


@pytest.mark.parametrize("text", ["tiketnya 4411", "nomor tiket: 4411 kak", "no tiketnya 4411"])
def test_ticket_may_follow(sent: Talk, text: str) -> None:
    sent.says(text).sees(None).tells("noted-ticket", ticket="4411")


@pytest.mark.parametrize(
    "text", ["tiketnya 98765432101", "tiket 4411 itu buat apa sih kak?", "tiket pesawat 4411"]
)
def test_other_numbers_are_no_tickets(sent: Talk, text: str) -> None:
    sent.says(text)
    assert sent.state.complaints == (SENT,)


def test_number_without_a_complaint_is_none(talk: Talk) -> None:
    assert talk.says("tiketnya 4411").state.complaints == ()


@pytest.mark.parametrize(
    "text", ["belum dibalas juga kak", "pengaduannya dicuekin", "ga ada tanggapan dari formnya"]
)
def test_silence_is_about_the_complaint(sent: Talk, text: str) -> None:
    sent.on(date(2026, 12, 17)).says(text).sees(None).tells("still-unanswered").tells("sent-next")
    assert not sent.state.inquiries


def test_silence_of_somebody_who_is_named_is_theirs(sent: Talk) -> None:
    sent.says("tokopedia ga bales")
    assert [one.contact for one in sent.state.inquiries] == ["tokopedia"]


@pytest.mark.parametrize(
    "text", ["eh belum jadi kirim", "ternyata belum kekirim", "maaf belum isi"]
)
def test_complaint_is_taken_back_by_words(sent: Talk, text: str) -> None:
    sent.says(text).sees(None).tells("complaint-forgotten").tells("escalate-head")
    assert sent.state.complaints == ()


@pytest.mark.parametrize("ticket", ["", "PRK-4411", LONG])
def test_what_was_taken_back_can_be_brought_back(sent: Talk, ticket: str) -> None:
    if ticket:
        sent.says(f"tiketnya {ticket}")
    before = sent.state.complaints
    sent.says("waduh ternyata belum terkirim").tells("complaint-forgotten")
    assert not ticket or ticket in sent.text
    sent.presses_data(sent.labelled("complaint-restore").data or "").sees(None)
    sent.tells("noted-complaint")
    assert sent.state.complaints == before


def test_ticket_that_a_button_has_no_room_for_is_told_again(talk: Talk) -> None:
    talk.says("udah email ke prakerja kemarin").presses("yes").says(LONG)
    talk.says("eh belum jadi lapor")
    button = talk.labelled("complaint-restore").data or ""
    assert len(button) <= 64
    talk.presses_data(button)
    assert [one.sent for one in talk.state.complaints] == ["2026-12-13"]


def test_what_was_pressed_away_can_be_brought_back(talk: Talk) -> None:
    talk.says(HEARD).presses("yes").presses("sent 2026-12-13 form")
    talk.presses_data(talk.labelled("complaint-restore").data or "")
    assert talk.state.complaints == (SENT,)


@pytest.mark.parametrize(
    "act",
    [
        "f.back.2026-12-13.nowhere.",
        "f.back.yesterday.form.",
        "f.back.2026-12-13.form.98765432101",
        "f.back.2026-12-13.form",
    ],
)
def test_forged_complaint_is_not_brought_back(talk: Talk, act: str) -> None:
    talk.forges(act).finds_it_old()


def test_what_is_read_back_is_taken_back_by_words(talk: Talk) -> None:
    talk.says(HEARD).says("eh belum jadi kirim ding").sees(None).tells("complaint-dropped")
    assert talk.state.sending is None


def test_review_that_is_missing_takes_no_complaint_back(sent: Talk) -> None:
    sent.says("eh ternyata ulasannya belum keisi")
    assert sent.state.complaints == (SENT,)


@pytest.mark.parametrize(
    "text",
    [
        "eh komplainnya ternyata belum terkirim",
        "maaf kak formulir aduannya ga jadi kuisi",
        "aduh maaf belum jadi lapor",
        "eh pengaduannya belum jadi dikirim",
    ],
)
def test_where_none_is_known_that_is_said_and_nothing_else(talk: Talk, text: str) -> None:
    before = talk.state
    talk.says(text).sees(None).tells("complaint-none").tells("escalate-head")
    assert talk.state.inquiries == before.inquiries == ()


@pytest.mark.parametrize(
    "text",
    [
        "eh ternyata lembaganya belum jadi lapor",
        "maaf formnya belum bisa diisi",
        "eh kalo belum jadi kirim pengaduan gimana?",
        "eh sertifikatnya belum dikirim",
    ],
)
def test_what_is_no_complaint_of_ones_own_takes_none_back(talk: Talk, text: str) -> None:
    assert not talk.says(text).told("complaint-none")


def test_where_none_is_known_the_open_question_goes_on(library: Library) -> None:
    talk = Talk(library, today=TODAY).begins("tokopedia", "lainnya").says("18 november 2026")
    talk.says("eh pengaduannya belum jadi kukirim").tells("complaint-none")
    talk.sees("pelatihan-tuntas")


def test_complaint_is_taken_back_by_a_button(talk: Talk) -> None:
    talk.says(HEARD).presses("yes").presses("sent 2026-12-13 form").tells("complaint-forgotten")
    assert talk.state.complaints == ()


def test_complaint_is_taken_back_where_all_is_told(sent: Talk) -> None:
    sent.commands("dataku").tells("data-complaint").presses("sent 2026-12-13 form")
    sent.tells("complaint-forgotten")
    assert sent.state.complaints == ()
    sent.forges("f.sent.2026-12-13.form").finds_it_old()


def test_summary_takes_it_back_too(sent: Talk) -> None:
    sent.forges("s").presses("sent 2026-12-13 form").tells("complaint-forgotten")


def test_what_does_not_count_yet_is_told_as_well(talk: Talk) -> None:
    talk.says("udah isi form pengaduan, tiketnya 4411").commands("dataku")
    talk.tells("data-complaint-heard").tells("ticket", ticket="4411").tells("via-form")
    talk.says("batal").sees(None)
    assert talk.state.sending is None
    talk.presses("sent").commands("dataku").tells("complaint-untold")


def test_complaint_to_somebody_who_is_gone_is_told_as_old(sent: Talk, library: Library) -> None:
    gone = Complaint(sent="2026-12-10", channel="gone:email")
    talk = Talk(library, today=TODAY, state=sent.state)
    talk.state = type(talk.state)(
        round=talk.state.round, active=True, answers=talk.state.answers, complaints=(gone,)
    )
    talk.commands("dataku").tells("data-older")


@pytest.mark.parametrize("text", [HEARD, "udah ngadu lewat form kemarin"])
def test_at_the_menu_it_is_of_the_case_that_was_left(talk: Talk, text: str) -> None:
    talk.commands("mulai").at_menu().says(text).sees("complaint-sure")


def test_at_the_menu_without_a_case_it_is_a_question(library: Library) -> None:
    talk = Talk(library, today=TODAY).says(f"{HEARD} belum dibalas")
    assert not talk.state.active
    assert talk.state.sending is None


def test_menu_leaves_it_for_later(talk: Talk) -> None:
    talk.says(HEARD).presses("menu").at_menu().presses("resume").sees("complaint-sure")


@pytest.mark.parametrize("act", ["v.sent.nowhere", "v.complaint.nowhere", "v.told.form"])
def test_forged_channel_is_old(talk: Talk, act: str) -> None:
    talk.forges(act).finds_it_old()
