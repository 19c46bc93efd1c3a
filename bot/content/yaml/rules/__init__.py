"""Rules for any YAML file, whatever it holds: one rule a file, found by themselves.

Each module has `check(page: Page) -> Iterator[Problem]`; its name is the rule's id with
underscores. Nothing here knows what a field means.
"""
