from tests.support.content.guide_sample import GUIDE
from tests.support.content.small_knowledge import Knowledge


def test_two_guided_cases_of_one_topic(guided: Knowledge) -> None:
    guided.write("diagnoses/zwei.yaml", GUIDE.replace("uang-", "zwei-"))
    assert guided.places() == [("diagnoses/zwei.yaml", 3, 8, "guided-twice")]


def test_topic_that_starts_another_case(guided: Knowledge) -> None:
    topic = "topics/insentif/jadwal-insentif.yaml"
    guided.write(topic, f"{guided.text(topic)}starts: sertifikat-belum-muncul\n")
    assert "guided-twice" in guided.rules()
