"""Questions typed at any moment: answered, offered, or said not to be understood."""

from dataclasses import replace

import pytest

from flows.dialogue.effects import RecordUnanswered
from flows.library.library import Library
from flows.library.topics import Topic
from tests.support.talk.talk import Talk


@pytest.fixture
def talk(library: Library) -> Talk:
    return Talk(library)


def _title(library: Library, topic_id: str) -> str:
    topic = library.topic(topic_id)
    assert isinstance(topic, Topic)
    return topic.title


def test_question_at_the_menu_is_answered_under_its_title(talk: Talk) -> None:
    talk.says("nomor kartu prakerja 16 angka itu liatnya dimana")
    assert talk.text.startswith(_title(talk.library, "nomor-kartu-prakerja"))
    talk.tells("sources")


def test_question_in_a_case_is_answered_and_the_question_returns(talk: Talk) -> None:
    talk.begins("tokopedia", "lainnya").sees("completed").says("lupa password prakerja gimana")
    assert talk.last.replies[0].text.startswith(f"*{_title(talk.library, 'lupa-password')}*")
    talk.sees("completed").tells("back-to")
    assert talk.answers == {"platform": "tokopedia", "provider": "lainnya"}


def test_question_may_leave_out_what_is_open(talk: Talk) -> None:
    talk.begins("tokopedia", "lainnya").says("3 november 2026").presses("yes").sees("ulasan")
    talk.says("emang wajib ya kak?").sees("ulasan")
    talk.reads(_title(talk.library, "ulasan-wajib"))


def test_remark_that_asks_nothing_is_no_question(talk: Talk) -> None:
    talk.begins("tokopedia", "lainnya").says("3 november 2026").presses("yes").sees("ulasan")
    talk.says("kompor di rumah mati").sees("ulasan").tells("not-understood")


def test_platform_in_the_question_chooses_its_answer(talk: Talk) -> None:
    talk.says("berapa lama biasanya sertifikat keluar kalau beli di bukalapak?")
    title = _title(talk.library, "estimasi-sertifikat")
    assert talk.text.startswith(f"{title} · Bukalapak")


@pytest.mark.parametrize(("year", "span"), [("2021", "2020–2022"), ("2024", "2023–2024")])
def test_year_in_the_question_chooses_its_answer(talk: Talk, year: str, span: str) -> None:
    talk.says(f"besaran insentif prakerja tahun {year} berapa per bulan")
    assert talk.text.startswith(f"{_title(talk.library, 'besaran-insentif')} · {span}")


def test_year_that_no_answer_covers_gets_the_general_one(talk: Talk) -> None:
    talk.says("besaran insentif prakerja tahun 2026 berapa per bulan")
    assert talk.text.startswith(f"{_title(talk.library, 'besaran-insentif')}\n")


def test_vague_word_is_offered_as_a_choice(talk: Talk) -> None:
    talk.says("rekening saya gagal")
    talk.tells("which-one")
    offered = [b for b in talk.buttons if b.data and ".t." in b.data]
    assert 2 <= len(offered) <= 3
    assert talk.buttons[-1] == talk.labelled("none-of-these")
    talk.presses_data(offered[0].data or "").tells("sources")


def test_none_of_these_leads_to_the_menu_and_is_counted(talk: Talk) -> None:
    talk.says("rekening saya gagal").presses("none").at_menu()
    assert talk.offers("topic bicara-dengan-cs")
    (effect,) = talk.last.effects
    assert isinstance(effect, RecordUnanswered)
    assert effect.outcome == "none-of-these"
    assert len(effect.topics) == 1


def test_vague_question_in_a_case_keeps_its_question(talk: Talk) -> None:
    talk.begins("tokopedia").sees("provider").says("rekening saya gagal ya?")
    talk.tells("which-one").tells("or-go-on").sees("provider")


def test_what_is_not_ours_is_said_not_to_be_understood(talk: Talk) -> None:
    talk.says("harga cabai rawit di pasar hari ini berapa").at_menu().tells("not-understood-menu")
    (effect,) = talk.last.effects
    assert isinstance(effect, RecordUnanswered)
    assert effect.outcome == "out-of-scope"


