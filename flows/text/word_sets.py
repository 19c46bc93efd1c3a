"""Sets of words written as one line of text, which reads better than a list of quotes."""


def word_set(text: str) -> frozenset[str]:
    """Return the words of the text."""
    return frozenset(text.split())
