from hypothesis import given
from hypothesis import strategies as st

from bot.surfaces.tg.delivery.rendering import LONGEST_TEXT, as_html, keyboard, pieces, plain
from flows.dialogue.replies import Button
from flows.wording import markup
from tests.support.telegram_server.html import len16, parse


def html(text: str, folded: str = "") -> str:
    (piece,) = pieces(text, folded)
    return as_html(piece)


def test_bold_and_copy_become_tags() -> None:
    assert html("*Halo* Kak\n```\nsalin\nini\n```") == "<b>Halo</b> Kak\n<pre>salin\nini</pre>"


def test_what_html_means_is_escaped() -> None:
    assert html("<a> & *b < c*") == "&lt;a&gt; &amp; <b>b &lt; c</b>"


def test_folded_part_is_a_quotation_that_unfolds() -> None:
    assert html("*Bisa*.", "Sumber: *A* <1>.") == (
        "<b>Bisa</b>.\n<blockquote expandable>Sumber: <b>A</b> &lt;1&gt;.</blockquote>"
    )


def test_nothing_to_copy_stands_in_a_quotation() -> None:
    assert html("A", "```\nb\n```") == "A\n<blockquote expandable>b</blockquote>"


def test_blank_fold_leaves_no_empty_quotation() -> None:
    assert html("A", " \n") == "A"


def test_fold_alone_is_a_message() -> None:
    assert html(" ", "A") == "<blockquote expandable>A</blockquote>"


def test_fold_that_does_not_fit_is_a_message_of_its_own() -> None:
    fits, too_long = "b" * (LONGEST_TEXT - 5), "b" * (LONGEST_TEXT - 4)
    assert [len16(plain(piece)) for piece in pieces("aaaa", fits)] == [LONGEST_TEXT]
    assert [plain(piece) for piece in pieces("aaaa", too_long)] == ["aaaa", too_long]


def test_fold_follows_the_last_piece_of_a_long_text() -> None:
    line = "a" * 1000 + "\n"
    *before, last = pieces(line * 6, "b")
    assert [plain(piece) for piece in before] == [line * 4]
    assert as_html(last).endswith("<blockquote expandable>b</blockquote>")


@given(st.text("ab<&*\n`😀 ", max_size=9000), st.text("ab<&*\n`😀 ", max_size=9000))
def test_any_fold_arrives_whole_and_fits(text: str, folded: str) -> None:
    found = pieces(text, folded)
    shown = [parse(as_html(piece))[0] for piece in found]
    assert shown == [plain(piece) for piece in found]
    assert all(0 < len16(message) <= LONGEST_TEXT for message in shown)
    meant = markup.plain(text) + markup.plain(folded)
    assert "".join("".join(shown).split()) == "".join(meant.split())


@given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=300))
def test_any_text_arrives_as_it_is_meant(text: str) -> None:
    shown = "".join(parse(as_html(piece))[0] for piece in pieces(text))
    # Pieces of nothing but blanks are left out: Telegram refuses them.
    assert shown == markup.plain(text) or not markup.plain(text).strip()


@given(st.lists(st.text("a*\n`😀 ", max_size=900), max_size=12))
def test_pieces_fit_and_nothing_is_lost(parts: list[str]) -> None:
    text = "x" + "\n".join(parts) * 3
    found = pieces(text)
    assert all(0 < len16(parse(as_html(piece))[0]) <= LONGEST_TEXT for piece in found)
    assert "".join("".join(map(plain, found)).split()) == "".join(markup.plain(text).split())


def test_long_text_is_cut_at_line_ends() -> None:
    line = "a" * 1000 + "\n"
    assert [plain(piece) for piece in pieces(line * 6)] == [line * 4, line * 2]


def test_endless_line_is_cut_all_the_same() -> None:
    found = pieces("😀" * 5000)
    assert [len16(plain(piece)) for piece in found] == [4096, 4096, 1808]


def test_cut_inside_a_copy_block_closes_its_tag() -> None:
    found = pieces("```\n" + ("b" * 99 + "\n") * 50 + "```")
    assert len(found) == 2
    assert all(as_html(p).startswith("<pre>") and as_html(p).endswith("</pre>") for p in found)


def test_no_buttons_are_no_keyboard() -> None:
    assert keyboard(()) is None


def test_each_kind_of_button_is_rendered() -> None:
    rows = (
        (Button(label="A", data="a"), Button(label="B", url="https://example.org")),
        (Button(label="C", copy="salin"),),
    )
    assert keyboard(rows) == {
        "inline_keyboard": [
            [{"text": "A", "callback_data": "a"}, {"text": "B", "url": "https://example.org"}],
            [{"text": "C", "copy_text": {"text": "salin"}}],
        ]
    }


def test_style_of_a_button_is_its_colour() -> None:
    rows = ((Button(label="A", data="a", style="danger"), Button(label="B", data="b")),)
    one, two = {"text": "A", "callback_data": "a"}, {"text": "B", "callback_data": "b"}
    assert keyboard(rows, coloured=False) == {"inline_keyboard": [[one, two]]}
    assert keyboard(rows) == {"inline_keyboard": [[one | {"style": "danger"}, two]]}
