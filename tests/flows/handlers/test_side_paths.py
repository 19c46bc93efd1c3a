"""What people do beside the path: typos, changes of mind, photos, old buttons."""

from dataclasses import replace
from datetime import date

import pytest

from flows.dialogue.effects import EraseUser
from flows.dialogue.state import State
from flows.library.library import Library
from tests.support.talk.talk import Talk

HOW = "[find_out ulasan]"


@pytest.fixture
def talk(library: Library) -> Talk:
    return Talk(library)


def at_review(talk: Talk) -> Talk:
    talk.begins("tokopedia", "lainnya").says("3 november 2026")
    return talk.presses("yes").sees("ulasan")


# ------------------------------------------------------------ stories


def test_story_fills_slots_and_is_read_back(talk: Talk) -> None:
    talk.says("sertif tokped sy blm nongol pdhl udh kelar 3 nov").sees("confirm")
    talk.tells("fact-platform", value="Tokopedia")
    talk.tells("fact-completed", value="Selasa, 3 November 2026")
    assert talk.answers == {"platform": "tokopedia", "completed": "2026-11-03"}
    talk.presses("confirm").sees("provider")


def test_story_with_a_period_asks_the_day_later(talk: Talk) -> None:
    talk.says("sertifikat bukalapak belum muncul, selesai minggu lalu").sees("confirm")
    talk.tells("fact-period", period="9–15 November 2026").says("iya benar").presses(
        "lainnya"
    ).sees("completed")
    talk.presses("2026-11-10").sees("pelatihan-tuntas")


def test_story_names_the_provider_first(talk: Talk) -> None:
    talk.says("sertifikat skill academy belum muncul").sees("platform").presses("bukalapak")
    talk.sees("confirm").tells("fact-provider", value="Skill Academy").presses("confirm").sees(
        "completed"
    )


def test_story_without_slots_begins_with_the_platform(talk: Talk) -> None:
    talk.says("kak sertifikat saya belum muncul").sees("platform")


def test_wrong_reading_is_corrected_by_button(talk: Talk) -> None:
    talk.says("sertifikat tokopedia belum muncul selesai 3 november 2026")
    talk.presses("edit platform", "bukalapak").sees("confirm").tells(
        "fact-platform", value="Bukalapak"
    )
    assert talk.answers["completed"] == "2026-11-03"


def test_wrong_reading_is_corrected_by_typing(talk: Talk) -> None:
    talk.says("sertifikat tokopedia belum muncul selesai 3 november 2026")
    talk.says("bukan").sees("confirm").tells("what-is-wrong")
    talk.says("eh maksudnya bukalapak").sees("confirm")
    assert talk.answers["platform"] == "bukalapak"


def test_unclear_confirmation_is_asked_again(talk: Talk) -> None:
    talk.says("sertifikat tokopedia belum muncul").says("xyzzy plugh").sees("confirm")


def test_bare_platform_begins_a_case(talk: Talk) -> None:
    talk.says("tokped").sees("confirm")


def test_long_message_about_something_else_begins_nothing(talk: Talk) -> None:
    talk.says("saya mau beli baju lebaran di tokopedia buat keponakan")
    assert not talk.state.active


def test_date_before_the_programme_is_not_taken_from_a_story(talk: Talk) -> None:
    talk.says("sertifikat tokopedia belum muncul selesai 3 maret 2019").sees("confirm")
    assert "completed" not in talk.answers


# ------------------------------------------------------------ in passing


def test_platform_and_date_in_one_answer(talk: Talk) -> None:
    talk.begins().says("di tokped, kelar 3 nov").sees("provider")
    assert talk.answers == {"platform": "tokopedia", "completed": "2026-11-03"}


def test_change_in_passing_can_be_undone(talk: Talk) -> None:
    at_review(talk).says("eh selesainya 5 november 2026").sees("ulasan")
    assert talk.answers["completed"] == "2026-11-05"
    talk.presses("replace").sees("ulasan")
    assert talk.answers["completed"] == "2026-11-03"


