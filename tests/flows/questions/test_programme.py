"""Which programme it was: asked where no wave is known of that time; another one ends the case."""

from dataclasses import replace

import pytest

from bot.contracts.positions import position
from flows.dialogue.state import State
from flows.library.library import Library
from tests.support.content.neutral_library import until_2024
from tests.support.talk.talk import Talk


@pytest.fixture
def talk(library: Library) -> Talk:
    return Talk(until_2024(library))


def at_programme(talk: Talk) -> Talk:
    return talk.begins("tokopedia", "lainnya").says("3 november 2026").sees("programme")


def test_it_is_asked_after_the_last_wave(talk: Talk) -> None:
    at_programme(talk).tells("ask-programme", year="2024").presses("prakerja").sees(
        "pelatihan-tuntas"
    )
    talk.tells("noted", label="[label-programme]", value="[value-prakerja]")
    assert talk.answers["programme"] == "prakerja"
    assert "programme-unconfirmed" in talk.presses(*["yes"] * 4).diagnosis.notes


@pytest.mark.parametrize(
    ("day", "asked"), [("31 desember 2024", "pelatihan-tuntas"), ("1 januari 2025", "programme")]
)
def test_it_is_asked_from_the_first_day_after_it(talk: Talk, day: str, asked: str) -> None:
    talk.begins("tokopedia", "lainnya").says(day).sees(asked)


def test_last_day_of_a_period_decides(talk: Talk) -> None:
    talk.begins("tokopedia", "lainnya").forges("a.completed.2024-12-01/2025-01-05~")
    talk.sees("programme")


def test_it_is_not_asked_without_a_date(talk: Talk) -> None:
    talk.begins("tokopedia", "lainnya", "help", "unknown").sees("pelatihan-tuntas")


def test_not_known_goes_on(talk: Talk) -> None:
    at_programme(talk).presses("unknown").sees("pelatihan-tuntas")
    assert position(talk.context)["answers"] == talk.answers
    assert talk.answers["programme"] == "unknown"


@pytest.mark.parametrize(
    "typed",
    ["prakerja kak", "kartu prakerja", "kartu pra kerja", "iya", "prakerja, bukan vokasi",
     "bukan vokasi", "bukan yang magang itu", "yang gelombang 70 kak", "prakerja di skillhub kak",
     "kartu prakerja lah"],
)  # fmt: skip
def test_ours_can_be_typed(talk: Talk, typed: str) -> None:
    at_programme(talk).says(typed).sees("pelatihan-tuntas")
    assert talk.answers["programme"] == "prakerja"


@pytest.mark.parametrize(
    "typed",
    ["bukan", "bukan, yang skillhub", "pelatihan vokasi nasional", "magang", "bukan prakerja kak",
     "pelatihan lain", "yang pvn", "bukan kak, magang hub", "bukan ini pelatihan vokasi"],
)  # fmt: skip
def test_another_can_be_typed(talk: Talk, typed: str) -> None:
    assert at_programme(talk).says(typed).answers["programme"] == "other"
    talk.reads("[answer bukan-prakerja]")
    assert not talk.state.active


@pytest.mark.parametrize("typed", ["gak tau", "lupa", "ga yakin prakerja apa bukan", "kurang tau"])
def test_not_known_can_be_typed(talk: Talk, typed: str) -> None:
    at_programme(talk).says(typed).sees("pelatihan-tuntas")
    assert talk.answers["programme"] == "unknown"


@pytest.mark.parametrize(
    "typed",
    ["oke siap", "sama", "aman", "prakerja sama vokasi", "belum", "tidak", "sudah", "udah kak",
     "apa bedanya vokasi sama prakerja", "qwerty",
     "ini prakerja kan?", "kemarin saya juga daftar vokasi nasional tapi ga lolos kak"],
)  # fmt: skip
def test_what_says_neither_is_asked_again(talk: Talk, typed: str) -> None:
    at_programme(talk).says(typed).sees("programme")
    assert "programme" not in talk.answers


def test_another_ends_the_case_with_a_way_back(talk: Talk) -> None:
    at_programme(talk).presses("other").reads("[answer bukan-prakerja]")
    assert not talk.state.active
    talk.presses("resume").sees("programme").presses("prakerja").sees("pelatihan-tuntas")