def test_forged_none_of_these_is_an_old_button(talk: Talk) -> None:
    for act in ("n", "n.tidak-ada", "n.sapaan.x"):
        Talk(talk.library).commands("mulai").forges(act).tells("old-button")


@pytest.mark.parametrize(
    "text", ["where is my money", "Как мне получить сертификат", "我的证书在哪里"]
)
def test_other_language_gets_a_line_it_can_read(talk: Talk, text: str) -> None:
    talk.says(text).at_menu().tells("foreign")


def test_question_that_asks_how_is_no_request_for_help(talk: Talk) -> None:
    talk.begins("tokopedia", "lainnya").says("3 november 2026").sees("pelatihan-tuntas")
    talk.says("nomor kartu prakerja saya hilang, bagaimana cara melihatnya")
    talk.reads(_title(talk.library, "nomor-kartu-prakerja")).sees("pelatihan-tuntas")


@pytest.mark.parametrize("text", ["cara ceknya gimana kak", "gimana", "caranya?"])
def test_asking_how_and_nothing_else_is_explained(talk: Talk, text: str) -> None:
    talk.begins("tokopedia", "lainnya").says("3 november 2026").sees("pelatihan-tuntas")
    talk.says(text).reads("[find_out pelatihan-tuntas]").sees("pelatihan-tuntas")


def test_second_time_not_knowing_goes_on(talk: Talk) -> None:
    talk.begins().says("gatau").sees("platform").says("gatau juga").sees("provider")
    assert talk.answers["platform"] == "lainnya"
    again = Talk(talk.library).begins("tokopedia").says("ga tau").sees("provider")
    again.says("gak tau kak").sees("completed")


def test_other_training_after_a_verdict_is_a_case_of_its_own(talk: Talk) -> None:
    talk.begins("lainnya", "lainnya").says("3 november 2026").presses("yes", "yes", "yes")
    talk.presses("yes").sees(None)
    before = talk.state.round
    talk.says("pelatihan satunya di kariermu, kelar 1 november 2026").sees("confirm")
    assert talk.state.round == before + 1
    assert "pelatihan-tuntas" not in talk.answers


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("rabu kayaknya", "2026-11-11"),
        ("sekitar tgl 12", "2026-11-12"),
    ],
)
def test_loose_day_is_read_within_the_open_period(talk: Talk, text: str, answer: str) -> None:
    talk.begins("lainnya", "lainnya").says("minggu lalu").sees("completed").says(text)
    assert talk.answers["completed"] == answer


def test_weekday_that_a_period_has_often_is_asked_back(talk: Talk) -> None:
    talk.begins("lainnya", "lainnya").says("agustus 2026").sees("completed").says(
        "hari senin kayaknya"
    )
    talk.sees("completed").tells("several-days")
    talk.says("akhir bulan kemarin").sees("completed")
    assert talk.answers["completed"].startswith("2026-10-21/")


def test_loose_tens_stay_within_the_period(talk: Talk) -> None:
    talk.begins("lainnya", "lainnya").says("agustus 2026").sees("completed").says(
        "tanggal 20an deh"
    )
    assert talk.answers["completed"] == "2026-08-20/2026-08-29"


def test_loose_words_without_a_day_name_none(talk: Talk) -> None:
    talk.begins("lainnya", "lainnya").says("minggu lalu").sees("completed").says("awal kayaknya")
    assert talk.answers["completed"] == "2026-11-09/2026-11-15"


def test_day_of_the_number_only_outside_the_period_is_none(talk: Talk) -> None:
    talk.begins("lainnya", "lainnya").says("minggu lalu").sees("completed").says(
        "sekitar tgl 3 deh"
    )
    assert talk.answers["completed"] != "2026-11-09/2026-11-15"


@pytest.mark.parametrize(
    ("text", "question"),
    [("ubah tanggal", "completed"), ("platformnya salah kak", "platform")],
)
def test_change_may_be_asked_for_in_words(talk: Talk, text: str, question: str) -> None:
    talk.begins("tokopedia", "lainnya").says("3 november 2026").sees("pelatihan-tuntas")
    talk.says(text).sees(question)
    assert talk.answers["completed"] == "2026-11-03"


