-- How many saw their certificate on a day (ISO, in WIB) after so many working days, by platform and
-- the year in which they finished. It belongs to nobody: no chat, no time of day.
CREATE TABLE waiting (
    platform TEXT NOT NULL,
    year     INTEGER NOT NULL,
    days     INTEGER NOT NULL,
    day      TEXT NOT NULL,
    times    INTEGER NOT NULL,
    PRIMARY KEY (platform, year, days, day)
) STRICT, WITHOUT ROWID;
