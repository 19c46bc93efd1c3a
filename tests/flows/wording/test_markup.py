from hypothesis import given
from hypothesis import strategies as st

from flows.wording.markup import Run, Style, parse, plain


def test_bold_between_asterisks() -> None:
    assert list(parse("a *b* c")) == [
        Run("a ", Style.PLAIN),
        Run("b", Style.BOLD),
        Run(" c", Style.PLAIN),
    ]


def test_fence_is_for_copying() -> None:
    runs = list(parse("Ini:\n```\nteks *apa adanya*\n```\nselesai"))
    assert runs[1] == Run("teks *apa adanya*", Style.COPY)


def test_lonely_asterisk_is_literal() -> None:
    assert plain("2 * 3 = 6") == "2 * 3 = 6"


def test_escaped_asterisk_is_literal() -> None:
    assert list(parse("a \\*b\\* c")) == [Run("a *b* c", Style.PLAIN)]


@given(st.text(alphabet="*`\\a \n"))
def test_any_text_is_read(text: str) -> None:
    assert isinstance(plain(text), str)
