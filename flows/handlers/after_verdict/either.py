"""The ways on from a verdict where it does not matter whether it is about the certificate."""

from flows.dialogue import Context, Step
from flows.handlers.after_verdict.certificate import close_certificate, follow_certificate
from flows.handlers.after_verdict.guided import close_guide, follow_guide


def follow(context: Context, way: str, question: str | None = None) -> Step | None:
    """Go the way a button under the verdict names; None where this verdict does not offer it.

    `question` is the one to be explained, where that is the way.
    """
    go = follow_guide if context.guide else follow_certificate
    return go(context, way, question)


def close(context: Context) -> Step:
    """Congratulate on what the case waited for, and put it away, with an undo."""
    return close_guide(context, context.guide) if context.guide else close_certificate(context)
