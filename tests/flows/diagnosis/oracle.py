"""The rules of docs/rules.md a second time, for tests to compare with.

Written from the words of the rules alone, by somebody who had not seen `flows/diagnosis/`: what
both agree on was understood twice. It knows platforms, checks and chains by itself, takes nothing
from `knowledge/` but the days off, and must never import anything of `flows` or `bot`.

A case and what is told of it are the JSON of `prakerja-bot diagnose --batch --json`
(docs/contracts.md); a refused case is {"error": why}.
"""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

import yaml

Json = dict[str, Any]

FORM: Final = "https://www.prakerja.go.id/formulir-pengaduan"
PROGRAMME_BEGAN: Final = date(2020, 4, 1)
LAST_KNOWN_DAY: Final = date(2024, 12, 31)
KEMNAKER_WITHOUT_REVIEW: Final = date(2021, 3, 18)  # from then on the review moves no clock
CERTIFICATE_FIRST: Final = date(2022, 1, 1)  # from then on the review holds nothing back
LAST_DAYS_TO_FINISH: Final = {2022: date(2022, 12, 5), 2023: date(2023, 11, 12)}

MARKETS: Final = ("tokopedia", "bukalapak", "pijar-mahir", "pintaria", "kariermu")
PLATFORMS: Final = ("kemnaker", *MARKETS, "lainnya")
PROVIDER: Final = "skill-academy"
ACTORS: Final = ("lembaga", PROVIDER, "kemnaker", *MARKETS, "pmo")
CHECKS: Final = (
    "pelatihan-tuntas",
    "sertifikat-lembaga",
    "sertifikat-kemnaker",
    "sertifikat-biru",
    "ulasan",
    "data-sama",
    "e-wallet",
)
KEMNAKER_CERTIFICATES: Final = {"sertifikat-lembaga", "sertifikat-kemnaker"}
DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")


class CaseRefusedError(Exception):
    """What was told cannot be."""


def judge(case: Json, off: "DaysOff", incidents: Sequence[Json] = ()) -> Json:
    """Judge one case that says its `today`.

    An incident is {"platform", "extra_working_days", "from", "until": D or null}, dates as `date`.
    """
    try:
        return _Told(case).judged(off, incidents)
    except CaseRefusedError as refused:
        return {"error": str(refused)}


@dataclass(frozen=True)
class DaysOff:
    """Holidays with their names, and the last day for which they are decreed."""

    names: Mapping[date, str]
    official_through: date

    @cached_property
    def working_days(self) -> Sequence[date]:
        """Return every working day of 2019 to 2040."""
        days = (date(2019, 1, 1) + timedelta(days=n) for n in range(8036))
        return [day for day in days if day.weekday() < 5 and day not in self.names]

    def later(self, day: date, count: int) -> date:
        """Return the `count`-th working day strictly after `day`; for 0, `day` itself."""
        days = self.working_days
        return days[bisect_right(days, day) + count - 1] if count else day

    def count(self, day: date, until: date) -> int:
        """Return how many working days lie after `day`, up to and with `until`."""
        days = self.working_days
        return max(0, bisect_right(days, until) - bisect_right(days, day))

    def skipped(self, day: date, until: date) -> list[Json]:
        """Return the holidays after `day`, up to and with `until`, that are no weekend."""
        return [
            {"date": str(one), "reason": self.names[one]}
            for one in sorted(self.names)
            if day < one <= until and one.weekday() < 5
        ]


def days_off(knowledge: Path) -> DaysOff:
    """Read the calendars of a knowledge base."""
    years = [
        yaml.safe_load(file.read_text("utf-8")) for file in (knowledge / "calendar").glob("*.yaml")
    ]
    names = {day: name for year in years for day, name in year["holidays"].items()}
    decreed = [year["official_through"] for year in years if "official_through" in year]
    return DaysOff(names, max(decreed))