def test_typed_check_answers(talk: Talk) -> None:
    at_review(talk).says("blm kak").sees("data-sama").says("udh").sees("e-wallet")
    assert (talk.answers["ulasan"], talk.answers["data-sama"]) == ("no", "yes")


@pytest.mark.parametrize("text", ["emang wajib ya kak?", "sudah tapi belum", "qwerty", "   ", "/"])
def test_side_text_is_no_answer(talk: Talk, text: str) -> None:
    at_review(talk).says(text).sees("ulasan")
    assert "ulasan" not in talk.answers


def test_button_can_be_typed(talk: Talk) -> None:
    at_review(talk).types("choice-how").sees("ulasan").reads(HOW).types("back")
    talk.sees("pelatihan-tuntas")


@pytest.mark.parametrize(
    "typed", ["lainnya", "lembaga lain", "bukan skill academy", "ga ada", "yang lain kak"]
)
def test_typed_provider_choice(talk: Talk, typed: str) -> None:
    talk.begins("tokopedia").says(typed).sees("completed")
    assert talk.answers["provider"] == "lainnya"


def test_unknown_provider_name_counts_as_another(talk: Talk) -> None:
    talk.begins("tokopedia").says("arkademi").sees("completed").tells("other-provider")


def test_same_story_again_keeps_the_question(talk: Talk) -> None:
    at_review(talk).says("sertifikat saya belum muncul di dashboard").sees("ulasan")


def test_complaint_about_the_certificate_is_no_answer_to_another_check(talk: Talk) -> None:
    at_review(talk).says("sertif belum keluar").sees("ulasan")
    assert "ulasan" not in talk.answers


def test_complaint_about_the_certificate_answers_a_check_for_one(talk: Talk) -> None:
    talk.begins("kemnaker").says("2 november 2026").presses("yes").sees("sertifikat-lembaga")
    talk.says("sertif belum keluar")
    assert talk.answers["sertifikat-lembaga"] == "no"


def test_thanks_restart_nothing(talk: Talk) -> None:
    at_review(talk).says("makasih kak").sees("ulasan").tells("thanks")


def test_thanks_are_taken_with_an_emoji_where_nothing_is_asked(talk: Talk) -> None:
    (reply,) = talk.commands("mulai").says("makasih kak").tells("thanks").last.replies
    assert reply.reaction == "❤"
    (reply,) = at_review(talk).says("makasih kak").tells("thanks").last.replies
    assert reply.reaction == ""


def test_assent_is_taken_with_an_emoji_where_nothing_is_asked(talk: Talk) -> None:
    (reply,) = talk.commands("mulai").says("ok siap").tells("ack-at-menu").last.replies
    assert reply.reaction == "👍"
    (reply,) = talk.begins().says("ok siap").tells("ack").last.replies
    assert reply.reaction == ""


def test_greeting_restarts_nothing(talk: Talk) -> None:
    at_review(talk).says("halo kak").sees("ulasan")
    assert talk.answers["platform"] == "tokopedia"


@pytest.mark.parametrize(
    "typed", ["assalamualaikum min", "assalamualaikum kak, sertif tokped belum muncul"]
)
def test_salam_is_returned_whatever_follows(talk: Talk, typed: str) -> None:
    assert talk.says(typed).last.replies[0].text.startswith("[salam]")


def test_salam_told_of_is_not_returned(talk: Talk) -> None:
    talk.says("tadi di kelas guru saya bilang assalamualaikum")
    assert not talk.last.replies[0].text.startswith("[salam]")


def test_greeting_meets_the_menu(talk: Talk) -> None:
    talk.says("halo").at_menu().tells("unofficial")


def test_official_bot_does_not_say_it_is_none(library: Library) -> None:
    talk = Talk(replace(library, official=True)).commands("mulai")
    assert talk.told("official")
    assert not talk.told("unofficial")


def test_photo_gets_a_sentence(talk: Talk) -> None:
    at_review(talk).sends("photo").sees("ulasan").tells("media-picture")


