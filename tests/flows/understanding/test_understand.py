"""Whole messages, on a library with topics."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.library.library import Library
from flows.understanding.result import Decision, Understanding
from flows.understanding.topics.explain import reason
from flows.understanding.topics.ranking import fit_ranker, ranker
from flows.understanding.understand import understand
from tests.support.content.library import small_library
from tests.support.content.neutral_library import neutral_library
from tests.support.talk.reading import message
from tests.support.talk.talk import TODAY

_OWN = neutral_library()  # hypothesis takes no fixture of a function's own
_SHOWN = 5


def _read(text: str) -> Understanding:
    return understand(text, _OWN, TODAY)


def test_topic_with_slots() -> None:
    found = _read("insentif sy blm cair, beli di tokped, selesai 3 november")
    assert found.topic == "insentif-belum-cair"
    assert found.platform == "tokopedia"
    assert found.candidates[0].score >= found.candidates[1].score


@pytest.mark.parametrize("text", ["sertifikat", "insentif"])
def test_vague_word_is_never_guessed(text: str) -> None:
    assert _read(text).decision is Decision.CLARIFY


def test_word_that_speaks_for_no_topic_offers_none() -> None:
    assert _read("arkademi").decision is Decision.FALLBACK


@pytest.mark.parametrize(
    "text",
    [
        "tokopedia",
        "3 november",
        "pelatihan kak",
        "tolong dong",
        "beli di bukalapak kak, selesai kemarin",
        "skill academy",
    ],
)
def test_slots_alone_ask_nothing(text: str) -> None:
    found = _read(text)
    assert found.decision is Decision.FALLBACK
    assert found.topic is None


@pytest.mark.parametrize("text", ["", "   ", "?!", "👀", "جزاك الله", "zzz qqq xxx"])
def test_unreadable_falls_back(text: str) -> None:
    assert _read(text).decision is Decision.FALLBACK


@pytest.mark.parametrize(
    ("text", "topic"), [("halo min", "sapaan"), ("makasih banyak ya kak", "terima-kasih")]
)
def test_small_talk_is_its_topic(text: str, topic: str) -> None:
    found = _read(text)
    assert found.topic == topic
    assert found.candidates[0].reason == "seluruh pesan"


def test_nobody_is_asked_whether_they_greeted() -> None:
    assert _read("oke").decision is Decision.FALLBACK
    offered = _read("uang saya kok gagal")
    assert not {"sapaan", "terima-kasih"} & {one.topic for one in offered.candidates}


def test_small_talk_without_its_topic_is_none() -> None:
    assert understand("halo min", small_library(), TODAY).candidates == ()


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("sertif bl blm keluar", "sertifikat-belum-muncul"),
        ("lupa pasword prakerja", "lupa-password"),
        ("dmn lht nomer kartu prakerja 16 digit", "nomor-kartu-prakerja"),
    ],
)
def test_short_everyday_question_is_answered(text: str, topic: str) -> None:
    assert _read(text).topic == topic


def test_reason_quotes_the_message() -> None:
    told = _read("lupa password nya ini").candidates[0].reason
    assert told.startswith('kata "')
    assert "password" in told


def test_reason_may_be_a_synonym_or_the_spelling() -> None:
    groups = {"sertifikat": ("sertifikat", "syahadah"), "cair": ("cair", "tebus")}
    learned = fit_ranker(_OWN.topics, _OWN.out_of_scope, groups, _OWN.vocabulary)
    nearest = learned.rank(["tebus"])[0].topic
    assert reason(learned, ["tebus"], nearest) == 'kata yang seartian dengan "cair"'
    spelled = _read("sertifiiikaaatpreneur")
    assert spelled.candidates[0].reason.startswith("ejaan yang mirip")


def test_candidates_are_few_and_in_order() -> None:
    found = _read("cara ganti rekening ovo ke bca")
    scores = [candidate.score for candidate in found.candidates]
    assert len(scores) == _SHOWN
    assert scores == sorted(scores, reverse=True)


def test_library_without_topics_knows_nothing() -> None:
    found = understand("sertifikat belum muncul", small_library(), TODAY)
    assert found.decision is Decision.FALLBACK


def test_one_topic_alone_is_measured_against_what_is_not_ours(library: Library) -> None:
    alone = fit_ranker(library.topics[:1], library.out_of_scope, {}, library.vocabulary)
    assert len(alone.rank(["sertifikat", "belum", "muncul"])) == 1


def test_of_too_many_examples_some_are_picked() -> None:
    topic = _OWN.topics[0]
    many = type(topic)(
        **{name: getattr(topic, name) for name in topic.__dataclass_fields__ if name != "examples"},
        examples=tuple(f"contoh{number}" for number in range(1200)),
    )
    learned = fit_ranker((many,), (), {}, _OWN.vocabulary)
    assert 500 <= len(learned.by_words.known) < 510


def test_conversation_reads_the_same_but_for_reasons() -> None:
    text = "insentif sy blm cair, ulasan udah, beli di tokped, selesai 3 november"
    heard, told = message(text, _OWN, TODAY), _read(text)
    assert [one.topic for one in heard.asked.candidates] == [one.topic for one in told.candidates]
    assert not any(one.reason for one in heard.asked.candidates)
    assert (heard.platform, heard.date, heard.statements) == (
        told.platform,
        told.date,
        told.answers,
    )


@pytest.mark.parametrize(
    "text",
    ["sertif tokped blm muncul, ulasan udah, kelar 3 nov", "gmn cara ganti rekening", "makasih"],
)
def test_result_does_not_depend_on_what_was_read_before(text: str) -> None:
    first, others = _read(text), small_library()
    there = understand(text, others, TODAY)
    for number in range(40):  # more than any memory of whole messages holds
        understand(f"pesan {number}, tgl {number} di bl", _OWN, TODAY)
    assert _read(text) == _read(text) == first
    assert understand(text, others, TODAY) == there != first


def test_fitted_once() -> None:
    assert ranker(_OWN) is ranker(_OWN)


@settings(max_examples=60)
@given(st.text(st.characters(codec="utf-8"), max_size=4096))
def test_any_text_is_understood(text: str) -> None:
    found = _read(text)
    assert (found.topic is not None) is (found.decision is Decision.ANSWER)


@pytest.mark.parametrize("text", ["a" * 4096, "😀" * 2000, "\u200b" * 4000, "\u202eabc " * 900])
def test_odd_texts_are_understood(text: str) -> None:
    assert _read(text).decision in set(Decision)