class _Told:
    """What a case tells, made sure of; and, in `judged`, what follows."""

    def __init__(self, case: Json) -> None:
        self.today = _day(case["today"])
        self.platform = _one_of(PLATFORMS, case.get("platform"))
        told = case.get("provider")
        known = told is None or _one_of((PROVIDER,), told)
        self.provider = told if known and self.platform != "kemnaker" else None
        self.answers = self._read_answers(case.get("answers") or {})
        self.reports = self._read_reports(case.get("reported") or {})
        self.first, self.last = self._read_completed(case.get("completed"))
        self._check_reports()
        told_done = [day for day in self.reports.values() if isinstance(day, date)]
        if self.first < self.last:
            self.last = min([self.last, *told_done])
        reviewed = case.get("reviewed")
        self.reviewed = _day(reviewed) if reviewed is not None else None
        if self.review_counts and self.reviewed and self.reviewed > self.today:
            raise CaseRefusedError("reviewed after today")

    # -------------------------------------------------------------- reading

    def _read_answers(self, told: Json) -> dict[str, str]:
        for check, answer in told.items():
            _one_of(CHECKS, check)
            more = ("not_possible",) if check == "ulasan" else ()
            _one_of(("yes", "no", "unknown", *more), answer)
        return told

    def _read_reports(self, told: Json) -> dict[str, date | str]:
        """Return what was reported of this chain."""
        read = {
            _one_of(ACTORS, actor): "no" if word == "no" else _day(word)
            for actor, word in told.items()
        }
        mine = {actor: word for actor, word in read.items() if actor in self.actors}
        if self.platform == "kemnaker":  # Kemnaker's certificate is the grade
            if self.answers.get("sertifikat-kemnaker") == "no":
                mine["lembaga"] = "no"
            elif mine.get("lembaga") == "no":
                self.answers = {**self.answers, "sertifikat-kemnaker": "no"}
        return mine

    def _read_completed(self, told: object) -> tuple[date, date]:
        first, slash, last = str(told).partition("/")
        begin = _day(first)
        end = _day(last) if slash else begin
        if begin > end:
            raise CaseRefusedError("a range that runs backwards")
        if begin < end:
            begin, end = max(begin, PROGRAMME_BEGAN), min(end, self.today)
        if not PROGRAMME_BEGAN <= begin <= end <= self.today:
            raise CaseRefusedError("completed before the programme or after today")
        return begin, end

    def _check_reports(self) -> None:
        told = [self.reports[actor] for actor in self.actors if actor in self.reports]
        if any(before == "no" and after != "no" for before, after in pairwise(told)):
            raise CaseRefusedError("done after a stage that is not")
        days = [day for day in told if isinstance(day, date)]
        if days != sorted(days) or any(not self.first <= day <= self.today for day in days):
            raise CaseRefusedError("reported on days that cannot be")

    # -------------------------------------------------------------- tables

    @property
    def actors(self) -> list[str]:
        """Return the chain's actors, first to last."""
        begins = self.provider or "lembaga"
        return [begins, "pmo"] if self.platform == "lainnya" else [begins, self.platform, "pmo"]

    @property
    def chain(self) -> list[int | None]:
        """Return the working days of each stage; None where nobody promises any."""
        if self.platform == "lainnya":
            return [2, 7]
        if self.platform == "kemnaker":
            return [None, 1, 7]
        return [0, 1, 6] if self._bukalapak_of_old else [1, 1, 7]

    @property
    def _bukalapak_of_old(self) -> bool:
        return self.platform == "bukalapak" and not self.provider and self._review_first

    @property
    def _review_first(self) -> bool:
        return self.last < CERTIFICATE_FIRST

    @property
    def blocks(self) -> dict[str, str]:
        """Return what each check asked here blocks, in the order of the table."""
        kemnaker, provider = self.platform == "kemnaker", self.provider is not None
        early = "certificate" if self._review_first else "incentive"
        table = {
            "pelatihan-tuntas": "certificate",
            "sertifikat-lembaga": "certificate" if kemnaker else "",
            "sertifikat-kemnaker": "certificate" if kemnaker else "",
            "sertifikat-biru": "certificate" if provider else "",
            "ulasan": early,
            "data-sama": "matching",
            "e-wallet": early if kemnaker else "incentive",
        }
        return {check: blocked for check, blocked in table.items() if blocked}

    @property
    def review_counts(self) -> bool:
        """Tell whether the day of the review moves the clock."""
        kemnaker = self.platform == "kemnaker" and self.last < KEMNAKER_WITHOUT_REVIEW
        given = self.answers.get("ulasan", "yes") == "yes"  # no button, no review, no day of one
        return given and (kemnaker or self._bukalapak_of_old)

    def saying(self, answer: str, blocked: str) -> list[str]:
        """Return the checks that block this and have this answer."""
        return [
            check
            for check, what in self.blocks.items()
            if what == blocked and self._counted(check) == answer
        ]

    def _counted(self, check: str) -> str:
        answer = self.answers.get(check, "yes")
        if answer != "not_possible":
            return answer
        graded = self.answers.get("sertifikat-kemnaker") == "yes"
        return "no" if self._review_first and self.platform == "kemnaker" and not graded else "yes"

    # -------------------------------------------------------------- judging

    def judged(self, off: DaysOff, incidents: Sequence[Json]) -> Json:
        """Return the whole JSON."""
        start = self.last
        if self.review_counts and self.reviewed:
            start = max(start, self.reviewed)
        stages, limits = self._dated(start, off, incidents)
        due = limits[-1]
        past, estimated = self.today > due, due > off.official_through
        holder = self._holder(limits)
        for place, stage in enumerate(stages):
            stage["state"] = self._state(place, holder, late=self.today > limits[place])
        blockers, to_check = self.saying("no", "certificate"), self.saying("unknown", "certificate")
        extended = any(
            n is not None and stage["working_days"] > n
            for n, stage in zip(self.chain, stages, strict=True)
        )
        return {
            "verdict": self._verdict(stages, (blockers, to_check), past=past),
            "platform": self.platform,
            "provider": self.provider,
            "clock_start": f"{start}",
            "stages": stages,
            "holder": self.actors[holder],
            "due": f"{due}",
            "form_opens": f"{due + timedelta(days=1)}",
            "working_days_left": off.count(self.today, due),
            "skipped": off.skipped(start, due),
            "calendar": "estimated" if estimated else "official",
            "blockers": blockers,
            "to_check": to_check,
            "slows": self.saying("no", "matching"),
            "also": self.saying("no", "incentive"),
            "contacts": self._contacts({*blockers, *to_check}, past=past),
            "complaint_form": FORM if past and not self._unfinished else None,
            "notes": self._notes(estimated=estimated, extended=extended),
        }

    def _dated(
        self, start: date, off: DaysOff, incidents: Sequence[Json]
    ) -> tuple[list[Json], list[date]]:
        """Return the stages, and of each its due date, or its anchor where it has none."""
        stages: list[Json] = []
        limits: list[date] = []
        anchor = start
        for actor, promised in zip(self.actors, self.chain, strict=True):
            days, limit = promised, anchor
            if days is not None:
                if actor == self.platform:
                    days += _extra(actor, incidents, (anchor, off.later(anchor, days)))
                limit = off.later(anchor, days)
            word = self.reports.get(actor)
            done = word if isinstance(word, date) else None
            stages.append(
                {
                    "id": actor,
                    "actor": actor,
                    "working_days": days,
                    "due": None if days is None else f"{limit}",
                    "done": f"{done}" if done else None,
                }
            )
            limits.append(limit)
            anchor = max(done, start) if done else limit
        return stages, limits

    @property
    def _unfinished(self) -> bool:
        return self.answers.get("pelatihan-tuntas") == "no"

    @property
    def _first_no(self) -> int | None:
        places = [n for n, actor in enumerate(self.actors) if self.reports.get(actor) == "no"]
        return places[0] if places else None

    @property
    def _last_done(self) -> int:
        """Return the place of the last stage that is reported done, or -1."""
        words = [self.reports.get(actor) for actor in self.actors]
        return max((n for n, word in enumerate(words) if isinstance(word, date)), default=-1)

    def _holder(self, limits: Sequence[date]) -> int:
        if self._first_no is not None:
            return self._first_no
        after = range(self._last_done + 1, len(limits))
        return next((n for n in after if self.today <= limits[n]), len(limits) - 1)

    def _state(self, place: int, holder: int, *, late: bool) -> str:
        first_no = self._first_no
        if isinstance(self.reports.get(self.actors[place]), date):
            return "done"
        if first_no is not None and place >= first_no:
            return "not_done" if place == first_no else "waiting"
        if place == holder:
            return "overdue" if late else "running"
        return "presumed" if place < holder else "ahead"

    def _verdict(
        self, stages: Sequence[Json], missing: tuple[list[str], list[str]], *, past: bool
    ) -> str:
        late = [
            stage
            for stage in stages
            if self.reports.get(stage["actor"]) == "no"
            and stage["due"]
            and self.today > date.fromisoformat(stage["due"])
        ]
        blockers, to_check = missing
        steps = (
            (blockers, "fix_first"),
            (to_check, "check_first"),
            (past, "escalate"),
            (late, "chase"),
            (True, "wait"),
        )
        return next(verdict for holds, verdict in steps if holds)

    def _contacts(self, missing: set[str], *, past: bool) -> list[str]:
        teacher = self.provider or "lembaga"
        middle = {"lainnya": [teacher], "kemnaker": [teacher, "kemnaker"]}
        market = [teacher, self.platform] if self.provider else [self.platform, teacher]
        first = middle.get(self.platform, market)
        if self._unfinished:
            return sorted(first, key=lambda who: who != self.actors[0])

        did = set(self.actors[: self._last_done + 1]) - {"pmo"}
        if self.platform == "kemnaker" and not missing & KEMNAKER_CERTIFICATES:
            did.add("lembaga")
        listed = sorted([*first, "prakerja"], key=lambda who: who in did)
        first_no = self._first_no
        asked = None if first_no is None else self.actors[first_no].replace("pmo", "prakerja")
        if not past:
            listed.sort(key=lambda who: who == "prakerja")
        if asked:
            listed.sort(key=lambda who: who != asked)
            if not past and asked != "prakerja":
                listed.remove("prakerja")
        return listed

    def _notes(self, *, estimated: bool, extended: bool) -> list[str]:
        closing = LAST_DAYS_TO_FINISH.get(self.first.year)
        review = self.answers.get("ulasan")
        notes = {
            "past-year": self.last.year < self.today.year,
            "after-closing": closing is not None
            and self.first > closing
            and self.last.year == self.first.year,
            "programme-unconfirmed": self.last > LAST_KNOWN_DAY,
            "date-range": self.first < self.last,
            "calendar-estimated": estimated,
            "incident": extended,
            "review-after-certificate": review == "not_possible" and not self._review_first,
            "look-again": review == "yes" and not self._review_first,
            "grade-unknown": self.platform == "kemnaker" and "lembaga" not in self.reports,
        }
        return sorted(note for note, given in notes.items() if given)


def _extra(platform: str, incidents: Sequence[Json], period: tuple[date, date]) -> int:
    """Return the days that incidents add to a stage from its anchor to its due date."""
    anchor, due = period
    return sum(
        each["extra_working_days"]
        for each in incidents
        if each["platform"] == platform
        and each["from"] <= due
        and (each["until"] is None or each["until"] > anchor)
    )


def _day(told: object) -> date:
    if not isinstance(told, str) or not DAY.fullmatch(told):
        raise CaseRefusedError(f"no day: {told}")
    try:
        return date.fromisoformat(told)
    except ValueError as wrong:
        raise CaseRefusedError(f"no day: {told}") from wrong


def _one_of(known: Sequence[str], told: object) -> str:
    if told not in known:
        raise CaseRefusedError(f"unknown: {told}")
    return str(told)
