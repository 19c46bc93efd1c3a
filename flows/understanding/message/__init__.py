"""A typed message as a value; each module has what is read of it of one kind.

words     its words, clauses and matters, whether it asks
talk      greetings, thanks, sighs, insults, another language
names     platforms, providers, institutions, whose matter it is
case      what it says of the case: missing, appeared, checks, a short answer, a situation
reports   what it tells of the parts of others
dates     its days, and what it says besides
topics    which topics it asks
"""

from flows.understanding.message.message import Message

__all__ = ["Message"]
