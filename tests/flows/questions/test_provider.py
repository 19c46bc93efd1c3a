"""Which provider is meant by what is typed: a name, "bukan", "lembaga lain"; talk names none."""

import pytest

from flows.library.library import Library
from tests.support.talk.talk import Talk


@pytest.fixture
def talk(library: Library) -> Talk:
    return Talk(library).begins("tokopedia").sees("provider")


@pytest.mark.parametrize(
    "typed",
    ["arkademi", "kursus menjahit", "lpk cipta mandala", "bukan", "bukan kok", "lembaga lain",
     "yang lain", "ga ada di pilihan", "gak ada lembaganya", "bukan skill academy",
     "bukan ji skill academy", "bukan skill academy, lembaga lain",
     "eh bukan skill academy, dari lembaga lain",
     "bukan skill academy tapi arkademi", "another provider", "its somebody else"],
)  # fmt: skip
def test_another_provider_is_read_back(talk: Talk, typed: str) -> None:
    talk.says(typed).sees("completed").tells("other-provider")
    assert talk.answers["provider"] == "lainnya"


@pytest.mark.parametrize("typed", ["skill academy", "eh skill academy kok", "yg skill akademi"])
def test_ours_is_still_heard(talk: Talk, typed: str) -> None:
    assert talk.says(typed).answers["provider"] == "skill-academy"


@pytest.mark.parametrize(
    "typed",
    ["betul sekali", "yes right", "kok ditanya lagi", "duh repot", "saya udah telpon cs",
     "tadi siang masih belum ada", "udah nongol barusan", "sdh semua", "masih lama ya bang",
     "sabar ya", "belum", "enggak", "oke", "bukan begitu", "bukan itu maksud saya", "ga ada uang",
     "lainnya apa?", "👍"],
)  # fmt: skip
def test_talk_names_no_provider(talk: Talk, typed: str) -> None:
    assert "provider" not in talk.says(typed).answers


def test_skill_academy_but_not_another_names_ours(talk: Talk) -> None:
    talk.says("skill academy, bukan lembaga lain")
    assert talk.answers.get("provider") in {None, "skill-academy"}


@pytest.mark.parametrize("typed", ["bukan skill academy ding", "bukan ding, lembaga lain"])
def test_another_provider_is_told_later_on(talk: Talk, typed: str) -> None:
    talk.presses("skill-academy").says("3 november").sees("pelatihan-tuntas")
    assert talk.says(typed).answers["provider"] == "lainnya"


@pytest.mark.parametrize(
    "typed", ["bukan", "lembaga lain", "bukan lembaga lain", "bukan salah lembaganya"]
)
def test_talk_changes_no_provider(talk: Talk, typed: str) -> None:
    talk.presses("skill-academy").says("3 november").sees("pelatihan-tuntas")
    assert talk.says(typed).answers["provider"] == "skill-academy"


@pytest.mark.parametrize(
    "typed", ["lupa nama lembaganya", "ga tau siapa yang ngajar", "kurang tau lembaganya kak"]
)
def test_whoever_forgot_it_is_helped_then_goes_on(talk: Talk, typed: str) -> None:
    talk.says(typed).sees("provider").tells("help-provider")
    talk.says("tetep ga tau").sees("completed")
    assert talk.answers["provider"] == "unknown"


@pytest.mark.parametrize(
    "typed",
    ["lembaganya pijar", "lembaganya bukalapak kak", "penyelenggaranya lkp bina insani",
     "yang ngajar namanya pt anak negeri sejahtera", "pengajarnya itu dari blk kota sebelah"],
)  # fmt: skip
def test_name_behind_lembaganya_is_another(talk: Talk, typed: str) -> None:
    assert talk.says(typed).answers["provider"] == "lainnya"


@pytest.mark.parametrize(
    ("typed", "provider"),
    [
        ("sertif tokped blm keluar, lembaganya pijar, selesai 3 nov", "lainnya"),
        ("beli di tokped, penyelenggaranya lpk cipta mandala, kelar 3 nov", "lainnya"),
        ("sertif tokped blm keluar, lembaganya skill academy, selesai 3 nov", "skill-academy"),
        ("sertif tokped blm keluar, lembaganya udah tutup, selesai 3 nov", None),
        ("sertif tokped blm keluar selesai 3 nov, ga ada kabar dari lembaganya", None),
    ],
)
def test_name_behind_lembaganya_is_read_in_a_story(
    library: Library, typed: str, provider: str | None
) -> None:
    assert Talk(library).says(typed).sees("confirm").answers.get("provider") == provider


@pytest.mark.parametrize(
    "typed",
    ["yang ngajar pt itu belum jelas", "ngajarnya bagus, pt nya besar", "siapa yang ngajar"],
)
def test_talk_of_who_teaches_names_nobody(talk: Talk, typed: str) -> None:
    assert "provider" not in talk.says(typed).answers


def test_another_one_behind_a_denial_takes_ours_back(library: Library) -> None:
    talk = Talk(library).begins("tokopedia", "skill-academy").sees("completed")
    assert talk.says("eh bukan kak, lembaga lain").answers["provider"] == "lainnya"


@pytest.mark.parametrize(
    "typed", ["provider nya idk", "lembaganya dunno", "provider? no idea", "aduh lupa namanya"]
)
def test_not_knowing_in_english_is_helped(talk: Talk, typed: str) -> None:
    talk.says(typed).sees("provider").tells("help-provider")
