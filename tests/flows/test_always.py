"""What holds whatever anybody does: random events through `step`."""

from datetime import date, datetime, time, timedelta
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.service.clock import WIB, standing_at
from flows.conversation import Step, step
from flows.dialogue.context import Context
from flows.dialogue.events import (
    ButtonPressed,
    CommandGiven,
    Event,
    MediaSent,
    TextEdited,
    TextSent,
)
from flows.dialogue.state import State, dump, load
from flows.library.library import Library
from flows.questions.kinds import context_of
from flows.wording.markup import plain
from tests.support.content.neutral_library import until_2024
from tests.support.talk.talk import TODAY

SAYINGS = [
    "sudah", "belum", "gak tau", "tokped", "bukalapak 3 nov", "kemarin", "minggu lalu", "besok",
    "skill academy", "sertif blm nongol", "makasih", "halo", "30 februari", "eh maksudnya kemnaker",
    "sertif tokped blm muncul kelar 2 minggu lalu", "benar", "bukan", "menu", "kembali", "/batal",
    "selesai 3 maret 2021", "5 hari lalu", "ubah jawaban", "sudah muncul", "teks pengaduan",
    "kalender", "pilihan cepat", "15", "2-3 hari lalu", "tahun 2022", "lupa", "prakerja kak",
    "bukan, vokasi", "keluarnya kemarin", "form udah diisi kemarin", "udah lapor ke tokopedia",
    "tiketnya 4411", "eh belum jadi kirim", "belum dibalas",
]  # fmt: skip

# A press is (which of the buttons on screen, or of an old screen): resolved while running.
moves = st.one_of(
    st.tuples(st.just("press"), st.integers(0, 20)),
    st.tuples(st.just("press"), st.integers(0, 60)),  # a month has many buttons
    st.tuples(st.just("old"), st.integers(0, 200)),
    st.sampled_from(SAYINGS).map(lambda text: ("says", text)),
    st.text(max_size=60).map(lambda text: ("says", text)),
    st.sampled_from(SAYINGS).map(lambda text: ("edits", text)),
    st.sampled_from(["mulai", "start", "bantuan", "hapus", "apa"]).map(lambda c: ("command", c)),
    st.just(("media", "photo")),
    st.text(max_size=64).map(lambda data: ("data", data)),
    st.just(("day", 1)),
)


class Walk:
    """A random participant. `seen` holds the data of every button ever shown."""

    def __init__(self, library: Library) -> None:
        self.library = until_2024(library)
        self.state = State()
        self.today = TODAY - timedelta(days=20)
        self.screen: list[str] = []
        self.seen: list[str] = []

    def move(self, kind: str, value: Any) -> Step | None:
        if kind == "day":
            self.today += timedelta(days=value)
            return None
        event = self._event(kind, value)
        now = datetime.combine(self.today, time(12), WIB)
        done = step(self.library, self.state, event, now)
        self.state = done.state
        self.screen = [
            b.data for reply in done.replies for row in reply.buttons for b in row if b.data
        ]
        self.seen += self.screen
        return done

    def _event(self, kind: str, value: Any) -> Event:  # noqa: PLR0911 - one line a kind
        match kind:
            case "press" if self.screen:
                return ButtonPressed(self.screen[value % len(self.screen)])
            case "old" if self.seen:
                return ButtonPressed(self.seen[value % len(self.seen)])
            case "says":
                return TextSent(value)
            case "edits":
                return TextEdited(value)
            case "command":
                return CommandGiven(value)
            case "media":
                return MediaSent(value)
            case _:
                return ButtonPressed(str(value))

    @property
    def context(self) -> Context:
        return context_of(self.library, self.state, standing_at(self.today)())


walks = st.lists(moves, max_size=40)
slow_start = settings(suppress_health_check=[HealthCheck.too_slow], max_examples=150)


@slow_start
@given(walks)
def test_every_event_gets_a_reply_within_the_limits(library: Library, path: list[Any]) -> None:
    walk = Walk(library)
    for move in path:
        done = walk.move(*move)
        if done is None:
            continue
        assert done.replies
        for reply in done.replies:
            assert plain(reply.text).strip()
            assert len(reply.text) <= 4096
            for button in (b for row in reply.buttons for b in row):
                assert button.label.strip()
                assert len((button.data or "").encode()) <= 64
                assert len(button.copy or "") <= 256
                assert sum(v is not None for v in (button.data, button.url, button.copy)) == 1


@slow_start
@given(walks)
def test_start_always_reaches_the_menu(library: Library, path: list[Any]) -> None:
    walk = Walk(library)
    for move in path:
        walk.move(*move)
    done = walk.move("command", "mulai")
    assert done is not None
    assert not walk.state.active
    labels = [b.label for row in done.replies[-1].buttons for b in row]
    assert library.case.title in labels


@slow_start
@given(walks)
def test_stored_state_is_the_state(library: Library, path: list[Any]) -> None:
    walk = Walk(library)
    for move in path:
        walk.move(*move)
        assert load(dump(walk.state)) == walk.state


# What may go when an answer is given anew: itself, and what hangs on it.
SAME_DAY = {"completed", "graded", "reviewed"}
HANGS_ON = {"completed": SAME_DAY}


@slow_start
@given(walks)
def test_no_event_loses_an_unrelated_answer(library: Library, path: list[Any]) -> None:
    walk = Walk(library)
    for kind, value in path:
        before, open_before = walk.state, walk.context.open_question()
        done = walk.move(kind, value)
        if done is None or walk.state.round != before.round or done.effects:
            continue  # a new case, a cancelled one, an erased person: meant to forget
        lost = {q for q, v in before.answers.items() if walk.state.answers.get(q) != v}
        if open_before is None and kind in ("press", "old", "says", "edits"):
            continue  # "sudah kuperbaiki" reopens the blockers: tested by name
        told = kind in ("says", "edits")
        allowed = {"platform", "provider", "programme", *SAME_DAY} if told else set()
        allowed |= HANGS_ON.get(open_before or "", {open_before or ""})
        if kind in ("press", "old"):  # undo and change buttons name their question
            allowed |= {"platform", "provider", *SAME_DAY}
        assert lost <= allowed


@slow_start
@given(walks)
def test_photo_changes_nothing(library: Library, path: list[Any]) -> None:
    walk = Walk(library)
    for move in path:
        walk.move(*move)
    walk.move("command", "apa")  # somebody met for the first time is noted
    before = walk.state
    walk.move("media", "voice")
    assert walk.state == before


@given(st.dates(date(2020, 4, 1), date(2027, 12, 31)))
def test_any_completion_date_reaches_a_verdict(library: Library, today: date) -> None:
    walk = Walk(library)
    walk.today = today
    walk.move("command", "mulai")
    walk.move("press", 0)
    walk.move("says", "pijar mahir")
    walk.move("press", 1)
    walk.move("says", today.strftime("%d/%m/%Y"))
    for _ in range(5):  # as many checks, or the programme and the checks
        if walk.context.open_question():
            walk.move("press", 0)
    assert walk.context.open_question() is None
    assert walk.context.case() is not None
