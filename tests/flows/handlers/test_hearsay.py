"""What others are said to have done, told in a sentence: read back first, then counted."""

from dataclasses import replace

import pytest

from flows.dialogue.state import Inquiry
from flows.library.library import Library
from tests.support.talk.reporting import at_grade, at_verdict, reports
from tests.support.talk.talk import TODAY, Talk

DAY = TODAY.isoformat()


@pytest.fixture
def talk(library: Library) -> Talk:
    return Talk(library)


def at_check(talk: Talk) -> Talk:
    return talk.begins("tokopedia", "lainnya").says("3 november 2026").sees("pelatihan-tuntas")


# ------------------------------------------------------------ read back before it counts


def test_report_counts_once_it_is_confirmed(talk: Talk) -> None:
    before = at_verdict(talk).diagnosis
    talk.says("kata tokopedia sudah lapor tgl 5").sees("confirm").tells("heard")
    talk.tells("heard-done-on", actor="Tokopedia", done="Kamis, 5 November 2026")
    assert talk.state.reported == {}
    talk.says("iya").sees(None)
    assert talk.state.reported == {"tokopedia": "2026-11-05"}
    assert talk.state.reported_on == {"tokopedia": DAY}
    assert talk.diagnosis != before
    assert talk.state.heard == {}


def test_completion_is_not_the_day_of_a_report(talk: Talk) -> None:
    at_verdict(talk).says("lembaga udah lapor tgl 5").presses("confirm")
    assert talk.answers["completed"] == "2026-11-03"


@pytest.mark.parametrize("typed", ["batal", "/batal", "ga jadi deh"])
def test_calling_off_drops_what_was_heard_alone(talk: Talk, typed: str) -> None:
    at_verdict(talk).says("kata tokopedia sudah lapor tgl 5").sees("confirm").says(typed)
    talk.sees(None).tells("cancelled-question")
    assert talk.state.active
    assert talk.state.heard == {}
    assert talk.state.reported == {}


@pytest.mark.parametrize("typed", ["bukan", "bukan kok", "ga jadi", "batal"])
def test_report_without_its_day_can_be_dropped(talk: Talk, typed: str) -> None:
    at_check(talk).says("tokopedia udah lapor").sees("reported:tokopedia").says(typed)
    talk.sees("pelatihan-tuntas").tells("cancelled-question")
    assert talk.state.heard == {}
    assert talk.state.reported == {}


@pytest.mark.parametrize("typed", ["ga tau kapan", "tanggalnya gak disebut", "lupa"])
def test_day_of_a_report_may_not_be_known(talk: Talk, typed: str) -> None:
    at_verdict(talk).says("tokopedia udah lapor").sees("reported:tokopedia").says(typed)
    talk.sees(None).tells("reported-no-day-told")
    assert talk.state.reported == {}


def test_calling_off_a_story_leaves_its_case(talk: Talk) -> None:
    talk.says("sertif tokped blm muncul kelar 3 nov, kata tokopedia udah lapor tgl 5")
    talk.sees("confirm").says("batal").at_menu().tells("cancelled")


def test_no_is_read_back_as_well(talk: Talk) -> None:
    at_verdict(talk).says("lembaganya belum lapor").tells("heard-not-yet")
    assert talk.presses("confirm").state.reported == {"lembaga": "no"}


def test_several_are_confirmed_at_once(talk: Talk) -> None:
    at_verdict(talk).says("lembaga udah lapor tgl 4, tokopedia belum").sees("confirm")
    assert not talk.offers("other_day")
    talk.presses("confirm").sees(None)
    assert talk.state.reported == {"lembaga": "2026-11-04", "tokopedia": "no"}


def test_newest_word_clears_an_earlier_no(talk: Talk) -> None:
    reports(at_verdict(talk), "lembaga", "no")
    talk.says("tokopedia sudah lapor tgl 10").says("betul").sees(None)
    assert talk.state.reported == {"tokopedia": "2026-11-10"}


def test_denied_report_is_dropped_and_asked(talk: Talk) -> None:
    at_verdict(talk).says("tokopedia udah lapor tgl 5").says("bukan").sees("reported")
    assert talk.state.heard == {}
    talk.presses("keep").sees(None)
    assert talk.state.reported == {}


