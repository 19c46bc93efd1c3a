-- One row a chat. `state` holds answers, never a position (flows.dialogue.state writes and reads it);
-- `serial` is the last event taken, so that one delivered twice is not answered twice.
CREATE TABLE sessions (
    chat    TEXT PRIMARY KEY,
    state   TEXT NOT NULL,
    serial  INTEGER,
    updated TEXT NOT NULL
) STRICT, WITHOUT ROWID;
