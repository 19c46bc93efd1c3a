"""What a call of the bot changes on people's screens, and what Telegram refuses to change."""

import json
from typing import Any

from lo_bot_api_emulator import ApiRefusal  # type: ignore[import-untyped]

from tests.support.telegram_server.html import Entity, MalformedError, parse
from tests.support.telegram_server.screen import Screen, Shown

NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup are "
    "exactly the same as a current content and reply markup of the message"
)
STYLES = ("primary", "success", "danger")
TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"


def parsed(fields: dict[str, Any]) -> tuple[Entity, ...]:
    """Replace the text by what a person sees of it; return its entities."""
    name = "text" if "text" in fields else "caption"
    if fields.get("parse_mode") != "HTML" or name not in fields:
        return ()
    try:
        fields[name], entities = parse(fields[name])
    except MalformedError as error:
        raise ApiRefusal(f"Bad Request: can't parse entities: {error}") from error
    return entities


def send(
    screen: Screen,
    message_id: int,
    fields: dict[str, Any],
    *,
    entities: tuple[Entity, ...],
    tick: int,
    photo: bytes = b"",
) -> None:
    """Show a new message, or a photo with its caption."""
    screen.messages[message_id] = Shown(
        message_id=message_id,
        photo=photo,
        text=fields["caption" if photo else "text"].strip(),
        entities=entities,
        keyboard=_keyboard(fields),
        changed=tick,
    )


def edit_text(
    screen: Screen, fields: dict[str, Any], *, entities: tuple[Entity, ...], tick: int
) -> None:
    """Change a message and its buttons."""
    shown = _target(screen, fields)
    if shown.photo:
        raise ApiRefusal("Bad Request: there is no text in the message to edit")
    new = (fields["text"].strip(), entities, _keyboard(fields))
    if new == (shown.text, shown.entities, shown.keyboard):
        raise ApiRefusal(NOT_MODIFIED)
    shown.text, shown.entities, shown.keyboard = new
    shown.changed = tick


def edit_buttons(screen: Screen, fields: dict[str, Any]) -> None:
    """Change the buttons of a message."""
    shown = _target(screen, fields)
    if shown.keyboard == _keyboard(fields):
        raise ApiRefusal(NOT_MODIFIED)
    shown.keyboard = _keyboard(fields)


def delete(screen: Screen, fields: dict[str, Any]) -> None:
    """Take a message away."""
    if not screen.messages.pop(int(fields["message_id"]), None):
        raise ApiRefusal("Bad Request: message to delete not found")


def without_colours(markup: dict[str, Any]) -> dict[str, Any]:
    """Return the keyboard without the styles of its buttons; refuse a style that is none."""
    rows = markup.get("inline_keyboard")
    if not rows:
        return markup
    for button in (button for row in rows for button in row):
        if button.get("style", "primary") not in STYLES:
            raise ApiRefusal("Bad Request: can't parse inline keyboard button: wrong style")
    bare = [[{k: v for k, v in button.items() if k != "style"} for button in row] for row in rows]
    return {**markup, "inline_keyboard": bare}


def _target(screen: Screen, fields: dict[str, Any]) -> Shown:
    shown = screen.messages.get(int(fields["message_id"]))
    if shown is None:
        raise ApiRefusal("Bad Request: message to edit not found")
    return shown


def _keyboard(fields: dict[str, Any]) -> list[list[dict[str, Any]]]:
    markup = json.loads(fields.get("reply_markup") or "{}")
    keyboard: list[list[dict[str, Any]]] = markup.get("inline_keyboard", [])
    return keyboard