def test_denied_by_its_button(talk: Talk) -> None:
    at_verdict(talk).says("tokopedia udah lapor tgl 5").presses("confirm no").sees("reported")


def test_another_day_can_be_typed_or_pressed(talk: Talk) -> None:
    at_verdict(talk).says("tokopedia udah lapor tgl 5").says("bukan, tgl 6").sees("confirm")
    assert talk.state.heard == {"tokopedia": "2026-11-06"}
    talk.presses("other_day").sees("reported:tokopedia").says("tgl 9").sees(None)
    assert talk.state.reported == {"tokopedia": "2026-11-09"}


def test_another_day_is_asked_of_one_report_only(talk: Talk) -> None:
    at_verdict(talk).says("tokopedia belum lapor").forges("a.confirm.other_day").sees("confirm")
    talk.says("lembaga udah lapor tgl 4").says("tgl 6").sees("confirm")
    assert talk.state.heard == {"tokopedia": "no", "lembaga": "2026-11-04"}


def test_told_anew_at_the_read_back(talk: Talk) -> None:
    at_verdict(talk).says("tokopedia udah lapor tgl 5").says("eh lembaga yang lapor tgl 5")
    assert talk.state.heard == {"tokopedia": "2026-11-05", "lembaga": "2026-11-05"}


def test_known_report_is_not_asked_again(talk: Talk) -> None:
    reports(at_verdict(talk), "lembaga", "no")
    talk.says("lembaganya belum lapor").sees(None).tells("heard-already")


# ------------------------------------------------------------ a day that is not told


def test_missing_day_is_asked_at_once(talk: Talk) -> None:
    at_verdict(talk).says("tokopedia udah lapor").sees("reported:tokopedia")
    assert not talk.offers("keep")
    talk.says("tgl 5").sees(None)
    assert talk.state.reported == {"tokopedia": "2026-11-05"}
    assert talk.state.heard == {}


def test_missing_day_is_asked_behind_the_others(talk: Talk) -> None:
    at_verdict(talk).says("lembaga udah lapor, tokopedia belum").sees("confirm")
    talk.says("iya").sees("reported:lembaga").says("tgl 4").sees(None)
    assert talk.state.reported == {"tokopedia": "no", "lembaga": "2026-11-04"}


def test_day_that_nobody_told_is_left(talk: Talk) -> None:
    at_verdict(talk).says("tokopedia udah lapor").presses("help").sees(None)
    assert talk.state.heard == {}
    assert talk.state.reported == {}


def test_sentence_with_the_day_answers_its_question(talk: Talk) -> None:
    at_verdict(talk).says("tokopedia udah lapor").says("tokopedia lapornya tgl 6").sees(None)
    assert talk.state.reported == {"tokopedia": "2026-11-06"}


# ------------------------------------------------------------ at other places


def test_told_at_a_check(talk: Talk) -> None:
    at_check(talk).says("kata lembaga sudah dikirim tgl 5").sees("confirm")
    talk.says("iya").sees("pelatihan-tuntas")
    assert talk.state.reported == {"lembaga": "2026-11-05"}
    assert "pelatihan-tuntas" not in talk.answers


def test_who_alone_is_no_report_at_a_check(talk: Talk) -> None:
    at_check(talk).says("lembaga belum")
    assert talk.state.heard == {}


def test_what_is_told_besides_is_taken(talk: Talk) -> None:
    at_check(talk).says("lembaga udah lapor tgl 5, ulasan udah").sees("confirm")
    assert talk.answers["ulasan"] == "yes"


def test_day_of_nothing_besides_is_not_taken(talk: Talk) -> None:
    at_verdict(talk).says("lembaga belum lapor, kemarin hujan seharian disini").sees("confirm")
    assert talk.answers["completed"] == "2026-11-03"


def test_first_story_reads_it_back(talk: Talk) -> None:
    talk.says("sertif tokped blm muncul, selesai 3 nov, tokopedia bilang udah lapor tgl 5")
    talk.sees("confirm").tells("heard-done-on", actor="Tokopedia")
    assert talk.answers == {"platform": "tokopedia", "completed": "2026-11-03"}
    talk.says("iya").sees("provider")
    assert talk.state.reported == {"tokopedia": "2026-11-05"}


