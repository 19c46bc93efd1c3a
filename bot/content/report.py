"""Problems as text: for people, for programs (json), for the margin of a pull request (github)."""

import json
from collections.abc import Sequence
from pathlib import PurePosixPath
from typing import Final, Literal

from bot.content.problems import ERROR, WARNING, Problem, Severity

ProblemForm = Literal["human", "json", "github"]

_WORDS: Final = {ERROR: "masalah", WARNING: "peringatan"}
_REMEDIES: Final = {
    "replace": "perbaiki menjadi",
    "add": "tambahkan baris",
    "advice": "saran",
}


def render(
    problems: Sequence[Problem], *, form: ProblemForm, root: str, files: int | None = None
) -> str:
    """Return the report; each of its lines is ended, and no problems are no lines for GitHub.

    `root` stands before the paths where a person or GitHub follows them; json has them relative to
    the knowledge folder. `files` is how many were looked into, for the closing line.
    """
    match form:
        case "json":
            lines = [_json(problems)]
        case "github":
            lines = [_annotation(problem, root) for problem in problems]
        case _:
            lines = [*(_told(problem, root) for problem in problems), _closing(problems, files)]
    return "".join(f"{line}\n" for line in lines)


def _count(problems: Sequence[Problem], severity: Severity) -> int:
    return sum(problem.severity == severity for problem in problems)


def _path(problem: Problem, root: str) -> str:
    if not root or PurePosixPath(problem.path).is_absolute():
        return problem.path
    return root if problem.path == "." else f"{root.rstrip('/')}/{problem.path}"


def _told(problem: Problem, root: str) -> str:
    place = f"{_path(problem, root)}:{problem.line}:{problem.column}"
    told = f"{place}: {_WORDS[problem.severity]}: {problem.message}"
    if problem.hint is None:
        return told
    return f"{told}\n  {_REMEDIES[problem.remedy]}: {problem.hint}"


def _closing(problems: Sequence[Problem], files: int | None) -> str:
    within = "" if files is None else f" di {files} berkas"
    errors, warnings = _count(problems, ERROR), _count(problems, WARNING)
    if not errors and not warnings:
        return f"Tidak ada masalah{within}."
    counted = f"{errors} masalah, {warnings} peringatan{within}."
    return counted if errors else f"{counted} Isi bisa dipakai."


def _json(problems: Sequence[Problem]) -> str:
    shown = [
        {
            "path": problem.path,
            "line": problem.line,
            "column": problem.column,
            "severity": problem.severity,
            "rule": problem.rule,
            "message": problem.message,
            "hint": problem.hint,
        }
        for problem in problems
    ]
    counts = {"errors": _count(problems, ERROR), "warnings": _count(problems, WARNING)}
    return json.dumps({"problems": shown, **counts}, ensure_ascii=False)


def _annotation(problem: Problem, root: str) -> str:
    message = problem.message
    if problem.hint is not None:
        message += f"\n{_REMEDIES[problem.remedy]}: {problem.hint}"
    place = f"file={_property(_path(problem, root))},line={problem.line},col={problem.column}"
    title = _property(problem.rule)
    return f"::{problem.severity} {place},title={title}::{_data(message)}"


def _data(text: str) -> str:
    """Escape as GitHub's workflow commands demand."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
