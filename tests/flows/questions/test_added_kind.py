"""A kind of question that only this test has: its file, its texts and its line are enough."""

from dataclasses import replace

import pytest

from bot.contracts.positions import position
from bot.reports.outcomes import Tally, outcomes_in_words
from bot.service.records import Count
from flows.dialogue.context import Context
from flows.dialogue.effects import EraseUser
from flows.dialogue.known import Known
from flows.dialogue.replies import Rows
from flows.dialogue.state import State, dump, load
from flows.dialogue.step import Outcome
from flows.library.library import Library
from flows.questions import kinds
from flows.questions.platform import PLATFORM_QUESTION
from flows.questions.question import Question
from flows.understanding.message import Message
from flows.wording.texts import say
from tests.support.talk.talk import Talk

TEXTS = {
    "ask-training": "Pelatihan apa yang diikuti di {platform}?",
    "label-training": "Pelatihan",
    "forgot-training": "Lupa pelatihannya",
    "help-training": "Judulnya ada di dashboard.",
    "fact-training": "ikut {value}",
    "change-training": "Ganti judul",
}
TRAININGS = {"excel": "Belajar Excel", "barista": "Kelas barista"}


class TrainingQuestion(Question):
    """Which training it was."""

    staff_name = "judul pelatihan"
    ask_text = "ask-training"
    label_text = "label-training"
    fact_text = "fact-training"
    change_text = "change-training"
    called = "pelatihan"

    def choices(self, context: Context) -> Rows:
        forgot = self.help_button(context, say(context.library, "forgot-training"))
        return (*self.trainings(context), (forgot,))

    def help(self, context: Context) -> tuple[str, Rows]:
        return say(context.library, "help-training"), self.trainings(context)

    def trainings(self, context: Context) -> Rows:
        return tuple((self.answer_button(context, *one),) for one in TRAININGS.items())

    def holds(self, known: Known, value: str) -> bool:
        return known.platform is not None and value in TRAININGS

    def told(self, context: Context, message: Message) -> str | None:
        del context
        return next((id_ for id_ in TRAININGS if id_ in message.words), None)

    def in_words(self, context: Context, value: str) -> str | None:
        del context
        return TRAININGS.get(value)


TRAINING = TrainingQuestion(id="training")


@pytest.fixture
def talk(library: Library, monkeypatch: pytest.MonkeyPatch) -> Talk:
    platform, *rest = kinds.QUESTIONS
    assert platform == PLATFORM_QUESTION
    monkeypatch.setattr(kinds, "QUESTIONS", (platform, TRAINING, *rest))
    case = replace(library.case, words={**library.case.words, **TEXTS})
    return Talk(replace(library, case=case)).presses_data("0.m.start")


@pytest.fixture
def answered(talk: Talk) -> Talk:
    return asked(talk).presses("barista")


def asked(talk: Talk) -> Talk:
    talk.forges("a.platform.lainnya")
    return talk.sees("training")


def test_it_is_asked_in_its_turn(talk: Talk) -> None:
    asked(talk).reads("Pelatihan apa yang diikuti di")
    assert talk.labels[:3] == ["Belajar Excel", "Kelas barista", "Lupa pelatihannya"]


def test_it_explains_itself(talk: Talk) -> None:
    asked(talk).presses("help training").sees("training").reads("Judulnya ada di dashboard")


def test_it_refuses_what_it_does_not_know(talk: Talk, library: Library) -> None:
    asked(talk).forges("a.training.sihir").sees("training")
    talk.reads(say(library, "not-understood"))
    assert "training" not in talk.answers


def test_it_is_answered_and_read_back(answered: Talk) -> None:
    answered.sees("provider").reads("Pelatihan").reads("Kelas barista")
    assert answered.answers["training"] == "barista"


def test_it_reads_its_labels(talk: Talk) -> None:
    asked(talk).says("belajar excel").sees("provider")
    assert talk.answers["training"] == "excel"


def test_it_is_told_in_a_story(talk: Talk) -> None:
    talk.forges("m.menu").says("sertif barista di tokopedia kelar kemarin belum muncul")
    talk.sees("confirm").reads("ikut Kelas barista")
    talk.presses("edit training").sees("training").presses("excel").sees("confirm")
    talk.forges("c").sees("provider")
    assert talk.answers["training"] == "excel"


def test_it_is_told_in_passing_and_taken_back(answered: Talk) -> None:
    answered.says("eh yang excel").sees("provider").reads("Belajar Excel")
    answered.forges("x.training.barista").sees("provider")
    assert answered.answers["training"] == "barista"


def test_it_can_be_gone_back_to_and_kept(answered: Talk) -> None:
    answered.forges("b.provider").sees("training")
    answered.forges("k.training").sees("provider")
    assert answered.answers["training"] == "barista"


def test_it_is_changed_by_its_name(answered: Talk) -> None:
    answered.says("pelatihannya salah").sees("training").presses("excel")
    assert answered.answers["training"] == "excel"


def test_it_is_edited_from_the_summary(answered: Talk) -> None:
    answered.forges("s").reads("Pelatihan").reads("Kelas barista")
    answered.forges("e.training").sees("training").presses("excel")
    assert answered.answers["training"] == "excel"


def test_it_is_stored(answered: Talk) -> None:
    assert load(dump(answered.state)) == answered.state


def test_it_is_told_as_stored_data(answered: Talk) -> None:
    answered.commands("dataku").tells("data-line", label="Pelatihan", value="Kelas barista")


def test_it_is_erased(answered: Talk) -> None:
    answered.commands("hapus").forges("m.erase")
    assert answered.state.answers == {}
    assert EraseUser() in answered.last.effects


def test_it_is_exported(talk: Talk) -> None:
    found = position(asked(talk).context)
    assert found["open_question"] == "training"
    assert found["answers"] == {"platform": "lainnya"}
    assert position(talk.presses("barista").context)["answers"] == talk.answers


def test_staff_reads_its_name(answered: Talk) -> None:
    tally = Tally(outcome=Outcome.ANSWERED, subjects=(Count(Outcome.ANSWERED, "training", 2),))
    told = outcomes_in_words([tally], answered.library, most=1)
    assert "pemeriksaan: judul pelatihan" in told


def test_answer_of_another_time_is_no_answer(talk: Talk) -> None:
    talk.state = State(active=True, answers={"platform": "lainnya", "training": "sihir"})
    talk.sees("training").commands("dataku").tells("data-older")
