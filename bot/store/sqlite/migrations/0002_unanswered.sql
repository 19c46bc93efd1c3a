-- How often messages got no answer: one row a day (ISO, in WIB), outcome and nearest topics (their
-- ids joined by a space, best first; none at all is ''). A count belongs to nobody: no text, no
-- chat, no time of day, nothing personal, and so nothing that erasing a chat would have to find.
CREATE TABLE unanswered (
    day     TEXT,
    outcome TEXT,
    topics  TEXT,
    times   INTEGER NOT NULL,
    PRIMARY KEY (day, outcome, topics)
) STRICT, WITHOUT ROWID;
