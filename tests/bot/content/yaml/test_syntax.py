"""One syntax error, one problem: the first cause, its place, and the mended line."""

import pytest

from bot.content.yaml.read import read_page

CASES = [
    ("a: b: c\n", (1, 5, "colon-in-value"), 'a: "b: c"'),
    ("a: b:\n", (1, 5, "colon-in-value"), 'a: "b:"'),
    ("a: @x\n", (1, 4, "must-quote"), 'a: "@x"'),
    ("a: `x`\nb: 1\n", (1, 4, "must-quote"), 'a: "`x`"'),
    ("a: %x\n", (1, 4, "must-quote"), 'a: "%x"'),
    ("a: *x y\nb: 2\n", (1, 4, "must-quote"), 'a: "*x y"'),
    ("a: & b\n", (1, 4, "must-quote"), 'a: "& b"'),
    ("a: {b} c\nd: 1\n", (1, 4, "must-quote"), 'a: "{b} c"'),
    ("a: [b] c\nd: 1\n", (1, 4, "must-quote"), 'a: "[b] c"'),
    ("a: > 3 hari\n", (1, 4, "must-quote"), 'a: "> 3 hari"'),
    ("a: - b\n", (1, 4, "must-quote"), 'a: "- b"'),
    ("a: ? b\n", (1, 4, "must-quote"), 'a: "? b"'),
    ('a: "x" y\n', (1, 7, "text-after-quote"), "a: '\"x\" y'"),
    ("a: 'Jum'at'\n", (1, 9, "text-after-quote"), 'a: "Jum\'at"'),
    ('a: "Bilang "ya" saja"\n', (1, 13, "text-after-quote"), "a: 'Bilang \"ya\" saja'"),
    ('a: "x\nb: "y"\nc: 2\n', (1, 4, "unclosed-quote"), 'a: "x"'),
    ('a: "x\nb: y\n', (1, 4, "unclosed-quote"), 'a: "x"'),
    ("a: [b, c\nd: e\n", (1, 4, "unclosed-bracket"), "a: [b, c]"),
    ("a: {b: c\nd: e\n", (1, 4, "unclosed-bracket"), "a: {b: c}"),
    ("order 20\nname: T\n", (1, 1, "missing-colon"), "order: 20"),
    ("name: T\norder 20\nclock: x\n", (2, 1, "missing-colon"), "order: 20"),
    ("name: T\norder = 20\n", (2, 1, "missing-colon"), "order: 20"),
    ("a:b\nc: d\n", (1, 2, "missing-space"), "a: b"),
    ("x: y\na:b\n", (2, 2, "missing-space"), "a: b"),
    ("a:\n  - b\n  -c\nd: e\n", (3, 3, "missing-space"), "  - c"),
    ("x: y\n  z: 1\n", (2, 3, "bad-indent"), "z: 1"),
    ("x:\n  - a: 1\n    b: 2\n   c: 3\n", (4, 4, "bad-indent"), "    c: 3"),
    ("x:\n  a: 1\n c: 2\n", (3, 2, "bad-indent"), "  c: 2"),
    ("x:\n  - b\n - c\n", (3, 2, "bad-indent"), "  - c"),
    ("a:\n  b: 1\nc: 2\n  d: 3\n", (3, 1, "bad-indent"), "  c: 2"),
    ("a:\nb: 2\n  d: 3\n", (2, 1, "bad-indent"), "  b: 2"),
    (
        "a:\n  2026-01-01: b\n2026-01-02: c\n  2026-01-03: d\n",
        (3, 1, "bad-indent"),
        "  2026-01-02: c",
    ),
    ("a:\n  - b:c\n    d: 3\n", (2, 6, "missing-space"), "  - b: c"),
    ("a:\n  - b c\n    d: 3\n", (2, 3, "missing-colon"), "  - b: c"),
    ("a: [\n", (1, 4, "unclosed-bracket"), "a: []"),
    ('a: "b\\q"\n', (1, 6, "bad-escape"), "a: 'b\\q'"),
    ('a: "\\UFFFFFFFF"\n', (1, 6, "bad-escape"), "a: '\\UFFFFFFFF'"),
    ("a: “b: c”\n", (1, 4, "word-quotes"), 'a: "b: c"'),
]


@pytest.mark.parametrize(("text", "place", "hint"), CASES)
def test_cause_and_mended_line(text: str, place: tuple[int, int, str], hint: str) -> None:
    reading = read_page("a.yaml", text.encode())
    assert [(each.line, each.column, each.rule) for each in reading.problems] == [place]
    assert reading.problems[0].hint == hint


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a: |\n  b\n c\nd: e\n", (3, 2, "bad-indent")),
        ("a: |\n  b: c: d\n e: f\n", (3, 2, "bad-indent")),
        ("a: b #c\n  d\ne: f\n", (1, 6, "comment-cut")),
        ("fix: Buka menu\n  Catatan: tutup\n", (2, 10, "colon-in-value")),
        ("a: [b, 'c]\nd: e\n", (1, 8, "unclosed-quote")),
        ("a: 1\n- b\n", (2, 1, "bad-indent")),
        ("a: b\n" + "[" * 60, (2, 1, "missing-colon")),
        ("a: " + "[" * 60 + "]" * 60, (1, 33, "too-deep")),
    ],
)
def test_cause_without_a_single_line(text: str, place: tuple[int, int, str]) -> None:
    reading = read_page("a.yaml", text.encode())
    assert [(each.line, each.column, each.rule) for each in reading.problems] == [place]


def test_certain_mistakes_are_told_in_one_run() -> None:
    reading = read_page("a.yaml", b'a: b: c\nd: @e\nf: "g" h\ni: j\ni: k\n')
    rules = [(each.line, each.rule) for each in reading.problems]
    assert rules == [
        (1, "colon-in-value"),
        (2, "must-quote"),
        (3, "text-after-quote"),
        (5, "duplicate-key"),
    ]


def test_wrong_guess_makes_no_second_problem() -> None:
    reading = read_page("a.yaml", b"a: b\nho: lidays:\n  2026-01-01: Tahun Baru\n")
    assert [(each.line, each.rule) for each in reading.problems] == [(2, "colon-in-value")]
