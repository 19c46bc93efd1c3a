-- Updates by which a conversation was erased: one that is delivered again erases nothing and begins
-- nothing. An update is a number of its own; whose it was is not kept. `day` is ISO, in UTC.
CREATE TABLE erasures (
    surface TEXT NOT NULL,
    serial  INTEGER NOT NULL,
    day     TEXT NOT NULL,
    PRIMARY KEY (surface, serial)
) STRICT, WITHOUT ROWID;

-- The last day (ISO, in WIB; '' for none) on which the clock of this machine was believed, and for
-- how many hours of running it has not been since. It is one row.
CREATE TABLE clock (
    only    INTEGER PRIMARY KEY CHECK (only = 1),
    seen    TEXT NOT NULL,
    doubted INTEGER NOT NULL
) STRICT;
INSERT INTO clock (only, seen, doubted)
SELECT 1, coalesce(substr(max(updated), 1, 10), ''), 0 FROM sessions;
