"""Bytes of one YAML file to a Page and its problems: encoding, characters, syntax, and rules/.

After a mistake whose mended line is certain, reading goes on with that line, so that a file's
other mistakes are told in the same run.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from importlib import import_module
from pkgutil import iter_modules
from typing import Final

import yaml

from bot.content.problems import Problem
from bot.content.yaml import rules
from bot.content.yaml.characters import bad_characters
from bot.content.yaml.encoding import decode
from bot.content.yaml.nodes import TOP
from bot.content.yaml.page import Page, Suggestion
from bot.content.yaml.syntax import Finding, explain
from bot.content.yaml.tree import TooDeepError, Tree, parse

_MOST_MENDS: Final = 40  # each is one more run of the parser
_TRAILING_TAB: Final = re.compile(r"[ \t]*\t[ \t]*$", re.MULTILINE)

PageRule = Callable[[Page], Iterator[Problem]]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageReading:
    """A file as far as it could be read, with what was wrong with it as YAML."""

    page: Page
    problems: tuple[Problem, ...]


def page_rule_checks() -> tuple[PageRule, ...]:
    """Return the check of every module in rules."""
    names = sorted(module.name for module in iter_modules(rules.__path__))
    return tuple(import_module(f"{rules.__name__}.{name}").check for name in names)


_CHECKS: Final = page_rule_checks()


def read_page(path: str, data: bytes) -> PageReading:
    """Read one file; never raises, whatever the bytes."""
    decoded = decode(path, data)
    if decoded.problem:
        return PageReading(page=Page(path=path), problems=(decoded.problem,))
    text = _TRAILING_TAB.sub("", decoded.text) if "\t" in decoded.text else decoded.text
    page = Page(path=path, lines=tuple(text.split("\n")))
    unreadable = tuple(bad_characters(page))
    if unreadable:
        return PageReading(page=page, problems=unreadable)
    return _parsed(page)


def _parsed(page: Page) -> PageReading:
    problems: list[Problem] = []
    while True:
        try:
            tree = parse("\n".join(page.lines))
        except TooDeepError as error:
            message = "Isi di sini bertingkat terlalu dalam."
            problems.append(page.problem("too-deep", error.mark, message))
            break
        except yaml.MarkedYAMLError as error:
            finding = explain(page, error)
            if _follows(page, finding, problems):
                break
            problems.append(_problem(page, finding))
            mended = _mended(page, finding)
            if mended is None or len(problems) > _MOST_MENDS:
                break
            page = mended
        else:
            return _judged(page, tree, problems)
    return PageReading(page=page, problems=tuple(problems))


def _follows(page: Page, finding: Finding, problems: list[Problem]) -> bool:
    """Tell whether a finding only shows that the last mended line was meant differently."""
    if not problems:
        return False
    last = problems[-1].line
    between = page.lines[last : finding.mark.line - 1]
    if finding.mark.line <= last:
        return True
    return not finding.sure and not any(line.strip() for line in between)


def _problem(page: Page, finding: Finding) -> Problem:
    return page.problem(finding.rule, finding.mark, finding.message, hint=finding.hint)


def _mended(page: Page, finding: Finding) -> Page | None:
    if not finding.sure or not isinstance(finding.hint, str):
        return None
    lines = list(page.lines)
    lines[finding.mark.line - 1] = finding.hint
    return replace(page, lines=tuple(lines))


def _judged(page: Page, tree: Tree, problems: list[Problem]) -> PageReading:
    if tree.second_document:
        message = "Berkas ini berisi lebih dari satu dokumen YAML. Hapus garis `---` ini."
        hint = Suggestion(text="Satukan isinya, atau pisahkan menjadi dua berkas.")
        second = page.problem("several-documents", tree.second_document, message, hint=hint)
        return PageReading(page=page, problems=(*problems, second))
    if tree.directive:
        message = "Baris yang diawali % (perintah YAML) tidak dipakai di sini."
        hint = Suggestion(text="Hapus baris itu beserta garis `---` di bawahnya.")
        problems.append(page.problem("directive", tree.directive, message, hint=hint))
    if tree.root is None or getattr(tree.root, "blank", False):
        message = "Berkas ini kosong: tidak ada isi selain komentar."
        hint = Suggestion(text="Isi kolom-kolomnya, atau hapus berkasnya kalau tidak dipakai.")
        problems.append(page.problem("empty-file", TOP, message, hint=hint))
        return PageReading(page=page, problems=tuple(problems))
    page = replace(page, root=tree.root, nodes=tuple(tree.nodes))
    told = {problem.line for problem in problems}
    found = (problem for check in _CHECKS for problem in check(page))
    problems.extend(problem for problem in found if problem.line not in told)
    return PageReading(page=page, problems=tuple(problems))
