"""The questions of guided cases as one kind to the conversation: whichever each of them is."""

from collections.abc import Mapping

from flows.diagnosis import guide_questions
from flows.dialogue import Context, Known
from flows.library import GuideCheck, GuideChoice, Library
from flows.questions.guided.check import GuideCheckQuestion
from flows.questions.guided.choice import GuideChoiceQuestion
from flows.questions.guided.day import GuideDayQuestion
from flows.questions.guided.step import GuideStepQuestion
from flows.understanding import Message


class GuidedQuestions(GuideCheckQuestion):
    """The way to the questions of the guided case that is on; itself it is none of them."""

    def named(self, library: Library, question: str) -> GuideStepQuestion | None:
        """Return the question of that id, of its closed kind."""
        match library.guide_question(question):
            case None:
                return None
            case GuideCheck():
                return GuideCheckQuestion(id=question)
            case GuideChoice():
                return GuideChoiceQuestion(id=question)
        return GuideDayQuestion(id=question)

    def asked(self, known: Known) -> tuple[str, ...]:
        """Return the questions of the guided case that there is a reason to ask."""
        return guide_questions(known.guide, known.given) if known.guide else ()

    def told(self, context: Context, message: Message) -> str | None:
        """Tell nothing: the questions themselves do."""
        return None


def told_in_passing(context: Context, message: Message) -> Mapping[str, str]:
    """Return what a message tells of the guided case whichever question is open, by question."""
    questions = context.guide.questions if context.guide else ()
    kinds = (GUIDE_QUESTION.named(context.library, question.id) for question in questions)
    told = {kind.id: kind.told(context, message) for kind in kinds if kind}
    return {question: value for question, value in told.items() if value}


GUIDE_QUESTION = GuidedQuestions(id="")  # named() gives the questions themselves
