"""A name said in passing changes what is known only where it is that of one's own training."""

import pytest

from flows.library.library import Library
from tests.support.talk.talk import Talk


@pytest.fixture
def talk(library: Library) -> Talk:
    return Talk(library).begins("tokopedia", "lainnya").says("3 november").presses(*["yes"] * 4)


@pytest.mark.parametrize(
    "typed",
    ["pijar belum nerusin datanya", "kata pijar pelatihan saya sudah dilaporkan",
     "kulkas dari bukalapak rusak", "lupa sandi akun pintaria", "lembaga kirim ke pijar kemarin",
     "pelatihan yang di pijar gimana"],
)  # fmt: skip
def test_name_of_another_matter_changes_nothing(talk: Talk, typed: str) -> None:
    assert talk.says(typed).answers["platform"] == "tokopedia"


@pytest.mark.parametrize(
    "typed",
    ["pijar", "di pijar kak", "belinya di pijar waktu itu", "kelas saya lewat pijar loh",
     "maaf, pijar", "sertifikat dari pijar belum muncul"],
)  # fmt: skip
def test_name_of_the_training_is_taken(talk: Talk, typed: str) -> None:
    assert talk.says(typed).answers["platform"] == "pijar-mahir"


@pytest.mark.parametrize(
    ("typed", "provider"),
    [("kata skill academy kelasnya bagus", "lainnya"), ("skill academy belum balas", "lainnya"),
     ("lembaganya skill academy", "skill-academy"), ("skill academy kak", "skill-academy")],
)  # fmt: skip
def test_provider_is_taken_by_the_same_rule(talk: Talk, typed: str, provider: str) -> None:
    assert talk.says(typed).answers["provider"] == provider
