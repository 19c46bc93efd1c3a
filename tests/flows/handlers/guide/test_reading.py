"""Typed messages in a guided case: answers, news, questions, sighs."""

import pytest

from flows.library.library import Library
from tests.support.guides.guided import MONDAY, at_guide_verdict, guided_talk, with_situation
from tests.support.talk.talk import Talk


@pytest.fixture
def verdict(library: Library) -> Talk:
    return at_guide_verdict(library)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("sudah", "yes"),
        ("piagamnya sudah terbit kak", "yes"),
        ("belum terbit", "no"),
        ("hilang min", "no"),
        ("ga tau", "unknown"),
    ],
)
def test_check_is_answered_in_words(library: Library, text: str, value: str) -> None:
    assert guided_talk(library).says(text).answers["u-piagam"] == value


def test_check_takes_the_words_of_the_same_check(library: Library) -> None:
    talk = guided_talk(library).presses("yes").says("bintang udah sy kasih").sees("u-hp")
    assert talk.answers["u-ulasan"] == "yes"
    talk.tells("noted", label="Label u-ulasan")


def test_check_leaves_what_is_told_of_others(library: Library) -> None:
    talk = guided_talk(library).presses("yes", "yes").says("ulasan belum").sees("u-hp")
    assert talk.answers["u-ulasan"] == "no"


def test_told_of_nothing_here(library: Library) -> None:
    talk = guided_talk(library).presses("yes", "yes").says("ovo udah tersambung").sees("u-hp")
    assert set(talk.answers) == {"u-piagam", "u-ulasan"}


def test_check_explains_what_is_missing_or_not_known(library: Library) -> None:
    talk = guided_talk(library).presses("yes", "no").tells("to-mend", fix="[fix u-ulasan]")
    talk.sees("u-hp").presses("unknown").tells("to-find-out", find_out="[find u-hp]")
    talk.presses("jalan").sees("u-jadwal")


def test_help_and_a_moment(library: Library) -> None:
    talk = guided_talk(library).presses("help u-piagam").reads("[find u-piagam]")
    talk.says("bentar saya cek dulu").tells("take-your-time").sees("u-piagam")
    talk.says("caranya gimana?").reads("[find u-piagam]").sees("u-piagam")
    talk.presses("yes").says("???").reads("[find u-ulasan]")


def test_status_by_label_phrase_or_not_known(library: Library) -> None:
    def at_status() -> Talk:
        return guided_talk(library).presses("yes", "yes", "yes").sees("u-status")

    assert at_status().says("status jalan").answers["u-status"] == "jalan"
    assert at_status().says("di situ kondisi macet kak").answers["u-status"] == "macet"
    assert at_status().says("lupa kak").answers["u-status"] == "unknown"
    assert "u-status" not in at_status().says("kondisi macet kondisi jalan").answers


def test_back_skip_and_cancel(library: Library) -> None:
    talk = guided_talk(library).presses("yes").sees("u-ulasan").presses("back").sees("u-piagam")
    talk.presses("keep u-piagam").sees("u-ulasan").says("skip").sees("u-hp")
    assert talk.answers["u-ulasan"] == "unknown"
    talk.commands("batal").at_menu()
    assert talk.state.others[0].guide == "uang"


def test_progress_is_told(library: Library) -> None:
    guided_talk(library).tells("progress", step="1", total="5")


def test_side_question_comes_back(library: Library) -> None:
    talk = guided_talk(library).says("insentif prakerja berapa sih?").tells("back-to")
    talk.sees("u-piagam")
    assert talk.last.subject == "besaran-insentif"


def test_side_question_at_the_verdict(verdict: Talk) -> None:
    verdict.says("insentif prakerja berapa sih?").tells("back-to").tells("guide-wait-head")


def test_its_own_topic_told_again(verdict: Talk, library: Library) -> None:
    verdict.says("insentif saya belum cair juga nih").tells("guide-not-yet").tells("guide-holder")
    guided_talk(library).says("insentif saya belum cair").tells("same-case").sees("u-piagam")


def test_its_own_topic_asked_or_a_situation_told(library: Library) -> None:
    verdict = at_guide_verdict(with_situation(library))
    verdict.says("penyebab insentif belum cair apa saja?").reads("[answer insentif-belum-cair]")
    assert not verdict.offers("guide uang")
    verdict.says("insentif belum cair, telat seminggu").reads("jadwal-sudah-lewat")


@pytest.mark.parametrize("text", ["masih belum", "belum juga kak"])
def test_still_missing(verdict: Talk, text: str) -> None:
    verdict.says(text).tells("guide-not-yet").tells("guide-wait-step")