def test_edited_message_counts_as_a_new_one(talk: Talk) -> None:
    at_review(talk).edits("sudah").sees("data-sama")


def test_unknown_command_keeps_the_question(talk: Talk) -> None:
    at_review(talk).says("/apaini").sees("ulasan").tells("unknown-command")


def test_slash_command_in_text(talk: Talk) -> None:
    at_review(talk).says("/batal").at_menu()
    talk.says("/bantuan").tells("help")


def test_unreadable_text_at_the_menu(talk: Talk) -> None:
    talk.says("jual motor bekas").at_menu().tells("not-understood-menu")


def test_typed_ways_on_from_a_verdict(talk: Talk) -> None:
    at_review(talk).presses("yes", "yes", "yes").sees(None)
    talk.types("way-edit").tells("summary-ask")
    talk.says("belum muncul juga kak").sees(None)
    assert talk.answers


# ------------------------------------------------------------ old buttons


def test_old_button_shows_the_present_step(talk: Talk) -> None:
    talk.begins()
    old = talk.button("tokopedia").data or ""
    talk.presses("bukalapak").presses_data(old).sees("provider").tells("old-button")
    assert talk.answers["platform"] == "bukalapak"


def test_button_of_an_earlier_case_is_old(talk: Talk) -> None:
    at_review(talk)
    old = talk.button("yes").data or ""
    talk.commands("batal").presses("start").presses_data(old)
    talk.sees("platform").tells("old-button")


def test_button_at_the_menu_is_old(talk: Talk) -> None:
    at_review(talk)
    old = talk.button("yes").data or ""
    talk.commands("mulai").presses_data(old).at_menu().tells("old-button")


def test_menu_button_inside_a_case_is_old(talk: Talk) -> None:
    talk.commands("mulai")
    start = talk.button("start").data or ""
    talk.presses_data(start).presses("tokopedia").presses_data(start).sees("provider")


@pytest.mark.parametrize(
    "data",
    [
        "q", "a", "a.platform", "a.platform.nowhere", "m.nowhere",
        "m.start", "m.resume", "m", "h.reviewed", "h.confirm", "b.platform",
        "b.x", "k.x", "c", "c.x", "e.nothing", "x.platform.tokopedia", "v.seen",
        "v", "r.pmo.no", "r", "h.platform.x", "e",
    ],
)  # fmt: skip
def test_forged_button_is_old_or_harmless(talk: Talk, data: str) -> None:
    talk.begins().forges(data).sees("platform")
    assert talk.answers == {}


@pytest.mark.parametrize("data", ["", ".", "x", "0.m.start", "zzz.a.platform.tokopedia"])
def test_data_of_nobody_is_old(talk: Talk, data: str) -> None:
    talk.begins().presses_data(data).sees("platform").tells("old-button")


@pytest.mark.parametrize(
    "data",
    ["v.text", "v.nowhere", "v.mended", "r.pmo.no", "x.completed.2099-01-01",
     "x.reported.no", "k.ulasan", "a.ulasan.yes"],
)  # fmt: skip
def test_forged_button_at_a_verdict_changes_nothing(talk: Talk, data: str) -> None:
    talk.begins("tokopedia", "lainnya", "2026-11-21", *["yes"] * 4).sees(None)
    before = talk.says("oke").state  # whether the verdict helped is asked until anything is done
    talk.forges(data).sees(None)
    assert talk.state == before


@pytest.mark.parametrize(
    ("path", "data"),
    [
        ((), "a.platform.lain"),
        (("tokopedia",), "a.provider.tokopedia"),
        (("lainnya", "lainnya"), "a.completed.kemarin"),
        (("lainnya", "lainnya"), "a.completed.2026-11-01/2026-11-02/2026-11-03"),
        (("lainnya", "lainnya"), "a.completed.2026-11-02/2026-11-01"),
        (("lainnya", "lainnya"), "a.completed.2026-11-02~"),
        (("lainnya", "lainnya"), "a.completed.2026-11-02/2026-11-22~"),
        (("lainnya", "lainnya", "2026-11-20"), "a.pelatihan-tuntas.not_possible"),
    ],
)
def test_forged_answer_is_not_taken(talk: Talk, path: tuple[str, ...], data: str) -> None:
    talk.begins(*path)
    before = talk.answers
    talk.forges(data)
    assert talk.answers == before