def test_way_back_can_be_typed(talk: Talk) -> None:
    at_programme(talk).presses("other").types("menu-resume").sees("programme")


def test_another_is_told_kindly_without_the_topic(library: Library) -> None:
    topics = tuple(t for t in library.topics if t.id != "bukan-prakerja")
    talk = at_programme(Talk(replace(until_2024(library), topics=topics)))
    talk.presses("other").at_menu().tells("not-ours").presses("resume").sees("programme")


def test_no_verdict_is_given_on_another(library: Library) -> None:
    given = {"platform": "tokopedia", "provider": "lainnya", "completed": "2026-11-03"}
    state = State(active=True, answers={**given, "programme": "other"})
    Talk(until_2024(library), state=state).says("halo").sees("programme")


def test_it_is_read_back_from_a_story(talk: Talk) -> None:
    talk.says("sertif kartu prakerja sy di tokopedia blm nongol pdhl udh kelar 3 nov")
    talk.sees("confirm").tells("fact-programme", value="[value-prakerja]")
    talk.presses("confirm", "lainnya").sees("pelatihan-tuntas")
    assert talk.answers["programme"] == "prakerja"


def test_wrong_reading_of_it_can_be_changed(talk: Talk) -> None:
    talk.says("sertif kartu prakerja sy di tokopedia blm nongol pdhl udh kelar 3 nov")
    talk.presses("edit programme").sees("programme").presses("other")
    talk.reads("[answer bukan-prakerja]").presses("resume").sees("confirm")
    talk.tells("fact-programme", value="[value-other-programme]").presses("confirm")
    assert not talk.reads("[answer bukan-prakerja]").state.active


@pytest.mark.parametrize(
    "story",
    ["sertif prakerja sy di tokopedia blm nongol pdhl udh kelar 3 nov",
     "sertif sy di tokopedia blm nongol pdhl udh kelar 3 nov, bukan kartu prakerja"],
)  # fmt: skip
def test_it_is_read_only_where_it_is_said(talk: Talk, story: str) -> None:
    talk.says(story).sees("confirm")
    assert "programme" not in talk.answers


def test_story_of_an_earlier_time_does_not_read_it_back(talk: Talk) -> None:
    talk.says("sertif kartu prakerja sy di tokopedia blm nongol pdhl udh kelar 3 nov 2023")
    assert not talk.sees("confirm").told("fact-programme")
    talk.presses("confirm", "lainnya").sees("pelatihan-tuntas")


def test_it_can_be_changed_by_its_name(talk: Talk) -> None:
    at_programme(talk).presses("prakerja").says("programnya salah").sees("programme")
    talk.presses("keep").sees("pelatihan-tuntas")


@pytest.mark.parametrize(
    "story",
    [
        "sertifikat pelatihan vokasi nasional dari skillhub belum muncul, selesai 20 november 2026",
        "saya magang nasional, sertifnya belum keluar",
        "pvn batch 2 selesai 3 nov, sertifikat kok blm ada di siapkerja",
    ],
)
def test_story_of_another_programme_begins_no_case(talk: Talk, story: str) -> None:
    assert not talk.says(story).reads("[answer bukan-prakerja]").state.active


@pytest.mark.parametrize(
    "story",
    [
        "sertif tokped blm muncul kelar 3 nov, sy lagi magang jd jarang buka",
        "abis pelatihan vokasi sy ikut prakerja di tokopedia, sertif blm muncul kelar 3 nov",
    ],
)
def test_other_word_in_a_story_ends_no_case(talk: Talk, story: str) -> None:
    talk.says(story).sees("confirm")


@pytest.mark.parametrize(
    "typed",
    ["eh bukan skill academy, lembaganya lain", "bukan ding, dari lembaga lain",
     "ternyata bukan skill academy lembaganya"],
)  # fmt: skip
def test_another_provider_is_no_other_programme(talk: Talk, typed: str) -> None:
    talk.begins("tokopedia", "skill-academy").says("3 november 2026").sees("programme")
    talk.says(typed).sees("programme")
    assert talk.answers["provider"] == "lainnya"


@pytest.mark.parametrize("typed", ["hari lain aja", "sama kaya orang lain"])
def test_something_else_is_no_other_programme(talk: Talk, typed: str) -> None:
    at_programme(talk).says(typed).sees("programme")