def test_still_missing_at_a_question(library: Library) -> None:
    guided_talk(library).presses("yes", "yes").says("masih belum muncul juga").sees("u-hp")


def test_sighs_thanks_and_acknowledgements(verdict: Talk) -> None:
    verdict.says("capek nunggu terus").tells("sympathy").tells("guide-holder")
    verdict.says("makasih kak").tells("thanks")
    verdict.says("ok siap").tells("ack-at-verdict")
    verdict.says("halo kak").tells("greeting").tells("guide-wait-head")


def test_yes_at_what_is_to_be_mended_is_no_mere_word(library: Library) -> None:
    talk = at_guide_verdict(library, u_ulasan="no").says("iya udah")
    assert not talk.told("ack-at-verdict")


@pytest.mark.parametrize("text", ["kenapa 5 hari?", "kok segitu?"])
def test_reckoning_is_told(verdict: Talk, text: str) -> None:
    verdict.says(text).tells("guide-counted")


def test_reckoning_of_nothing(library: Library) -> None:
    talk = at_guide_verdict(library, u_ulasan="no").says("kok segitu?")
    assert not talk.told("guide-counted")


def test_next_hope_and_a_human(verdict: Talk) -> None:
    verdict.says("terus gimana?").tells("guide-wait-step")
    verdict.says("percuma ga sih nunggu?").tells("guide-wait-step")
    verdict.says("mau ngomong sama orang").tells("human-now")


def test_words_to_send(library: Library, verdict: Talk) -> None:
    wanted = "buatin kata-kata buat lapor dong"
    verdict.says(wanted).tells("guide-letter-later")
    at_guide_verdict(library, u_status="macet").says(wanted).tells("complaint-intro")
    guided_talk(library).says(wanted).tells("complaint-later").sees("u-piagam")


def test_a_certificate_is_another_case(library: Library, verdict: Talk) -> None:
    verdict.says("sertifikat saya belum muncul").tells("guide-certificate")
    assert verdict.offers("guide sertifikat-belum-muncul")
    verdict.says("sertifikat saya di tokopedia belum muncul").sees("confirm")
    assert verdict.state.guide == ""
    hears = guided_talk(library).presses("yes", "yes").says("sertifikat udah muncul kak")
    assert hears.state.guide == "uang"


def test_misses_lead_to_a_human(library: Library) -> None:
    talk = guided_talk(library)
    for word in ("asdkjh qwpoe", "zxmcnb lkjhg", "qpwoei zmxnc", "vbnmz qwert"):
        talk.says(word).sees("u-piagam")
    assert talk.offers("topic bicara-dengan-cs")


def test_at_the_menu_everything_else_goes_on(library: Library) -> None:
    talk = at_guide_verdict(library).commands("mulai").says("capek banget")
    assert not talk.state.active
    talk.says("insentif prakerja berapa sih?")
    assert talk.last.subject == "besaran-insentif"
    talk.presses("menu").presses("resume").sees(None)
    assert talk.today == MONDAY


@pytest.mark.parametrize("text", ["gagal lagi kak", "udah dicoba tetep ga bisa", "masih gagal"])
def test_what_fails_again_leads_on(library: Library, text: str) -> None:
    at_guide_verdict(library, u_status="antre").says(text).tells("guide-stuck-step")
    at_guide_verdict(library, u_ulasan="no").says(text).tells("guide-not-yet").tells("fix-step")
    guided_talk(library).presses("yes", "yes").says(text).tells("same-case").sees("u-hp")


def test_what_fails_again_with_another_status(library: Library) -> None:
    talk = at_guide_verdict(library, u_status="antre").says("gagal lagi, sekarang kondisi macet")
    assert talk.answers["u-status"] == "macet"
    assert talk.offers("replace u-status antre") or talk.offers("u-status antre")


def test_failing_is_asked_about(library: Library) -> None:
    talk = at_guide_verdict(library, u_status="antre").says("kalau gagal lagi gimana?")
    assert not talk.told("guide-stuck-step")


def test_told_at_the_verdict_is_taken(library: Library) -> None:
    talk = at_guide_verdict(library, u_status="antre").says("jadwalnya sekarang 20 november 2026")
    assert talk.answers["u-jadwal"] == "2026-11-20"
    talk.says("ulasannya ternyata belum").sees(None).tells("guide-fix-one")


@pytest.mark.parametrize(
    "text", ["masih belum cair kak", "uangnya belum juga masuk", "ga cair cair"]
)
def test_what_would_solve_it_has_not_come(verdict: Talk, library: Library, text: str) -> None:
    verdict.says(text).tells("guide-not-yet").tells("guide-wait-step")
    guided_talk(library).presses("yes", "yes").says(text).tells("same-case").sees("u-hp")
