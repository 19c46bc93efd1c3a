"""The rules that tell of a thing: what stands behind it, or leads up to it, as a pattern of kinds.

Patterns are written in the names of kinds.ChunkKind (flows.text.notation says how).
"""

import re
from dataclasses import dataclass
from typing import Final, Literal

from flows.text import Notation
from flows.understanding.statements.kinds import ChunkKind

ToldAnswer = Literal["yes", "no"]

STATEMENTS: Final = Notation.of(
    ChunkKind,
    {
        "thing": """
            part-name | course-name | vague-name | name | verb-name | holding-name | failing-name
        """,
        "polar": "done | not-yet | not",
        "own-verb": "deed | holds | fails | proof",
        # What may part a thing from what is said of it.
        "gap": "(particle | time | recently | place)*+",
        "lead": "(particle | time | recently | place | still)*+",
        "said-of": "(particle | recently)*+",
        "since-then": "(particle | time | recently)*+",
        "long-since": "(done time since-then)?",
        # "ulasan dan rekening sudah"
        "more": "(and (and | particle | time | recently | place)*+ other-matter? lead)*+",
        "behind": "lead more",
        # "tugas praktek udah dikumpul": needs a verb of its own
        "behind-name": "lead (other lead)? more",
        # Behind a verb: no bare "belum" (that asks), no failing.
        "whole": "not-followed-by(gap (hindered | polar gap end))",
        # Behind a bare "sudah" or "belum": the end, or another thought.
        "closed": """
            whole followed-by(
                (time | recently)*+ (
                    end | thing | particle | recently | still | place | and | other-matter
                    | not-itself | left | forgotten | except)
                | (not-yet | not) (particle | time)*+ others-deed)
        """,
        "untold": "not-preceded-by(not-itself | forgotten | not | not-yet)",
        # "lupa belum kasih ulasan": of what is undone one may have been unaware
        "undenied": "not-preceded-by(not-itself | not | not-yet)",
        # "sudah isi ulasan dan sambungin ..."
        "list": """
            ((others-deed | deed | finished | holds)* other-matter
                (particle | time | place)* (and (particle | time | place)*)?)*
        """,
        "up-to-thing": "(particle | time | recently | place)* end",
    },
)


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementRule:
    """What is told of a thing where the pattern stands beside it.

    The example is a message whose answer this rule gives, and no rule before it; the tests hold it
    to that.
    """

    name: str
    pattern: re.Pattern[str]
    answer: ToldAnswer
    example: str