def test_story_can_be_told_by_a_report_alone(talk: Talk) -> None:
    talk.says("lembaga belum lapor ke tokopedia").sees("confirm")
    assert talk.answers == {"platform": "tokopedia"}


def test_missing_day_of_a_story_is_asked_before_the_verdict(talk: Talk) -> None:
    talk.says("sertif tokped blm muncul, selesai 3 nov, tokopedia udah lapor").sees("confirm")
    talk.says("iya").presses("lainnya", "yes", "yes", "yes", "yes").sees("reported:tokopedia")


def test_without_a_platform_it_waits(talk: Talk) -> None:
    talk.says("sertif blm muncul, lembaga bilang udah lapor tgl 5").sees("platform")
    talk.presses("tokopedia").sees("confirm").presses("confirm no").sees("provider")
    assert talk.state.heard == {}


def test_denied_part_of_a_story_is_mended(talk: Talk) -> None:
    talk.says("sertif tokped blm muncul, selesai 3 nov, tokopedia bilang udah lapor tgl 5")
    talk.says("bukan").sees("confirm").tells("what-is-wrong")
    talk.presses("edit reported").sees("reported").presses("lembaga no").sees("confirm")
    assert talk.state.reported == {"lembaga": "no"}


def test_other_case_told_with_a_report_begins_it(talk: Talk) -> None:
    at_verdict(talk).says("di bukalapak selesai 4 november, lembaga belum lapor").sees("confirm")
    assert talk.answers == {"platform": "bukalapak", "completed": "2026-11-04"}
    assert talk.context.heard() == {"lembaga": "no"}


def test_actor_of_another_chain_is_not_heard(talk: Talk) -> None:
    at_verdict(talk).says("kata bukalapak sudah lapor tgl 5").sees("reported")
    assert talk.state.heard == {}


@pytest.mark.parametrize("said", ["lembaganya belum lapor", "skill academy belum lapor"])
def test_lembaga_is_the_reporting_provider(talk: Talk, said: str) -> None:
    at_verdict(talk, provider="skill-academy").says(said).says("iya").sees(None)
    assert talk.state.reported == {"skill-academy": "no"}


def test_provider_that_does_not_report_is_the_lembaga(talk: Talk) -> None:
    at_grade(talk)
    known = {**talk.answers, "provider": "skill-academy"}
    talk.state = replace(talk.state, answers=known)
    talk.says("skill academy belum lapor").sees("confirm")
    assert talk.context.heard() == {"lembaga": "no"}


def test_platform_is_whoever_reports_to_the_pmo(talk: Talk) -> None:
    at_verdict(talk).says("prakerja bilang datanya belum masuk").says("iya").sees(None)
    assert talk.state.reported == {"tokopedia": "no"}


def test_grade_without_a_name_is_one_only_where_it_is_waited_for(talk: Talk) -> None:
    at_verdict(talk).says("nilai saya masuk tgl 5")
    assert talk.state.heard == {}


# ------------------------------------------------------------ the grade


def test_grade_answers_the_question_of_its_day(talk: Talk) -> None:
    talk.begins("kemnaker").says("3 november 2026").presses("yes", "yes", "yes").sees("graded")
    talk.says("dinilai tgl 5 november").sees("ulasan")
    assert talk.answers["graded"] == "2026-11-05"


def test_missing_grade_answers_the_check_of_its_certificate(talk: Talk) -> None:
    talk.begins("kemnaker").says("3 november 2026").presses("yes", "yes")
    talk.sees("sertifikat-kemnaker").says("lembaganya belum input nilai")
    assert talk.answers["sertifikat-kemnaker"] == "no"


def test_new_grade_has_its_certificate_asked_anew(talk: Talk) -> None:
    at_grade(talk, proof="no").says("lembaganya udah nilai di kemnaker tgl 20").says("iya")
    talk.sees("sertifikat-kemnaker")
    assert talk.state.reported == {"lembaga": "2026-11-20"}


