from bot.surfaces.tg.delivery.rendering import results
from flows.dialogue.replies import Button, Reply
from flows.public.inline import Offer
from tests.support.telegram_server.html import len16, parse


def offer(text: str, **about: object) -> Offer:
    reply = Reply(text=text, **about)  # type: ignore[arg-type]
    return Offer(id="pencairan", title="Kapan cair?", description="Tiga hari", reply=reply)


def test_offer_becomes_an_article() -> None:
    more = ((Button(label="Tanya", url="https://t.me/tes_bot"),),)
    (found,) = results([offer("*Tiga* <hari>", buttons=more)])
    assert found == {
        "type": "article",
        "id": "pencairan",
        "title": "Kapan cair?",
        "description": "Tiga hari",
        "input_message_content": {
            "message_text": "<b>Tiga</b> &lt;hari&gt;",
            "parse_mode": "HTML",
            "link_preview_options": {"is_disabled": True},
        },
        "reply_markup": {"inline_keyboard": [[{"text": "Tanya", "url": "https://t.me/tes_bot"}]]},
    }


def test_folded_part_is_shared_as_well() -> None:
    (found,) = results([offer("Tiga hari.", folded="Sumber: A.")])
    assert found["input_message_content"]["message_text"] == (
        "Tiga hari.\n<blockquote expandable>Sumber: A.</blockquote>"
    )


def test_too_long_an_answer_is_shared_in_part() -> None:
    (found,) = results([offer("\n".join("a" * 1000 for _ in range(6)))])
    text, _ = parse(found["input_message_content"]["message_text"])
    assert 0 < len16(text) <= 4096


def test_nothing_to_offer_is_an_empty_list() -> None:
    assert results(()) == []
