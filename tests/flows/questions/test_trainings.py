"""Several trainings in one message are several cases."""

import pytest

from flows.library import Library
from tests.support.talk.talk import Talk

MANY = (
    "dua kelas nih, di tokopedia kelar 3 nov, di bukalapak kelar 9 nov, sertif blm muncul",
    "yg satu tokopedia selesai 3 nov yg satunya bukalapak selesai 9 nov, sertifikat belum keluar",
    "sertif yg tokopedia kelar 3 nov sama yg bukalapak kelar 9 nov belum ada semua",
    "sertif blm ada: 1. tokopedia tamat 3 nov 2. bukalapak tamat 9 nov",
)


@pytest.mark.parametrize("typed", MANY)
def test_the_first_begins_and_the_other_is_noted(library: Library, typed: str) -> None:
    talk = Talk(library).says(typed).sees("confirm").tells("opening-several")
    assert talk.answers == {"platform": "tokopedia", "completed": "2026-11-03"}
    (other,) = talk.state.others
    assert other.answers == {"platform": "bukalapak", "completed": "2026-11-09"}


def test_the_other_is_read_back_once_it_is_opened(library: Library) -> None:
    talk = Talk(library).says(MANY[0]).commands("kasus").presses("open 2").sees("confirm")
    talk.presses("confirm").sees("provider")
    assert talk.answers["platform"] == "bukalapak"


def test_at_the_verdict_the_next_is_a_button_away(library: Library) -> None:
    talk = Talk(library).says(MANY[0]).presses("confirm", "lainnya")
    while talk.question:
        talk.presses("yes" if talk.question != "ulasan" else "not_possible")
    assert talk.offers("open 2")
    talk.presses("open 2").sees("confirm")


@pytest.mark.parametrize(
    "typed",
    [
        "dua kelas di tokopedia, yg pertama selesai 2 nov, satu lagi selesai 9 nov, belum muncul",
        "sertif blm muncul min, tokopedia kelar 2 nov, satunya kelar 9 nov",
    ],
)
def test_two_at_one_platform(library: Library, typed: str) -> None:
    talk = Talk(library).says(typed).tells("opening-several")
    assert [case.answers["completed"] for case in (talk.state, *talk.state.others)] == [
        "2026-11-02",
        "2026-11-09",
    ]


@pytest.mark.parametrize(
    "typed",
    [
        "sertif tokped blm nongol kelar 3 nov, adik saya di bukalapak kelar 5 nov udah dapet",
        "sertif tokped blm muncul, kelar 3 nov, ulasan 4 nov udah",
        "eh bukan pintaria, tokopedia selesai 3 nov, sertif belum muncul",
        "beli di tokopedia 1 nov, selesai 5 nov, sertif belum muncul",
        "sertif blm muncul",
        "di tokopedia selesai 3 nov, di bukalapak selesai 9 nov, cara ganti rekening gimana",
    ],
)
def test_one_training_is_one_case(library: Library, typed: str) -> None:
    talk = Talk(library).says(typed)
    assert not talk.told("opening-several")
    assert talk.state.others == ()
