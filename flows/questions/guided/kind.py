"""The questions of guided cases as one kind to the conversation: whichever each of them is."""

from flows.diagnosis import guide_questions
from flows.dialogue import Known
from flows.library import GuideCheck, GuideChoice, Library
from flows.questions.guided.check import GuideCheckQuestion
from flows.questions.guided.choice import GuideChoiceQuestion
from flows.questions.guided.day import GuideDayQuestion
from flows.questions.guided.step import GuideStepQuestion


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


GUIDE_QUESTION = GuidedQuestions(id="")  # named() gives the questions themselves
