from hypothesis import given
from hypothesis import strategies as st

from bot.service.bursts import bursts
from bot.service.turn import Act
from flows.dialogue.events import Event, MediaSent, TextSent
from tests.support.talk.turns import commanded, edited, pressed, said, sent

acts = st.one_of(
    st.text(max_size=3000).map(lambda text: said(text, 1)),
    st.sampled_from(["batal", "/mulai", "halo"]).map(lambda text: said(text, 2)),
    st.text(max_size=1024).map(lambda caption: sent("photo", 3, caption=caption)),
    st.just(pressed("0.c", 4)),
    st.just(commanded("mulai", 5)),
    st.just(edited("eh", 6, message=1)),
)


def heard(*done: Act) -> list[Event]:
    return [burst.whole.event for burst in bursts(done)]


def test_messages_in_a_row_are_one() -> None:
    (burst,) = bursts([said("udah", 1), said("eh belum", 2), said("maaf", 3)])
    assert burst.whole.event == TextSent("udah\neh belum\nmaaf")
    assert [part.message for part in burst.parts] == [1, 2, 3]


def test_whole_bears_the_last_number() -> None:
    (burst,) = bursts([said("udah", 1), said("eh belum", 2)])
    assert (burst.whole.serial, burst.whole.message) == (2, 2)


def test_nothing_is_no_burst() -> None:
    assert bursts([]) == ()


def test_command_stands_alone() -> None:
    assert len(heard(said("halo", 1), commanded("mulai", 2), said("halo", 3))) == 3


def test_typed_command_stands_alone() -> None:
    assert len(heard(said("halo", 1), said(" Batal ", 2), said("halo", 3))) == 3
    assert len(heard(said("/mulai", 1), said("halo", 2))) == 2


def test_press_stands_alone() -> None:
    assert len(heard(said("halo", 1), pressed("0.c", 2), pressed("0.c", 3), said("ya", 4))) == 4


def test_edit_stands_alone() -> None:
    assert len(heard(said("halo", 1), edited("hai", 2, message=1))) == 2


def test_caption_joins_the_text_before_it() -> None:
    found = heard(said("ini dashboardku", 1), sent("photo", 2, caption="kok kosong"))
    assert found == [MediaSent("photo", caption="ini dashboardku\nkok kosong")]


def test_text_joins_the_photo_before_it() -> None:
    found = heard(sent("photo", 1), said("kok kosong", 2))
    assert found == [MediaSent("photo", caption="kok kosong")]


def test_album_is_one_thing() -> None:
    found = heard(sent("photo", 1, caption="kosong"), sent("photo", 2), sent("video", 3))
    assert found == [MediaSent("photo", caption="kosong")]


def test_no_more_is_heard_together_than_one_message_has() -> None:
    (heard_,) = heard(*(said("a" * 4000, number) for number in range(1, 31)))
    assert isinstance(heard_, TextSent)
    assert len(heard_.text) == 4096


@given(st.lists(acts, max_size=8))
def test_nothing_is_lost_or_moved(done: list[Act]) -> None:
    assert [part for burst in bursts(done) for part in burst.parts] == done


@given(st.lists(acts, max_size=8))
def test_only_messages_have_company(done: list[Act]) -> None:
    for burst in bursts(done):
        if len(burst.parts) > 1:
            assert all(isinstance(act.event, TextSent | MediaSent) for act in burst.parts)
            assert "batal" not in [getattr(act.event, "text", "") for act in burst.parts]
