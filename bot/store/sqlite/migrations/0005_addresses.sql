-- A chat is where it is held and its key there: two surfaces may use the same key. `chat` stays the
-- plain key. What was Telegram's has a number; what the terminal kept (of late even under a number)
-- was never an update, and answered the message 0.
CREATE TABLE addressed (
    chat    TEXT NOT NULL,
    surface TEXT NOT NULL DEFAULT 'telegram',
    state   TEXT NOT NULL,
    taken   TEXT NOT NULL DEFAULT '',
    before  TEXT,
    message INTEGER,
    answers TEXT NOT NULL DEFAULT '',
    gone    INTEGER NOT NULL DEFAULT 0,
    updated TEXT NOT NULL,
    PRIMARY KEY (chat, surface)
) STRICT, WITHOUT ROWID;

INSERT INTO addressed (chat, surface, state, taken, before, message, answers, gone, updated)
SELECT
    chat,
    CASE
        WHEN CAST(CAST(chat AS INTEGER) AS TEXT) <> chat THEN 'terminal'
        WHEN taken = '' AND answers = '0' THEN 'terminal'
        ELSE 'telegram'
    END,
    state, taken, before, message, answers, gone, updated
FROM sessions;

DROP TABLE sessions;
ALTER TABLE addressed RENAME TO sessions;

ALTER TABLE outbox ADD COLUMN surface TEXT NOT NULL DEFAULT 'telegram';
UPDATE outbox SET surface = 'terminal' WHERE CAST(CAST(chat AS INTEGER) AS TEXT) <> chat;
DROP INDEX outbox_of_chat;
CREATE INDEX outbox_of_chat ON outbox (chat, surface);
