-- What became of the messages: one count a day (ISO, in WIB), outcome and subject (an id of ours:
-- the topic answered, the question asked next, the verdict given; '' for none). A count belongs to
-- nobody: no text, no chat, no time of day, and so nothing that erasing a chat would have to find.
CREATE TABLE journal (
    day     TEXT NOT NULL,
    outcome TEXT NOT NULL,
    subject TEXT NOT NULL,
    times   INTEGER NOT NULL,
    PRIMARY KEY (day, outcome, subject)
) STRICT, WITHOUT ROWID;

-- What was counted before goes along; only which topics had come nearest is not told any more.
INSERT INTO journal (day, outcome, subject, times)
SELECT day, outcome, '', sum(times) FROM unanswered GROUP BY day, outcome;

DROP TABLE unanswered;

-- Questions that got no answer, kept apart from whoever asked them: the text without anything
-- personal, the day, and the nearest topics (ids joined by a space, best first).
CREATE TABLE unanswered_questions (
    id      INTEGER PRIMARY KEY,
    day     TEXT NOT NULL,
    outcome TEXT NOT NULL,
    topics  TEXT NOT NULL,
    text    TEXT NOT NULL
) STRICT;

CREATE INDEX unanswered_questions_by_day ON unanswered_questions (day);
