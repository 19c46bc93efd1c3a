-- `wake`: the second (since 1970, UTC) at which a reminder of the chat may be due. Most have none, and
-- the index holds only those that do and to whom the bot may write; it has all that is asked of it.
ALTER TABLE sessions ADD COLUMN wake INTEGER;
CREATE INDEX sessions_waking ON sessions (surface, wake, chat, gone)
    WHERE wake IS NOT NULL AND gone = 0;
