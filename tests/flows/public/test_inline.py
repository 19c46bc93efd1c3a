"""Inline mode: answers to share, whoever reads them then."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.library.library import Library
from flows.public.inline import Offer, offers
from tests.support.talk.talk import TODAY


def offered(library: Library, text: str) -> tuple[Offer, ...]:
    return offers(library, text, TODAY, bot="tes_bot")


@pytest.mark.parametrize(
    ("text", "first"),
    [("kapan insentif cair", "jadwal-insentif"), ("cara daftar prakerja", "cara-daftar")],
)
def test_nearest_answer_stands_first(library: Library, text: str, first: str) -> None:
    found = offered(library, text)
    assert found[0].id == first
    assert len(found) <= 5


@pytest.mark.parametrize("text", ["", "  ", "halo", "zzz"])
def test_nothing_asked_offers_one_of_each_area(real_library: Library, text: str) -> None:
    areas = [_area(real_library, offer) for offer in offered(real_library, text)]
    public = [area.id for area in real_library.areas if not (area.talk or area.personal)]
    assert areas == public


def _area(library: Library, offer: Offer) -> str:
    topic = library.topic(offer.id)
    assert topic
    return topic.area


def test_personal_topics_are_never_offered(real_library: Library) -> None:
    personal = {area.id for area in real_library.areas if area.personal}
    assert personal
    for topic in real_library.topics:
        found = offered(real_library, topic.title)
        assert personal.isdisjoint(_area(real_library, offer) for offer in found)
        assert "sertifikat-belum-muncul" not in {offer.id for offer in found}


def test_what_is_shared_tells_its_source_and_who_speaks(library: Library) -> None:
    reply = offered(library, "kapan insentif cair")[0].reply
    assert "[sources " in reply.folded
    assert reply.text.endswith("[shared-unofficial bot=tes_bot]")


def test_official_bot_says_so(library: Library) -> None:
    text = offered(replace(library, official=True), "kapan insentif cair")[0].reply.text
    assert text.endswith("[shared-official bot=tes_bot]")


def test_shared_answer_links_to_the_bot(library: Library) -> None:
    ((button,),) = offered(library, "kapan insentif cair")[0].reply.buttons
    assert (button.url, button.data) == ("https://t.me/tes_bot?start=bagikan", None)


def test_offers_keep_telegrams_limits(real_library: Library) -> None:
    for topic in real_library.topics:
        for offer in offered(real_library, topic.title):
            assert len(offer.id.encode()) <= 64
            assert len(offer.reply.text) + len(offer.reply.folded) < 4096
            assert 0 < len(offer.description) <= 120
            assert "{" not in offer.description + offer.reply.text


@given(st.text(max_size=256))
def test_whatever_is_typed_something_is_offered(library: Library, text: str) -> None:
    found = offered(library, text)
    assert found
    assert len({offer.id for offer in found}) == len(found)


def test_library_without_topics_offers_nothing(library: Library) -> None:
    assert offered(replace(library, topics=()), "kapan insentif cair") == ()
