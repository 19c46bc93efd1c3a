"""What is wrong with one YAML text, whatever it holds."""

from bot.content.yaml.read import read_page


def found(text: str) -> list[tuple[int, int, str, str | None]]:
    problems = read_page("a.yaml", text.encode()).problems
    return [(each.line, each.column, each.rule, each.hint) for each in problems]
