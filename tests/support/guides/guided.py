"""A guided case of the tests' own, of every closed kind of question, and talks within it."""

from dataclasses import replace
from datetime import date
from typing import Final

from flows.library import (
    Choice,
    Guide,
    GuideCheck,
    GuideChoice,
    GuideDay,
    Holds,
    Letter,
    Library,
    Link,
    Status,
    Wait,
)
from tests.support.talk.talk import Talk

MONDAY: Final = date(2026, 11, 30)
TOPIC: Final = "insentif-belum-cair"
LINK: Final = Link(label="Dashboard", url="https://www.prakerja.go.id")


def check(question: str, **more: object) -> GuideCheck:
    return replace(
        GuideCheck(
            id=question,
            label=f"Label {question}",
            question=f"[ask {question}]?",
            find_out=f"[find {question}]",
            links=(LINK,),
            sources=("FAQ24",),
            fix=f"[fix {question}]",
            holds=Holds.CASE,
            denied=None,
            same_as=None,
            starts=None,
            told_as={"yes": (), "no": ()},
        ),
        **more,  # type: ignore[arg-type]
    )


def status(key: str, *, ends: bool = False, complains: bool = False) -> Status:
    return Status(
        id=key,
        label=f"Status {key}",
        means=f"[means {key}]",
        next=f"[next {key}]",
        ends=ends,
        complains=complains,
        told_as=(f"kondisi {key}",),
    )


GUIDE: Final = Guide(
    id="uang",
    title="Uang belum masuk",
    name="Uang",
    topic=TOPIC,
    questions=(
        check(
            "u-piagam",
            holds=Holds.REST,
            starts="sertifikat-belum-muncul",
            denied="piagamnya belum ada",
            told_as={"yes": ("sudah terbit",), "no": ("belum terbit", "hilang")},
        ),
        check("u-ulasan", same_as="ulasan"),
        check("u-hp", holds=Holds.NOTHING),
        GuideChoice(
            id="u-status",
            label="Status",
            question="[ask u-status]?",
            find_out="[find u-status]",
            links=(),
            sources=("S09",),
            statuses=(
                status("jalan"),
                status("macet", ends=True, complains=True),
                status("antre", ends=True),
            ),
        ),
        GuideDay(
            id="u-jadwal",
            label="Tanggal jadwal",
            question="[ask u-jadwal]?",
            find_out="[find u-jadwal]",
            links=(),
            sources=("FAQ24",),
            days_ahead=60,
        ),
    ),
    waits=(
        Wait(
            since="u-jadwal",
            expected="Uang mestinya masuk",
            working_days=5,
            promised=True,
            holder="prakerja",
            sources=("FAQ24",),
        ),
    ),
    contacts={"prakerja": "[ask prakerja]", "lembaga": "[ask lembaga]"},
    letter=Letter(
        form="https://www.prakerja.go.id/formulir-pengaduan",
        title="Uang belum masuk",
        text="Uang saya belum masuk.\n{answers}\n\n{late}\n\nTerima kasih.",
        late="Mestinya {due}, dari {since}.",
    ),
    solved_as=("uang sudah masuk", "sudah cair"),
    words={
        "opening": "[guide opening]",
        "held": "[guide held]",
        "solved": "[guide solved]",
        "way-solved": "[guide way-solved]",
    },
    sources=("FAQ24",),
    reviewed=date(2026, 11, 21),
)
IN_ORDER: Final = {
    "u-piagam": "yes",
    "u-ulasan": "yes",
    "u-hp": "yes",
    "u-status": "jalan",
    "u-jadwal": "2026-11-27",
}


def with_guides(library: Library, *guides: Guide) -> Library:
    """Return the library with these guided cases, or the one of the tests."""
    return replace(library, guides=guides or (GUIDE,))


def with_situation(library: Library) -> Library:
    """Return the library in which "telat seminggu" tells a situation of the topic."""

    def told(choice: Choice) -> Choice:
        late = choice.key == "jadwal-sudah-lewat"
        return replace(choice, told_as=("telat seminggu",)) if late else choice

    topics = tuple(
        replace(topic, choices=tuple(map(told, topic.choices))) if topic.id == TOPIC else topic
        for topic in library.topics
    )
    return replace(library, topics=topics)


def guided_talk(
    library: Library, *, guide: Guide = GUIDE, today: date = MONDAY, **answers: str
) -> Talk:
    """Return a talk in which the guided case was begun; answers are given by button, in order."""
    talk = Talk(with_guides(library, guide), today=today)
    talk.presses_data(f"0.w.{guide.id}")
    given = {**{q: v for q, v in IN_ORDER.items() if answers}, **_ids(answers)}
    while talk.question in given:
        talk.forges(f"a.{talk.question}.{given[talk.question]}")
    return talk


def _ids(answers: dict[str, str]) -> dict[str, str]:
    return {name.replace("_", "-"): value for name, value in answers.items()}


def at_guide_verdict(
    library: Library, *, guide: Guide = GUIDE, today: date = MONDAY, **answers: str
) -> Talk:
    """Return a talk at the verdict of the guided case; what is not named is in order."""
    talk = guided_talk(library, guide=guide, today=today, **(answers or {"u_hp": "yes"}))
    return talk.sees(None)