def test_older_grade_without_its_certificate_was_given_elsewhere(talk: Talk) -> None:
    at_grade(talk, proof="no").says("lembaganya udah nilai tgl 10").says("iya").sees(None)
    talk.tells("graded-elsewhere")


def test_no_beside_a_later_day_is_asked_about(talk: Talk) -> None:
    at_verdict(talk).says("lembaga belum lapor, tokopedia udah lapor tgl 6").says("iya")
    talk.sees("contradiction")


# ------------------------------------------------------------ still not?


@pytest.mark.parametrize(
    ("said", "question"),
    [("lembaga belum lapor", None), ("lembaga udah lapor", "reported:lembaga")],
)
def test_sentence_answers_whether_it_still_is_so(
    talk: Talk, said: str, question: str | None
) -> None:
    at_verdict(talk, "17 november 2026")
    talk.says("lembaga belum lapor").says("iya").sees(None)
    talk.on(TODAY.replace(day=25)).commands("mulai").presses("resume").sees("still:lembaga")
    talk.says(said).sees(question)


def test_day_told_while_asked_whether_still_is_read_back(talk: Talk) -> None:
    at_verdict(talk, "17 november 2026")
    talk.says("lembaga belum lapor").says("iya").on(TODAY.replace(day=25)).commands("mulai")
    talk.presses("resume").says("lembaga udah lapor tgl 24").sees("confirm")


# ------------------------------------------------------------ taken back


def test_wrong_report_is_asked_anew(talk: Talk) -> None:
    reports(at_verdict(talk), "tokopedia", "5 november 2026")
    talk.says("yang tokopedia keliru").sees("reported:tokopedia").says("tgl 6").sees(None)
    assert talk.state.reported == {"tokopedia": "2026-11-06"}


def test_wrong_report_with_its_day_is_read_back(talk: Talk) -> None:
    reports(at_verdict(talk), "tokopedia", "5 november 2026")
    talk.says("yang tokopedia keliru, harusnya tgl 6").sees("confirm").says("iya")
    assert talk.state.reported == {"tokopedia": "2026-11-06"}


def test_wrong_no_leads_to_the_reports(talk: Talk) -> None:
    reports(at_verdict(talk), "tokopedia", "no").says("kabarnya salah").sees("reported")


@pytest.mark.parametrize("typed", ["hapus kabar tokopedia", "batalin laporan tadi"])
def test_report_is_deleted_by_words(talk: Talk, typed: str) -> None:
    reports(at_verdict(talk), "tokopedia", "5 november 2026")
    talk.says(typed).sees(None).tells("forgotten-report")
    assert talk.state.reported == {}


@pytest.mark.parametrize(
    "typed",
    [
        "hapus",
        "hapus kabar lembaga",
        "hapus kabar bukalapak",
        "kabar tokopedia tadi salah?",
        "tokopedia sudah saya telepon",
        "salah " + "banget " * 2 + "kabarnya dari awal sampai akhir juga tidak ada yang benar",
    ],
)
def test_nothing_else_takes_a_report_back(talk: Talk, typed: str) -> None:
    reports(at_verdict(talk), "tokopedia", "5 november 2026").says(typed)
    assert talk.state.reported == {"tokopedia": "2026-11-05"}


def test_of_two_reports_one_has_to_be_named(talk: Talk) -> None:
    reports(reports(at_verdict(talk), "lembaga", "4 november 2026"), "tokopedia", "no")
    talk.says("hapus kabar tadi").says("hapus kabar lembaga dan tokopedia")
    assert list(talk.state.reported) == ["lembaga", "tokopedia"]


# ------------------------------------------------------------ what came of asking


def test_no_answer_of_a_named_contact_is_kept(talk: Talk) -> None:
    at_verdict(talk).says("tokopedia ga bales chat saya").sees(None).tells("noted-no-answer")
    assert talk.state.inquiries == (Inquiry(contact="tokopedia", result="no_answer", asked=DAY),)


def test_sent_on_leads_there(talk: Talk) -> None:
    at_verdict(talk).says("saya tanya tokopedia disuruh ke prakerja").sees(None)
    talk.tells("noted-sent-on").tells("inquiry-next", contact=name(talk, "prakerja"))
    sent = Inquiry(contact="tokopedia", result="sent_on", asked=DAY, to="prakerja")
    assert talk.state.inquiries == (sent,)
    talk.commands("dataku").tells("inquiry-sent-on", to=name(talk, "prakerja"))


