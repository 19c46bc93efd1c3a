"""What the actors of a chain are called, and what they do."""

from flows.casefile import CaseFile
from flows.chain import DatedStage
from flows.words import say


def actor_name(file: CaseFile, actor: str) -> str:
    """Return an actor's name: a platform's or provider's own, or CS's word for lembaga and pmo."""
    library = file.library
    named = library.platform(actor) or library.provider(actor)
    return named.name if named else say(library, f"actor-{actor}")


def sentence(words: str) -> str:
    """Return words as they begin a sentence: "Lembaga pelatihan ..."."""
    return words[:1].upper() + words[1:]


def does(file: CaseFile, stage: DatedStage) -> str:
    """Return what the stage's actor does, as it completes "<actor> sudah ..."."""
    return file.told(stage.does)