def test_forged_report_is_not_taken(talk: Talk) -> None:
    talk.begins("tokopedia", "lainnya", "2026-11-21", *["yes"] * 4, "told")
    for data in ("r.bukalapak.done", "r.pmo.perhaps", "r.pmo"):
        talk.forges(data).sees("reported")
    assert talk.state.reported == {}


# ------------------------------------------------------------ content that changed


def test_vanished_platform_is_asked_again(library: Library) -> None:
    talk = Talk(library).begins("tokopedia").sees("provider")
    talk.library = replace(
        library, platforms=tuple(p for p in library.platforms if p.id != "tokopedia")
    )
    talk.says("halo").sees("platform")


def test_question_that_no_longer_applies_is_not_open(library: Library) -> None:
    answers = {"platform": "kemnaker", "completed": "2026-11-02"}
    state = State(active=True, answers=answers, asking="sertifikat-biru", unconfirmed=("provider",))
    Talk(library, state=state).says("halo").sees("pelatihan-tuntas")


@pytest.mark.parametrize("asking", ["reported", "reported:pmo"])
def test_report_question_without_a_case_is_not_open(library: Library, asking: str) -> None:
    Talk(library, state=State(active=True, asking=asking)).says("halo").sees("platform")


def test_report_question_of_another_chain_is_not_open(library: Library) -> None:
    answers = {"platform": "lainnya", "provider": "lainnya", "completed": "2026-11-02"}
    state = State(active=True, answers=answers, asking="reported:tokopedia")
    Talk(library, state=state).says("halo").sees("pelatihan-tuntas")


def test_clock_set_back_asks_the_date_again(talk: Talk) -> None:
    talk.begins("lainnya", "lainnya").says("20 november 2026").on(date(2026, 11, 1)).says("halo")
    talk.sees("completed")


# ------------------------------------------------------------ found while playing


@pytest.mark.parametrize("typed", ["tgl 15", "15", "tanggal 15 kak"])
def test_bare_day_belongs_to_the_period_asked_about(talk: Talk, typed: str) -> None:
    talk.begins(
        "lainnya", "lainnya", "help", "2026-10-01/2026-10-31", "2026-10-11/2026-10-20"
    ).says(typed)
    assert talk.answers["completed"] == "2026-10-15"


def test_day_that_the_period_has_twice_is_asked_again(talk: Talk) -> None:
    talk.begins(
        "lainnya", "lainnya", "help", "2020-04-01/2026-09-30", "2023-01-01/2023-12-31"
    ).says("6")
    talk.sees("completed")


def test_commands_work_as_bare_words(talk: Talk) -> None:
    at_review(talk).says("menu").at_menu().types("menu-resume").sees("ulasan").says(
        "Batal"
    ).at_menu()
    assert talk.answers == {}


def test_same_story_at_the_menu_goes_on(talk: Talk) -> None:
    at_review(talk).says("menu").says("sertif tokped saya belum muncul").sees("ulasan")


def test_remark_at_the_menu_loses_no_answer(talk: Talk) -> None:
    before = at_review(talk).says("menu").answers
    talk.says("udah nanya bukalapak")
    assert talk.answers == before


def test_another_story_at_the_menu_begins_anew(talk: Talk) -> None:
    at_review(talk).says("menu").says("sertifikat bukalapak saya belum muncul").sees("confirm")
    assert talk.answers == {"platform": "bukalapak"}


