"""YAML to the Library, or to a list of Problems: the only place that knows yaml and pydantic."""

from bot.content.problems import Problem
from bot.content.reading import Reading, read_library

__all__ = ["Problem", "Reading", "read_library"]