def test_sent_on_asks_by_whom(talk: Talk) -> None:
    at_verdict(talk).says("disuruh tanya lembaga").sees("inquired:sent_on_lembaga")
    talk.presses("tokopedia").sees(None).tells("noted-sent-on")


def test_sent_to_whom_was_asked_already_names_the_next(talk: Talk) -> None:
    at_verdict(talk).says("lembaga ga bales").says("saya tanya tokopedia disuruh ke lembaga")
    talk.tells("inquiry-next", contact=name(talk, "prakerja"))


@pytest.mark.parametrize("typed", ["disuruh ke bukalapak", "gak dijawab"])
def test_nothing_of_the_kind_at_a_check(talk: Talk, typed: str) -> None:
    at_check(talk).says(typed)
    assert talk.state.inquiries == ()


def test_sent_to_somebody_of_another_case_is_not_kept(talk: Talk) -> None:
    at_verdict(talk).says("disuruh ke bukalapak")
    assert talk.state.inquiries == ()


def test_platform_by_its_kind_is_that_of_the_case(talk: Talk) -> None:
    at_verdict(talk).says("platformnya ga bales").sees(None)
    assert [each.contact for each in talk.state.inquiries] == ["tokopedia"]


# ------------------------------------------------------------ hearsay that tells nothing


@pytest.mark.parametrize("typed", ["katanya udah dikirim", "kata tokopedia belum dikirim"])
def test_hearsay_is_asked_about(talk: Talk, typed: str) -> None:
    at_verdict(talk).says(typed).sees("reported")


@pytest.mark.parametrize("typed", ["buatin kata2 buat komplain dong", "bisa kirim ke wa?"])
def test_wish_is_no_hearsay(talk: Talk, typed: str) -> None:
    at_verdict(talk).says(typed)
    assert talk.question != "reported"


def test_what_waits_is_told_among_the_data(talk: Talk) -> None:
    at_verdict(talk).says("tokopedia belum lapor").commands("dataku").tells("data-heard")
    talk.tells("heard-not-yet", actor="Tokopedia")


def name(talk: Talk, contact: str) -> str:
    return talk.library.contacts[contact].name


@pytest.mark.parametrize(
    "typed", ["udah tanya tokopedia kak", "lembaganya udah saya hubungi", "sudah chat mereka"]
)
def test_who_has_asked_is_asked_what_they_said(talk: Talk, typed: str) -> None:
    at_verdict(talk).says(typed).sees("reported").tells("ask-reported")


@pytest.mark.parametrize(
    "typed", ["belum sempat tanya tokopedia", "udah nanya, terus gimana?", "udah chat form aduan"]
)
def test_who_has_not_asked_yet_is_not_asked(talk: Talk, typed: str) -> None:
    at_verdict(talk).says(typed).sees(None)


@pytest.mark.parametrize(
    "typed",
    ["eh maaf bukan tgl 5 tapi tgl 6", "salah, bukan 5, tapi 6 november", "tgl 6, bukan tgl 5"],
)
def test_other_day_instead_of_that_of_a_report_is_the_reports(talk: Talk, typed: str) -> None:
    reports(at_verdict(talk), "tokopedia", "5 november 2026").says(typed).sees("confirm")
    talk.tells("heard-done-on", done="Jumat, 6 November 2026").says("iya")
    assert talk.state.reported == {"tokopedia": "2026-11-06"}
    assert talk.answers["completed"] == "2026-11-03"


@pytest.mark.parametrize(
    "typed", ["bukan 3 november, selesainya 2 november", "eh selesainya bukan 3 tapi 2 november"]
)
def test_other_day_instead_of_that_of_finishing_is_its(talk: Talk, typed: str) -> None:
    reports(at_verdict(talk), "tokopedia", "5 november 2026").says(typed)
    assert talk.answers["completed"] == "2026-11-02"
    assert talk.state.reported == {"tokopedia": "2026-11-05"}
