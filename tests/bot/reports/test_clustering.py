from collections import Counter
from datetime import date
from typing import Final

import pytest

from bot.reports.clustering import Clusters, vectors
from bot.reports.groups import QuestionGroup, group
from bot.service.records import UnansweredQuestion
from flows.library.library import Library

DAY: Final = date(2026, 11, 21)
ASKED: Final = {
    "disabilitas": (
        "prakerja ada kuota buat penyandang disabilitas ga",
        "disabilitas bisa ikut prakerja?",
        "saya tuna netra, ada jalur disabilitas prakerja gak kak",
        "kuota disabilitas prakerja ada berapa",
        "jalur khusus disabiltas gmn caranya",
    ),
    "magang": (
        "abis pelatihan bisa magang dmn ya",
        "prakerja ada program magang ga sih",
        "mau daftar magang lewat prakerja caranya gimana",
        "magangnya dibayar gak kak",
        "info mgang prakerja dong, magang",
    ),
    "pajak": (
        "insentif kena pajak ga",
        "apakah insentif prakerja dipotong pajak",
        "duit insentif dilaporin di spt pajak ga kak",
        "pajaknya berapa persen insentif prakerja",
        "insentf prakerja potong pajak brp",
    ),
    "cetak": (
        "kertas buat cetak sertif yg bener apa",
        "mau cetak sertifikat ukuran kertas apa",
        "ukuran kertas buat ngeprint sertifikat prakerja",
        "cetak sertifkat pake kertas apa ya",
        "kertas cetak sertifikat yang bagus apa kak",
    ),
    "luar negeri": (
        "saya pindah domisili ke luar negeri masih bisa ikut?",
        "lagi di luar negeri bisa ikut pelatihan gak",
        "tki di luar negri boleh daftar prakerja?",
        "kerja di malaysia, luar negeri, bisa lanjut pelatihan?",
        "posisi di luar negeri pelatihannya gimana",
    ),
    "sks": (
        "sertifikat prakerja bisa dikonversi jadi sks kuliah?",
        "konversi sks kampus pakai sertifikat prakerja bisa ga",
        "kampus saya minta sks, sertifikat prakerja laku ga",
        "apa pelatihan prakerja diakui sks",
        "konversi ke sks kuliah gimana caranya",
    ),
}
SUBJECT: Final = {text: subject for subject, texts in ASKED.items() for text in texts}


def question(
    text: str, *topics: str, day: date = DAY, outcome: str = "fallback"
) -> UnansweredQuestion:
    return UnansweredQuestion(day=day, outcome=outcome, topics=topics, text=text)


def texts(groups: tuple[QuestionGroup, ...]) -> list[tuple[str, ...]]:
    return [one.texts for one in groups]


@pytest.fixture
def groups(real_library: Library) -> tuple[QuestionGroup, ...]:
    return group([question(text) for text in SUBJECT], real_library)


def test_no_group_mixes_two_subjects(groups: tuple[QuestionGroup, ...]) -> None:
    for one in groups:
        assert len({SUBJECT[text] for text in one.texts}) == 1, one.texts


def test_most_of_each_subject_stand_together(groups: tuple[QuestionGroup, ...]) -> None:
    largest = Counter[str]()
    for one in groups:
        subject = SUBJECT[one.texts[0]]
        largest[subject] = max(largest[subject], len(one.texts))
    assert min(largest.values()) >= 4
    assert len(groups) <= 8


def test_every_question_stands_in_one_group(groups: tuple[QuestionGroup, ...]) -> None:
    assert sorted(text for one in groups for text in one.texts) == sorted(SUBJECT)


def test_order_of_the_questions_makes_no_difference(library: Library) -> None:
    asked = [question(text) for text in SUBJECT]
    assert texts(group(asked, library)) == texts(group(asked[::-1], library))


def test_spelling_of_the_same_words_is_one_wording(library: Library) -> None:
    same = ["Magang  dibayar ga", "magang dibayar ga", "MAGANG dibayar ga"]
    (one,) = group([question(text) for text in same], library)
    assert (len(one.questions), one.texts) == (3, ("magang dibayar ga",))


def test_most_usual_group_comes_first(library: Library) -> None:
    asked = [*ASKED["magang"][:1], *ASKED["pajak"][:1] * 3]
    found = group([question(text) for text in asked], library)
    assert [len(one.questions) for one in found] == [3, 1]
    assert found[0].example == ASKED["pajak"][0]


def test_other_wordings_are_few_and_from_near_to_far() -> None:
    texts = tuple("abcdefghij")
    assert QuestionGroup(questions=(), texts=texts).others == ("b", "e", "h")
    assert QuestionGroup(questions=(), texts=texts[:3]).others == ("b", "c")
    assert QuestionGroup(questions=(), texts=texts[:1]).others == ()


def test_group_knows_its_topics_and_days(library: Library) -> None:
    first, second = ASKED["pajak"][:2]
    asked = [
        question(first, "syarat-insentif", "status-insentif"),
        question(first, "besaran-insentif", day=date(2026, 11, 3)),
        question(second, "besaran-insentif"),
    ]
    (one,) = group(asked, library)
    assert one.topics == ("besaran-insentif", "syarat-insentif")
    assert one.days == (date(2026, 11, 3), DAY)


def test_foreign_questions_name_no_topic(library: Library) -> None:
    (one,) = group([question("harga cabai", "saldo-pelatihan", outcome="out-of-scope")], library)
    assert (one.foreign, one.topics) == (1, ())


def test_questions_without_words_stand_alone(library: Library) -> None:
    found = group([question("???"), question("🙏"), question("magang")], library)
    assert sorted(texts(found)) == [("???",), ("magang",), ("🙏",)]


def test_nothing_asked_is_no_group(library: Library) -> None:
    assert group([], library) == ()


def test_rare_word_finds_its_group_among_hundreds() -> None:
    groups = Clusters()
    for number in range(400):
        groups.add({"usual": 0.28, f"rare {number}": 0.96})
    assert len(groups.members) == 400
    groups.add({"usual": 0.28, "rare 399": 0.96})
    assert groups.members[399] == [399, 400]


def test_groups_draw_towards_what_joins_them() -> None:
    groups = Clusters()
    for vector in ({"a": 0.8, "b": 0.6}, {"a": 0.6, "c": 0.8}, {"d": 1.0}):
        groups.add(vector)
    assert groups.members == [[0, 1], [2]]
    assert groups.likeness({"c": 1.0}, 0) == pytest.approx(0.8 / 2.96**0.5)


def test_vectors_have_the_length_of_one(library: Library) -> None:
    full, empty = vectors(["insentif kena pajak ga", "???"], library)
    assert sum(weight**2 for weight in full.values()) == pytest.approx(1)
    assert empty == {}
