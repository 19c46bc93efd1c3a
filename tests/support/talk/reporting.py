"""Conversations at a verdict, where it is told what others said."""

from tests.support.talk.talk import Talk


def at_verdict(talk: Talk, day: str = "3 november 2026", *, provider: str = "lainnya") -> Talk:
    """A Tokopedia case with all checks answered yes."""
    talk.begins("tokopedia", provider).says(day)
    while talk.question:
        talk.presses("yes")
    return talk


def at_grade(talk: Talk, *, proof: str = "yes") -> Talk:
    """A Kemnaker case completed on 3 November 2026; with its certificate, graded on the 5th."""
    talk.begins("kemnaker").says("3 november 2026").presses("yes", "yes", proof)
    if proof == "yes":
        talk.sees("graded").says("5 november 2026")
    return talk.presses("yes", "yes", "yes").sees(None)


def reports(talk: Talk, actor: str, said: str) -> Talk:
    """Tell what an actor has done: a day, or "no"."""
    talk.says("kata mereka").sees("reported")
    if said == "no":
        return talk.presses(f"reported {actor} no")
    return talk.presses(f"reported {actor} done").sees(f"reported:{actor}").says(said)
