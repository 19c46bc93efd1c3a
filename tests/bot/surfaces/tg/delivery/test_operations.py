from typing import Any

import pytest

from bot.service.turn import Delivery
from bot.surfaces.tg.delivery.operations import (
    Delete,
    Operation,
    React,
    Replace,
    Send,
    Show,
    TakeButtons,
    operations,
)
from bot.surfaces.tg.delivery.rendering import Piece
from flows.dialogue.replies import Button, Picture, Reply, Rows
from flows.wording.markup import Run, Style

YES = ((Button(label="Ya", data="0.a"),),)
LONG = "\n".join("a" * 1000 for _ in range(6))


PICTURE = Picture(
    title="",
    headline="",
    deadline="",
    lines=(),
    foot=(),
    passed=0,
    total=0,
    alternative="Hari ke-4",
)


def said(text: str, folded: str = "") -> Piece:
    return Piece((Run(text, Style.PLAIN),), (Run(folded, Style.PLAIN),) if folded else ())


def to_do(*replies: Reply, in_place: bool = True, **about: object) -> tuple[Operation, ...]:
    return operations(Delivery(replies=replies, **about), in_place=in_place)  # type: ignore[arg-type]


def in_short(done: tuple[Operation, ...]) -> str:
    """Return "send buttons replace:5 ..."."""
    words = []
    for operation in done:
        match operation:
            case Send(buttons=buttons):
                words.append("send+buttons" if buttons else "send")
            case Show(said=Send(buttons=buttons)):
                words.append("show+buttons" if buttons else "show")
            case Replace(message=message, buttons=buttons):
                words.append(f"replace{message}+buttons" if buttons else f"replace{message}")
            case TakeButtons(message=message):
                words.append(f"take{message}")
            case Delete(message=message):
                words.append(f"delete{message}")
            case React(message=message):
                words.append(f"react{message}")
    return " ".join(words)


def test_each_reply_is_sent_with_its_buttons() -> None:
    done = to_do(Reply(text="Satu"), Reply(text="Dua", buttons=YES))
    assert done == (Send(piece=said("Satu")), Send(piece=said("Dua"), buttons=YES))


def test_folded_part_is_sent_with_its_reply() -> None:
    (done,) = to_do(Reply(text="Satu", folded="Sumber: A."))
    assert done == Send(piece=said("Satu", "Sumber: A."))


def test_long_text_comes_in_pieces_with_buttons_below() -> None:
    assert in_short(to_do(Reply(text=LONG, buttons=YES))) == "send send+buttons"


def test_group_answer_knows_its_place() -> None:
    (done,) = to_do(Reply(text="Satu"), thread=4, reply_to=8)
    assert done == Send(piece=said("Satu"), thread=4, reply_to=8)


@pytest.mark.parametrize(
    ("reply", "in_place", "expected"),
    [
        (Reply(text="Oke", in_place=True), True, "replace5"),
        (Reply(text="Oke", buttons=YES, in_place=True), True, "replace5+buttons"),
        (Reply(text="Oke", buttons=YES, in_place=True), False, "send+buttons take5"),
        (Reply(text="Oke", in_place=True), False, "send"),
        (Reply(text="Oke", buttons=YES), True, "send+buttons take5"),
        (Reply(text="Oke"), True, "send"),
        (Reply(text=LONG, buttons=YES, in_place=True), True, "send send+buttons take5"),
    ],
)
def test_press_is_answered_where_it_belongs(reply: Reply, in_place: bool, expected: str) -> None:
    assert in_short(to_do(reply, pressed=5, in_place=in_place)) == expected


def test_only_the_first_reply_to_a_press_is_put_in_place() -> None:
    first, second = Reply(text="Oke", in_place=True), Reply(text="Lalu?", buttons=YES)
    assert in_short(to_do(first, second, pressed=5)) == "replace5 send+buttons"


def test_in_place_means_nothing_without_a_press() -> None:
    assert in_short(to_do(Reply(text="Oke", in_place=True))) == "send"


@pytest.mark.parametrize(
    ("replaces", "expected"),
    [
        ((5, 6), "replace5 replace6+buttons"),
        ((5,), "replace5 send+buttons"),
        ((5, 6, 7), "replace5 replace6+buttons delete7"),
    ],
)
def test_earlier_answer_is_replaced(replaces: tuple[int, ...], expected: str) -> None:
    replies = Reply(text="Satu"), Reply(text="Dua", buttons=YES)
    assert in_short(to_do(*replies, replaces=replaces)) == expected


def test_replacing_pieces_go_one_by_one() -> None:
    assert in_short(to_do(Reply(text=LONG), replaces=(5,), in_place=False)) == "replace5 send"


THANKS = Reply(text="Sama-sama.", buttons=YES, reaction="❤")


def test_reaction_stands_in_the_place_of_its_words() -> None:
    (done,) = to_do(THANKS, asked=3)
    assert done == React(
        message=3, emoji="❤", otherwise=(Send(piece=said("Sama-sama."), buttons=YES),)
    )


def test_what_is_said_beside_a_reaction_is_sent() -> None:
    assert in_short(to_do(Reply(text="Hati-hati."), THANKS, asked=3)) == "send react3"


@pytest.mark.parametrize(
    ("about", "expected"),
    [
        ({}, "send+buttons"),  # several messages, or a group's: there is none to put it on
        ({"asked": 3, "replaces": (5,)}, "replace5+buttons"),  # else the old answer would stay
    ],
)
def test_reaction_that_cannot_stand_alone_is_said(about: dict[str, Any], expected: str) -> None:
    assert in_short(to_do(THANKS, **about)) == expected


@pytest.mark.parametrize("left", [(), YES])
@pytest.mark.parametrize("buttons", [(), YES])
def test_some_buttons_of_the_pressed_message_stay(left: Rows, buttons: Rows) -> None:
    done = to_do(Reply(text="Makasih", buttons=buttons), pressed=5, left=left)
    assert done[1:] == (TakeButtons(message=5, left=left),)


def test_nothing_stays_on_what_was_replaced() -> None:
    assert in_short(to_do(Reply(text="Oke", in_place=True), pressed=5, left=YES)) == "replace5"


def test_picture_is_shown_above_what_it_says() -> None:
    done = to_do(Reply(text="Hari ke-4", folded="Sumber: A.", buttons=YES, picture=PICTURE))
    text = Send(piece=said("Hari ke-4", "Sumber: A."), buttons=YES)
    assert done == (Show(picture=PICTURE, said=text),)


@pytest.mark.parametrize("text", ["a" * 1025, LONG])
def test_text_too_long_for_a_caption_is_said_alone(text: str) -> None:
    assert "show" not in in_short(to_do(Reply(text=text, buttons=YES, picture=PICTURE)))


def test_picture_takes_no_other_message_s_place() -> None:
    reply = Reply(text="Hari ke-4", buttons=YES, picture=PICTURE, in_place=True)
    assert in_short(to_do(reply, pressed=5)) == "show+buttons take5"
    assert in_short(to_do(reply, asked=6, replaces=(5,))) == "replace5+buttons"
    assert in_short(to_do(reply, reply, asked=6, replaces=(5,))) == "replace5+buttons show+buttons"
