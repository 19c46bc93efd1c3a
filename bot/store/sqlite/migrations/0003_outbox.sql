-- Answers that are stored and not yet sent. `body` is the delivery (bot.store.sqlite.outbox writes and
-- reads it), `done` how many of its acts have been carried out.
CREATE TABLE outbox (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    chat   TEXT NOT NULL,
    body   TEXT NOT NULL,
    done   INTEGER NOT NULL,
    put    TEXT NOT NULL
) STRICT;
CREATE INDEX outbox_of_chat ON outbox (chat);

-- `taken`: the numbers of the last updates taken (the first, then the steps), so that one delivered
-- twice is not answered twice. `before`: the state before `message`, the participant's last one, and
-- `answers`: the messages that answered it, so that an edit goes back there. `gone`: the bot may not
-- write to this chat any more.
ALTER TABLE sessions ADD COLUMN taken TEXT NOT NULL DEFAULT '';
ALTER TABLE sessions ADD COLUMN before TEXT;
ALTER TABLE sessions ADD COLUMN message INTEGER;
ALTER TABLE sessions ADD COLUMN answers TEXT NOT NULL DEFAULT '';
ALTER TABLE sessions ADD COLUMN gone INTEGER NOT NULL DEFAULT 0;
UPDATE sessions SET taken = serial WHERE serial IS NOT NULL;
ALTER TABLE sessions DROP COLUMN serial;