TOOK_PART = (
    "saya penerima tahun 2023",
    "gelombang 48 tahun 2023 kak",
    "ikut prakerja taun 2023 kok",
    "dulu dapet yang angkatan 2023",
)


@pytest.mark.parametrize("typed", [*TOOK_PART, "2023", "tahun 2023 kak"])
def test_year_of_taking_part_puts_the_year_right(talk: Talk, typed: str) -> None:
    at_programme(talk).says(typed).sees("pelatihan-tuntas")
    assert talk.answers["completed"] == "2023-11-03"
    talk.presses("replace").sees("programme")


@pytest.mark.parametrize("typed", TOOK_PART)
def test_year_of_taking_part_counts_after_the_answer(talk: Talk, typed: str) -> None:
    at_programme(talk).presses("prakerja").says(typed).sees("pelatihan-tuntas")
    assert talk.answers["completed"] == "2023-11-03"


def test_year_before_a_day_that_could_be_of_it_moves_nothing(talk: Talk) -> None:
    talk.begins("tokopedia", "lainnya").says("3 januari 2025").presses("prakerja")
    talk.says("saya penerima tahun 2024").sees("pelatihan-tuntas")
    assert talk.answers["completed"] == "2025-01-03"


@pytest.mark.parametrize("typed", ["saya peserta 2023 boleh ikut lagi?", "adik ikut tahun 2023"])
def test_year_of_something_else_moves_nothing(talk: Talk, typed: str) -> None:
    at_programme(talk).presses("prakerja").says(typed)
    assert talk.answers["completed"] == "2026-11-03"


@pytest.mark.parametrize(
    "typed", ["udah kak", "sudah lengkap", "kelas online", "saya ambil kursus barista", "webinar"]
)
def test_answer_to_something_else_is_asked_back(talk: Talk, typed: str) -> None:
    at_programme(talk).says(typed).sees("programme").tells("asked-plainly")
    assert talk.state.misses == 0


@pytest.mark.parametrize("typed", ["oke siap", "kelas saya hilang dari akun, gimana?", "hmm"])
def test_what_answers_nothing_is_read_by_others(talk: Talk, typed: str) -> None:
    at_programme(talk).says(typed)
    assert not talk.told("asked-plainly")


@pytest.mark.parametrize(
    "typed",
    [
        "prakerja lah",
        "kartu prakerja yang dari pemerintah itu kak",
        "iya prakerja kok",
        "kartu prakerja kak",
    ],
)
def test_ours_told_before_it_is_asked_is_kept(talk: Talk, typed: str) -> None:
    talk.begins("tokopedia", "lainnya").says(typed).sees("completed")
    talk.says("3 november 2026").sees("pelatihan-tuntas")
    assert talk.answers["programme"] == "prakerja"


@pytest.mark.parametrize(
    "typed", ["bukan prakerja", "prakerja ribet", "prakerja masih buka?", "iya kak"]
)
def test_what_tells_no_programme_keeps_none(talk: Talk, typed: str) -> None:
    talk.begins("tokopedia", "lainnya").says(typed)
    assert "programme" not in talk.state.answers


@pytest.mark.parametrize("typed", ["mana saya tau", "mana ku tahu kak"])
def test_who_cannot_know_goes_on(talk: Talk, typed: str) -> None:
    at_programme(talk).says(typed).sees("pelatihan-tuntas")
    assert talk.answers["programme"] == "unknown"


@pytest.mark.parametrize(
    "typed", ["tokopedia, 5 november, prakerja", "prakerja kak, bukalapak tgl 5 november"]
)
def test_ours_told_in_a_list_is_read_back(talk: Talk, typed: str) -> None:
    assert talk.says(typed).sees("confirm").answers["programme"] == "prakerja"


@pytest.mark.parametrize("typed", ["eh prakerja deng", "ternyata kartu prakerja kak", "prakerja"])
def test_who_was_led_away_comes_back_with_a_word(talk: Talk, typed: str) -> None:
    at_programme(talk).presses("other").says(typed).sees("pelatihan-tuntas")
    assert talk.answers["programme"] == "prakerja"


def test_name_alone_begins_no_case(talk: Talk) -> None:
    assert not talk.says("prakerja").state.active