@pytest.mark.parametrize(
    "story",
    [
        "tokopedia selesai 20 november 2026",
        "sisnaker selesai 1 maret 2021",
        "sertifikat kemnaker selesai 1 maret 2021 belum muncul",
        "saya beli di tokopedia kak",
    ],
)
def test_first_message_with_slots_begins_a_case(talk: Talk, story: str) -> None:
    talk.says(story).sees("confirm")


@pytest.mark.parametrize("typed", ["gmn caranya?", "cara ceknya gmn", "bagaimana cara lihatnya"])
def test_asking_how_explains(talk: Talk, typed: str) -> None:
    at_review(talk).says(typed).sees("ulasan").reads(HOW).tells("sources")


def test_what_they_said_leads_to_the_reports(talk: Talk) -> None:
    at_review(talk).presses("yes", "yes", "yes").sees(None)
    talk.says("kata mereka sudah dikirim").sees("reported")


@pytest.mark.parametrize(
    "typed", ["kata bukalapak belum dikirim", "katanya dikirim tgl 12 nov", "way told"]
)
def test_hearsay_changes_no_answer(talk: Talk, typed: str) -> None:
    before = at_review(talk).presses("yes", "yes", "yes").answers
    assert talk.says(typed).sees("reported").answers == before


def test_wish_to_ask_is_no_hearsay(talk: Talk) -> None:
    at_review(talk).presses("yes", "yes", "yes")
    talk.says("min mau nanya dong soal insentif").sees(None)


def test_asking_when_is_answered_by_the_verdict(talk: Talk) -> None:
    at_review(talk).presses("yes", "yes", "yes").says("jadi kapan munculnya?").sees(None)
    talk.tells("status-late")
    assert not talk.told("not-understood")


# ------------------------------------------------------------ found by a stranger


def test_command_word_in_a_sentence_is_no_command(talk: Talk) -> None:
    at_review(talk).says("batal/lanjut ya kak?").sees("ulasan")


def test_button_from_before_erasing_is_old(talk: Talk) -> None:
    at_review(talk).says("eh selesainya 5 november 2026")
    undo = talk.button("replace").data or ""
    talk.commands("hapus").presses("erase").on(date(2026, 11, 22)).presses("start", "bukalapak")
    talk.presses_data(undo).tells("old-button")
    assert talk.answers == {"platform": "bukalapak"}


def test_menu_that_was_shown_long_ago_still_begins(talk: Talk) -> None:
    start = talk.commands("mulai").button("start").data or ""
    talk.state = State()
    talk.presses_data(start).sees("platform")


def test_undo_keeps_a_period(talk: Talk) -> None:
    talk.begins("lainnya", "lainnya", "help", "2026-10-01/2026-10-31", "2026-10-01/2026-10-31~")
    talk.says("eh selesainya 3 november 2026").presses("replace").sees("pelatihan-tuntas")
    assert talk.answers["completed"] == "2026-10-01/2026-10-31~"


def test_undo_of_an_unknown_date(talk: Talk) -> None:
    talk.begins("lainnya", "lainnya", "help", "unknown")
    talk.says("kayaknya selesai bulan oktober").sees("completed").presses("replace")
    assert talk.answers["completed"] == "unknown"


def test_provider_that_does_not_report_there_is_no_answer(talk: Talk) -> None:
    talk.begins("kemnaker").says("lembaganya skill academy").sees("completed")
    assert "provider" not in talk.answers


def test_provider_named_before_the_platform_is_kept(talk: Talk) -> None:
    talk.begins().says("skill academy").sees("platform").tells(
        "noted", label="[label-provider]", value="Skill Academy"
    )
    talk.presses("tokopedia").sees("completed")


def test_report_of_a_chain_that_was_left_is_no_longer_asked(talk: Talk) -> None:
    talk.begins("tokopedia", "skill-academy", "2026-11-20", *["yes"] * 5)
    talk.presses("told", "skill-academy done").sees("reported:skill-academy")
    talk.says("belinya di kemnaker").sees("sertifikat-lembaga")