def test_change_of_what_was_not_told_is_not_understood(talk: Talk) -> None:
    talk.begins("tokopedia").sees("provider").says("ubah tanggal").sees("provider")


def test_checks_told_in_the_story_are_read_back_and_not_asked(talk: Talk) -> None:
    talk.says("sertif tokped blm muncul, selesai 3 november, bintang udah sy kasih")
    talk.sees("confirm").tells("fact-check", label="[ulasan]", value="[value-yes]")
    assert talk.answers["ulasan"] == "yes"
    talk.presses("confirm", "lainnya", "yes").sees("data-sama")


def test_told_check_can_be_changed_before_it_is_confirmed(talk: Talk) -> None:
    talk.says("sertif tokped blm muncul, selesai 3 november, bintang udah sy kasih")
    talk.presses("edit ulasan").sees("ulasan").presses("no").sees("confirm")
    assert talk.answers["ulasan"] == "no"


def test_other_check_told_in_passing_is_taken_for_what_it_is(talk: Talk) -> None:
    talk.begins("tokopedia", "lainnya").says("3 november 2026").presses("yes").sees("ulasan")
    talk.says("e-wallet blm nyambung kak").sees("ulasan")
    assert talk.answers["e-wallet"] == "no"
    assert "ulasan" not in talk.answers


@pytest.mark.parametrize("text", ["alhamdulillah udah muncul kak", "sertifnya sudah muncul"])
def test_certificate_that_appeared_ends_the_case(talk: Talk, text: str) -> None:
    talk.begins("tokopedia").sees("provider").says(text).at_menu()
    assert talk.answers == {}


def test_asking_whether_it_appeared_ends_nothing(talk: Talk) -> None:
    talk.begins("tokopedia").sees("provider").says("udah muncul belum ya?").sees("provider")


def test_insult_restarts_nothing(talk: Talk) -> None:
    talk.begins("tokopedia").sees("provider").says("dasar bot goblok").sees("provider")
    talk.tells("insulted")


def test_case_told_clearly_begins_it_whatever_the_trigger(talk: Talk) -> None:
    talk.says("kak piagam kursus saya blm nongol jg di akun").sees("platform")


def test_other_topic_with_slots_is_answered_not_begun(talk: Talk) -> None:
    talk.says("insentif saya belum cair, beli di tokopedia, selesai 3 november")
    assert not talk.state.active
    talk.reads(_title(talk.library, "insentif-belum-cair"))


def test_gone_topic_is_not_offered(talk: Talk) -> None:
    talk.says("rekening saya gagal")
    gone = next(b.data or "" for b in talk.buttons if b.data and ".t." in b.data)
    left = tuple(t for t in talk.library.topics if not gone.endswith(f".{t.id}"))
    later = Talk(replace(talk.library, topics=left), state=talk.state)
    later.last = talk.last
    later.presses_data(gone).tells("old-button")


def test_question_left_over_is_named(talk: Talk) -> None:
    talk.says("ulasan wajib ga? kontaknya mana?").reads("[answer ulasan-wajib]")
    talk.tells("left-over", title="[kontak-platform]").presses("topic kontak-platform")


def test_question_that_is_clear_is_answered_too(talk: Talk) -> None:
    talk.says("insentif kapan cair? saldo kok belum cair?").tells("several-more")
    assert not talk.told("left-over")
    talk.presses("topic insentif-belum-cair")


def test_question_left_over_stands_above_what_is_open(talk: Talk) -> None:
    talk.begins().says("ulasan wajib ga? kontaknya mana?").tells("left-over")
    assert talk.last.replies[-1].text.startswith("[back-to]")


@pytest.mark.parametrize(
    "typed",
    ["ulasan wajib ga? hmm?", "ulasan wajib ga? wajib ya ulasannya?", "halo? ulasan wajib ga?"],
)
def test_nothing_is_named_where_nothing_is_left(talk: Talk, typed: str) -> None:
    talk.says(typed).reads("[answer ulasan-wajib]")
    assert not talk.told("left-over")
