"""YAML to the Library, or to a list of Problems: the only place that knows yaml and pydantic."""

from bot.content.load import Reading, read_library, read_transcripts
from bot.content.problems import Problem
from bot.content.report import render

__all__ = ["Problem", "Reading", "read_library", "read_transcripts", "render"]