BEHIND: Final = (
    StatementRule(
        name="not-wrong",
        pattern=STATEMENTS.compiled("behind-name long-since not said-of fails whole"),
        answer="yes",
        example="nama tidak beda",
    ),
    StatementRule(
        name="not-done",
        pattern=STATEMENTS.compiled("behind-name long-since not said-of (deed | holds)++ whole"),
        answer="no",
        example="ulasan tidak diisi",
    ),
    StatementRule(
        name="no-longer",
        pattern=STATEMENTS.compiled("behind done said-of not said-of holds whole"),
        answer="no",
        example="rekening sudah tidak tersambung",
    ),
    StatementRule(
        name="not-yet-done",
        pattern=STATEMENTS.compiled(
            "behind-name long-since not-yet said-of (deed | holds)++ whole"
        ),
        answer="no",
        example="ulasan belum diisi",
    ),
    StatementRule(
        name="already-wrong",
        pattern=STATEMENTS.compiled("behind done since-then fails whole"),
        answer="no",
        example="rekening sudah putus",
    ),
    StatementRule(
        name="already-done",
        pattern=STATEMENTS.compiled(
            "behind-name done since-then (other and)? finished? (deed | holds | proof)++ whole"
        ),
        answer="yes",
        example="ulasan sudah saya kasih",
    ),
    StatementRule(
        name="not-finished",
        pattern=STATEMENTS.compiled("behind long-since (not | not-yet) said-of finished whole"),
        answer="no",
        example="tugas belum selesai",
    ),
    StatementRule(
        name="already-finished",
        pattern=STATEMENTS.compiled("behind done since-then finished whole"),
        answer="yes",
        example="semua materi udah beres",
    ),
    StatementRule(
        name="already",
        pattern=STATEMENTS.compiled("behind done closed"),
        answer="yes",
        example="ulasan udah",
    ),
    StatementRule(
        name="not-yet",
        pattern=STATEMENTS.compiled("behind long-since not-yet not-followed-by(time) closed"),
        answer="no",
        example="ulasan udah 2 minggu belum",
    ),
    StatementRule(
        name="left-to-do",
        pattern=STATEMENTS.compiled("behind left (particle | time)*+ (deed | holds) whole"),
        answer="no",
        example="rekening tinggal disambungin",
    ),
    StatementRule(
        name="forgotten-to-do",
        pattern=STATEMENTS.compiled(
            "behind forgotten (particle | time)*+ (deed | verb-name) whole"
        ),
        answer="no",
        example="ulasan lupa diisi",
    ),
    StatementRule(
        name="some-left",
        pattern=STATEMENTS.compiled("behind left (particle | time)* time (particle | time)* end"),
        answer="no",
        example="kuis kurang satu",
    ),
    StatementRule(
        name="done-lately",
        pattern=STATEMENTS.compiled("behind deed (particle | time)*+ recently whole"),
        answer="yes",
        example="ulasan diisi kemarin",
    ),
    StatementRule(
        name="right",
        pattern=STATEMENTS.compiled(
            "behind (holds+ | finished) not-followed-by(gap (other | wished)) whole"
        ),
        answer="yes",
        example="rekening tersambung",
    ),
    StatementRule(
        name="wrong",
        pattern=STATEMENTS.compiled("behind fails not-followed-by(gap wished) whole"),
        answer="no",
        example="email beda",
    ),
)

BEFORE: Final = (
    StatementRule(
        name="not-wrong-before",
        pattern=STATEMENTS.compiled("untold done? not (particle | recently)* fails up-to-thing"),
        answer="yes",
        example="ga beda namanya",
    ),
    StatementRule(
        name="not-right-before",
        pattern=STATEMENTS.compiled("untold done? not (particle | recently)* holds up-to-thing"),
        answer="no",
        example="ga nyambung rekeningnya",
    ),
    StatementRule(
        name="not-done-before",
        pattern=STATEMENTS.compiled(
            "untold not-preceded-by(done) not (particle | recently)* deed up-to-thing"
        ),
        answer="no",
        example="ga kasih ulasan",
    ),
    StatementRule(
        name="not-yet-done-before",
        pattern=STATEMENTS.compiled("""
            undenied not-preceded-by(done) not-yet not-followed-by(time)
            (particle | recently)* list (deed | finished | holds)* up-to-thing
        """),
        answer="no",
        example="belum kasih ulasan",
    ),
    StatementRule(
        name="already-wrong-before",
        pattern=STATEMENTS.compiled("untold done (particle | time | recently)* fails up-to-thing"),
        answer="no",
        example="udah beda namanya",
    ),
    StatementRule(
        name="already-done-before",
        pattern=STATEMENTS.compiled("""
            untold done (particle | time | recently | place)* list
            (deed | finished | holds | proof)* up-to-thing
        """),
        answer="yes",
        example="udah isi ulasan",
    ),
    StatementRule(
        name="left-to-do-before",
        pattern=STATEMENTS.compiled(
            "untold left (particle | time)* list (deed | finished | others-deed)* up-to-thing"
        ),
        answer="no",
        example="tinggal sambungin rekening",
    ),
    StatementRule(
        name="forgotten-to-do-before",
        pattern=STATEMENTS.compiled("untold forgotten (particle | time)* deed up-to-thing"),
        answer="no",
        example="lupa kasih ulasan",
    ),
    StatementRule(
        name="done-lately-before",
        pattern=STATEMENTS.compiled(
            "untold recently (particle | time | recently)* deed up-to-thing"
        ),
        answer="yes",
        example="barusan isi ulasan",
    ),
    StatementRule(
        name="wrong-before",
        pattern=STATEMENTS.compiled("untold fails up-to-thing"),
        answer="no",
        example="beda email",
    ),
)
