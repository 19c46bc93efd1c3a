import re

from bot.service import errors


def _below(kind: type[BaseException]) -> set[str]:
    return {kind.__name__}.union(*(_below(child) for child in kind.__subclasses__()))


def test_tree_in_the_docstring_is_the_tree() -> None:
    drawn = re.findall(r"\b\w+Error\b", errors.__doc__ or "")
    assert sorted(drawn) == sorted(_below(errors.BotError))


def test_message_is_what_a_person_may_see() -> None:
    error = errors.StoreAccessError("SQLITE_BUSY")
    assert str(error) == error.person
    assert "SQLITE" not in str(error)
