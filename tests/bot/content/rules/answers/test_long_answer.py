import re

from flows.wording import BUBBLE
from tests.bot.content.topics_of_base import PLATFORMS, YEARS, topic
from tests.support.content.small_knowledge import CONTACTS, Knowledge

PATH = "topics/insentif/lain.yaml"
WORDS = "Sabar ya, Kak. "


def test_longest_answer_passes_and_one_letter_more_does_not(knowledge: Knowledge) -> None:
    knowledge.write(PATH, topic("a" * 2000))
    added = int(re.findall(r"\d+", knowledge.only().message)[0]) - 2000
    knowledge.write(PATH, topic("a" * (BUBBLE - added)))
    assert knowledge.places() == []
    knowledge.write(PATH, topic("a" * (BUBBLE - added + 1)))
    assert knowledge.places() == [(PATH, 3, 9, "long-answer")]
    assert "1001 huruf" in knowledge.only().message
    assert knowledge.reading().library is None


def test_contacts_begin_a_message_where_there_is_no_room(knowledge: Knowledge) -> None:
    knowledge.write(PATH, topic(WORDS * 60) + "contacts: [lembaga]\n")
    assert knowledge.places() == []
    knowledge.change(CONTACTS, "Lihat nama", "Sebutkan nama. " * 30 + "Lihat nama")
    assert knowledge.places() == []
    knowledge.change(CONTACTS, "Lihat nama", "Sebutkan nama. " * 40 + "Lihat nama")
    assert knowledge.rules() == ["long-answer"]


def test_dashes_split_it(knowledge: Knowledge) -> None:
    half = f"  {WORDS * 60}\n"
    knowledge.write(PATH, topic(f"|-\n{half}  ---\n{half}"))
    assert knowledge.places() == []


def test_long_message_among_several_is_named(knowledge: Knowledge) -> None:
    knowledge.write(PATH, topic(f"|-\n  Begini, Kak.\n  ---\n  {WORDS * 110}\n"))
    assert knowledge.only().message.startswith("Pesan ke-2 dari jawaban ini menjadi ")


def test_choice_is_measured_by_itself(knowledge: Knowledge) -> None:
    knowledge.change(PLATFORMS, "Telepon {platform}", f"{WORDS * 110}Telepon {{platform}}")
    assert knowledge.places() == [(PLATFORMS, 9, 13, "long-answer")]


def test_length_is_not_told_besides_an_error(knowledge: Knowledge) -> None:
    knowledge.write(PATH, topic(WORDS * 110))
    knowledge.change(YEARS, "order: 20", "order: dua")
    assert knowledge.rules() == ["bad-integer"]
