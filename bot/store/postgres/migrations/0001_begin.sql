-- One row a chat, by where it is held and its key there. `state`, `taken`, `before` and `answers` are
-- written and read by bot.store.written. `gone`: the bot may not write to this chat any more. `wake`:
-- when a reminder may be due. `version` is another one after each turn and never comes again: who
-- goes on from an older one has not seen what another process has stored. `used`: the last day (UTC).
CREATE TABLE sessions (
    surface text COLLATE "C" NOT NULL,
    chat    text COLLATE "C" NOT NULL,
    state   text NOT NULL,
    taken   text NOT NULL,
    before  text,
    message bigint,
    answers text NOT NULL,
    wake    timestamptz,
    gone    boolean NOT NULL DEFAULT false,
    version bigint NOT NULL,
    used    date NOT NULL DEFAULT (now() AT TIME ZONE 'UTC')::date,
    PRIMARY KEY (chat, surface)
);
CREATE INDEX sessions_waking ON sessions (surface, wake, chat) WHERE wake IS NOT NULL AND NOT gone;
CREATE INDEX sessions_used ON sessions (used);

-- Answers that are stored and not yet sent. `owner` is the process that sends it (its row in `owners`),
-- nobody where it waits behind another one's.
CREATE TABLE outbox (
    number  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    surface text COLLATE "C" NOT NULL,
    chat    text COLLATE "C" NOT NULL,
    body    text NOT NULL,
    done    integer NOT NULL,
    owner   bigint,
    put     date NOT NULL DEFAULT (now() AT TIME ZONE 'UTC')::date
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);
CREATE INDEX outbox_of_chat ON outbox (chat, surface);

-- The numbers of the updates by which somebody erased everything, without whose: where Telegram
-- repeats one it is not taken again.
CREATE TABLE erasures (
    surface text COLLATE "C" NOT NULL,
    serial  bigint NOT NULL,
    day     date NOT NULL DEFAULT (now() AT TIME ZONE 'UTC')::date,
    PRIMARY KEY (surface, serial)
);

-- The processes that live: each says so anew before `until`, by the clock of the database alone.
CREATE TABLE owners (
    owner bigint PRIMARY KEY,
    until timestamptz NOT NULL
);

-- What one process does for all, as long as it says so anew before `until`.
CREATE TABLE duties (
    duty  text PRIMARY KEY,
    owner bigint NOT NULL,
    until timestamptz NOT NULL
);

-- Counts and questions that belong to nobody: no chat, no time of day (see bot/store/sqlite/).
CREATE TABLE journal (
    day     date NOT NULL,
    outcome text COLLATE "C" NOT NULL,
    subject text COLLATE "C" NOT NULL,
    times   bigint NOT NULL,
    PRIMARY KEY (day, outcome, subject)
);
CREATE TABLE unanswered_questions (
    id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    day     date NOT NULL,
    outcome text NOT NULL,
    topics  text NOT NULL,
    text    text NOT NULL
);
CREATE INDEX unanswered_questions_by_day ON unanswered_questions (day);
CREATE TABLE waiting (
    platform text COLLATE "C" NOT NULL,
    year     integer NOT NULL,
    days     bigint NOT NULL,
    day      date NOT NULL,
    times    bigint NOT NULL,
    PRIMARY KEY (platform, year, days, day)
);
