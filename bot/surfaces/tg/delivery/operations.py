"""What there is to do to deliver an answer, call by call. It must not make any."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from itertools import zip_longest

from bot.service.turn import Delivery
from bot.surfaces.tg.delivery.rendering import Piece, fits_below_picture, pieces
from flows.dialogue import Picture, Reply, Rows


@dataclass(frozen=True, slots=True, kw_only=True)
class Send:
    """A new message."""

    piece: Piece
    buttons: Rows = ()
    thread: int | None = None
    reply_to: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Show:
    """A picture; what is said is its caption, and is said alone where it cannot be shown."""

    picture: Picture
    said: Send


@dataclass(frozen=True, slots=True, kw_only=True)
class Replace:
    """A message whose content is put into the place of another."""

    message: int
    piece: Piece
    buttons: Rows = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeButtons:
    """The buttons of a message that have served; those `left` stay."""

    message: int
    left: Rows = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Delete:
    """A message of ours that says nothing any more."""

    message: int


@dataclass(frozen=True, slots=True, kw_only=True)
class React:
    """An emoji on a participant's message; `otherwise` is said where that cannot be."""

    message: int
    emoji: str
    otherwise: tuple[Send | Show, ...]


Operation = Send | Show | Replace | TakeButtons | Delete | React


def operations(delivery: Delivery, *, in_place: bool) -> tuple[Operation, ...]:
    """Return what to do. `in_place`: the pressed message is still the newest of its chat."""
    if delivery.replaces:
        return tuple(_instead(delivery.replaces, _sends(delivery)))
    first = delivery.replies[0]
    if delivery.pressed is None:
        return tuple(_said(delivery))
    opening, *rest = sends = _sends(delivery)
    in_one_piece = len(sends) == len(delivery.replies)
    if in_place and first.in_place and in_one_piece and isinstance(opening, Send):
        return (_into(delivery.pressed, opening), *rest)
    if delivery.left is not None:
        return (*sends, TakeButtons(message=delivery.pressed, left=delivery.left))
    served = bool(delivery.replies[-1].buttons)  # else the old ones are needed, to try again
    return (*sends, *((TakeButtons(message=delivery.pressed),) if served else ()))


def _said(delivery: Delivery) -> Iterable[Send | Show | React]:
    """Yield what is said in answer to a message: a reaction where one says it."""
    for reply in delivery.replies:
        sends = tuple(_sent(delivery, reply))
        if reply.reaction and delivery.asked is not None:
            yield React(message=delivery.asked, emoji=reply.reaction, otherwise=sends)
        else:
            yield from sends


def _sends(delivery: Delivery) -> tuple[Send | Show, ...]:
    return tuple(send for reply in delivery.replies for send in _sent(delivery, reply))


def _sent(delivery: Delivery, reply: Reply) -> Iterable[Send | Show]:
    there = partial(Send, thread=delivery.thread, reply_to=delivery.reply_to)
    *before, last = pieces(reply.text, reply.folded)
    yield from (there(piece=piece) for piece in before)
    said = there(piece=last, buttons=reply.buttons)
    pictured = reply.picture and not before and fits_below_picture(last)
    yield Show(picture=reply.picture, said=said) if reply.picture and pictured else said


def _instead(old: Iterable[int], new: Iterable[Send | Show]) -> Iterable[Operation]:
    for message, send in zip_longest(old, new):
        if send is None:
            yield Delete(message=message)
        elif message is None:
            yield send
        else:
            yield _into(message, send)


def _into(message: int, send: Send | Show) -> Replace:
    if isinstance(send, Show):  # a message of text cannot become a picture
        send = send.said
    return Replace(message=message, piece=send.piece, buttons=send.buttons)