def test_no_other_platform_means_no_way_around(library: Library) -> None:
    known = tuple(p for p in library.platforms if p.id != "lainnya")
    talk = Talk(replace(library, platforms=known)).begins("help")
    assert not talk.offers("answer platform lainnya")


def test_name_without_letters_names_nobody(library: Library) -> None:
    odd = tuple(replace(p, aliases=(*p.aliases, "!!!", "🙂")) for p in library.platforms)
    Talk(replace(library, platforms=odd)).says("tokped !!!").sees("confirm")


@pytest.mark.parametrize(
    ("typed", "kept"), [("ya", False), ("tidak jadi", True), ("halo", True), ("👍", True)]
)
def test_erasing_is_answered_by_words_too(talk: Talk, typed: str, kept: bool) -> None:
    talk.begins("tokopedia").commands("hapus").says(typed)
    assert (EraseUser() in talk.last.effects) is not kept
    assert bool(talk.answers) is kept


def test_button_after_the_question_to_erase_is_a_button(talk: Talk) -> None:
    talk.begins("tokopedia")
    skill = talk.button("skill-academy").data or ""
    talk.commands("hapus").presses_data(skill).sees("completed")
    talk.says("ya").sees("completed")


@pytest.mark.parametrize(
    "typed",
    ["nik saya 3201234567890001 tolong", "3201 2345 6789 0001", "kartu: 3201-2345-6789-0001"],
)
def test_number_of_sixteen_digits_draws_a_warning(talk: Talk, typed: str) -> None:
    talk.begins("tokopedia").says(typed).tells("personal-identity").sees("provider")
    assert talk.answers == {"platform": "tokopedia"}


def test_rest_of_a_message_with_a_number_is_heard(talk: Talk) -> None:
    talk.begins("tokopedia", "lainnya").says("3201234567890001 selesai 3 november 2026")
    talk.tells("personal-identity").sees("pelatihan-tuntas")


@pytest.mark.parametrize("typed", ["08001503001", "1 november 2026", "rp600.000 600 ribu 2026"])
def test_other_numbers_draw_none(talk: Talk, typed: str) -> None:
    assert not talk.begins("tokopedia").says(typed).told("personal-identity")


def test_button_that_asks_for_help_where_there_is_none_is_old(talk: Talk) -> None:
    talk.says("sertif tokped blm nongol, kelar 3 nov").sees("confirm")
    talk.forges("h.confirm").sees("confirm").tells("old-button")


def test_message_longer_than_any_label_presses_nothing(talk: Talk) -> None:
    talk.begins("tokopedia").sees("provider")
    talk.says(" ".join(["lembaganya lupa namanya siapa"] * 5)).sees("provider")
    assert talk.answers == {"platform": "tokopedia"}


@pytest.mark.parametrize(
    "typed",
    ["dua kelas saya di tokped sama pijar mahir sertifnya blm muncul",
     "sertif yg tokopedia sama yg bukalapak kelas dua duanya belum ada semua"],
)  # fmt: skip
def test_several_trainings_are_taken_one_by_one(talk: Talk, typed: str) -> None:
    talk.says(typed).sees("platform").tells("opening-one-by-one")
    assert talk.answers == {}


@pytest.mark.parametrize(
    "typed",
    ["beli di tokped atau bukalapak ya, sertif belum muncul dua duanya",
     "sertif tokped saya belum muncul semua",
     "sertif belum muncul semua eh bukan tokped, bukalapak"],
)  # fmt: skip
def test_one_training_is_not_told_as_several(talk: Talk, typed: str) -> None:
    assert not talk.says(typed).told("opening-one-by-one")


def test_long_talk_presses_no_button(talk: Talk) -> None:
    talk.begins("tokopedia", "lainnya").sees("completed")
    talk.says(
        "warna baju tetangga depan rumah paman kemarin itu hijau muda "
        "sekali lho bang, ayamnya tiga ekor, kucingnya dua, pagarnya biru tua"
    )
    talk.sees("completed")
    assert "completed" not in talk.answers
