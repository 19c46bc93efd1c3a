"""A YAML file into nodes with line and column, or problems of its syntax."""

from bot.content.yaml.nodes import TOP, AliasNode, ListNode, MapNode, Mark, Node, TextNode
from bot.content.yaml.page import Addition, Hint, Page, Suggestion
from bot.content.yaml.paths import EACH, KEYS, VALUES, Path, PathStep, day, find, text, texts
from bot.content.yaml.quoting import mended, place_inside, quote, swapped
from bot.content.yaml.read import PageReading, read_page
from bot.content.yaml.rules.merge_key import merges

__all__ = [
    "EACH",
    "KEYS",
    "TOP",
    "VALUES",
    "Addition",
    "AliasNode",
    "Hint",
    "ListNode",
    "MapNode",
    "Mark",
    "Node",
    "Page",
    "PageReading",
    "Path",
    "PathStep",
    "Suggestion",
    "TextNode",
    "day",
    "find",
    "mended",
    "merges",
    "place_inside",
    "quote",
    "read_page",
    "swapped",
    "text",
    "texts",
]
