"""A case and its diagnosis as JSON, for `prakerja-bot diagnose` (docs/contracts.md#diagnose)."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from bot.contracts.days import read_day
from bot.service.errors import InputError
from flows.diagnosis import NOT_YET, Case, DatedStage, Diagnosis, Refusal, Reported
from flows.library import CheckAnswer, Library, Platform, Provider

_KEYS = frozenset({"platform", "completed", "provider", "reviewed", "answers", "reported", "today"})
_ANSWERS: tuple[CheckAnswer, ...] = ("yes", "no", "unknown", "not_possible")
_REFUSED = {
    Refusal.COMPLETED_IN_FUTURE: "tanggal selesai sesudah hari ini; kapan selesainya?",
    Refusal.COMPLETED_BEFORE_PROGRAMME: "Prakerja baru mulai April 2020; kapan selesainya?",
    Refusal.COMPLETED_REVERSED: "masa selesainya terbalik; kapan paling awal, kapan paling akhir?",
    Refusal.REVIEWED_IN_FUTURE: "tanggal ulasan sesudah hari ini; kapan ulasannya diberikan?",
    Refusal.REPORTED_OUTSIDE: "tanggal lapor harus antara awal hitungan dan hari ini; kapan?",
    Refusal.REPORTED_AGAINST_ORDER: "kabarnya saling tidak cocok; mana yang benar?",
}


def case_from(library: Library, found: object) -> Case:
    """Return the case that a JSON object tells. Raises InputError with one sentence."""
    if not isinstance(found, Mapping):
        raise InputError("bukan objek JSON")
    if unknown := sorted(set(map(str, found)) - _KEYS):
        raise InputError(f"kolom tidak dikenal: {unknown[0]}")
    platform = library.platform(_text(found, "platform"))
    if platform is None:
        raise InputError(f"platform tidak dikenal: {found.get('platform')}")
    provider = found.get("provider")
    if provider is not None and (not isinstance(provider, str) or not library.provider(provider)):
        raise InputError(f"lembaga tidak dikenal: {provider}")
    earliest, completed = _period(_text(found, "completed"))
    return Case(
        platform=platform,
        completed=completed,
        earliest=earliest,
        provider=provider,
        reviewed=None if found.get("reviewed") is None else read_day(found["reviewed"], "reviewed"),
        answers=_answers(library, found.get("answers")),
        reported=_reported(library, found.get("reported")),
    )


def refused(refusal: Refusal) -> InputError:
    """Return the sentence for a date that cannot be right."""
    return InputError(_REFUSED[refusal])


def as_json(found: Diagnosis) -> dict[str, Any]:
    """Return the diagnosis as programs are promised it."""
    return {
        "verdict": found.verdict,
        "platform": found.platform.id,
        "provider": found.provider.id if found.provider else None,
        "clock_start": found.clock_start.isoformat(),
        "stages": [_stage(stage) for stage in found.stages],
        "holder": found.holder.actor,
        "due": found.due.isoformat(),
        "form_opens": (found.due + timedelta(days=1)).isoformat(),
        "working_days_left": found.working_days_left,
        "skipped": [{"date": day.isoformat(), "reason": why} for day, why in found.skipped],
        "calendar": "estimated" if found.estimated else "official",
        "blockers": list(found.blockers),
        "to_check": list(found.to_check),
        "slows": list(found.slows),
        "also": list(found.also),
        "contacts": list(found.contacts),
        "complaint_form": found.complaint_form,
        "notes": list(found.notes),
    }


def _stage(stage: DatedStage) -> dict[str, Any]:
    return {
        "id": stage.actor,
        "actor": stage.actor,
        "working_days": stage.working_days,
        "due": stage.due.isoformat() if stage.due else None,
        "done": stage.done.isoformat() if stage.done else None,
        "state": stage.state,
    }


def _period(written: str) -> tuple[date | None, date]:
    """Return the first day of a period D1/D2, None where a day is told, and the last."""
    first, slash, last = written.partition("/")
    if not slash:
        return None, read_day(written, "completed")
    return read_day(first, "completed"), read_day(last, "completed")


def _text(found: Mapping[Any, Any], key: str) -> str:
    value = found.get(key)
    if not isinstance(value, str) or not value:
        raise InputError(f"{key} belum diisi")
    return value


def _map(value: object, name: str) -> Mapping[str, Any]:
    if value is None:
        return {}
    if not isinstance(value, Mapping):
        raise InputError(f"{name} harus berupa objek JSON")
    return value


def _answers(library: Library, value: object) -> dict[str, CheckAnswer]:
    found: dict[str, CheckAnswer] = {}
    for check_id, said in _map(value, "answers").items():
        check = library.check(check_id)
        if check is None:
            raise InputError(f"syarat tidak dikenal: {check_id}")
        allowed = _ANSWERS if check.button_may_be_inactive else _ANSWERS[:3]
        if said not in allowed:
            raise InputError(
                f"jawaban {check_id}: '{said}' bukan salah satu dari {'|'.join(allowed)}"
            )
        found[check_id] = said
    return found


def _reported(library: Library, value: object) -> dict[str, Reported]:
    found: dict[str, Reported] = {}
    for actor, said in _map(value, "reported").items():
        if actor not in _actors(library):
            raise InputError(f"pihak tidak dikenal: {actor}")
        found[actor] = NOT_YET if said == NOT_YET else read_day(said, f"reported {actor}")
    return found


def _actors(library: Library) -> set[str]:
    places: tuple[Platform | Provider, ...] = (*library.platforms, *library.providers)
    own = {place.id for place in places}
    return own | {stage.actor for place in places for stage in place.stages} - {"platform"}
