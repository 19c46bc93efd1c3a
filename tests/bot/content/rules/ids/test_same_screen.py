import pytest

from tests.support.content.small_knowledge import Knowledge

SCREENS = "screens.yaml"
ONE = "satu:\n  label: Dijadwalkan\n  topic: jadwal-insentif\n"


@pytest.mark.parametrize("label", ["Dijadwalkan", "dijadwalkan"])
def test_second_button_that_says_the_same_is_told(knowledge: Knowledge, label: str) -> None:
    knowledge.write(SCREENS, f"{ONE}dua:\n  label: {label}\n  topic: sapaan\n")
    assert knowledge.places() == [(SCREENS, 5, 10, "same-screen")]
    assert "`satu`" in knowledge.only().message


def test_other_words_pass(knowledge: Knowledge) -> None:
    knowledge.write(SCREENS, f"{ONE}dua:\n  label: Gagal\n  topic: sapaan\n")
    assert knowledge.places() == []
