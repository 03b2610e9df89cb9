-- SPDX-License-Identifier: GPL-3.0-or-later
-- Posts of the people, and the duty roster: what is planned, and what was changed since.
-- New columns may be NULL: a row that is older than they are keeps its digest.

ALTER TABLE person ADD COLUMN division TEXT;     -- area served; NULL: the whole office
ALTER TABLE person ADD COLUMN skills TEXT;       -- words joined by 、
ALTER TABLE person ADD COLUMN begins_on INTEGER; -- of the post; NULL: open
ALTER TABLE person ADD COLUMN ends_on INTEGER;   -- its last day; NULL: open

CREATE TABLE shift (
    id INTEGER PRIMARY KEY,
    office INTEGER NOT NULL REFERENCES office (id),
    agency TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT,
    every TEXT NOT NULL,       -- how long a turn is
    first_on INTEGER NOT NULL,
    last_on INTEGER,           -- NULL: open
    begins INTEGER NOT NULL,   -- minutes after midnight
    lasts INTEGER NOT NULL,    -- minutes
    weekdays INTEGER,          -- bit 0 Sunday; NULL: every day
    least INTEGER NOT NULL,
    most INTEGER,              -- NULL: any number
    note TEXT,
    recorded_at INTEGER NOT NULL,
    made_by TEXT,
    salt TEXT NOT NULL
);
CREATE INDEX shift_of_office ON shift (office, last_on);

-- Who serves in which turn of a shift.
CREATE TABLE turn (
    id INTEGER PRIMARY KEY,
    shift INTEGER NOT NULL REFERENCES shift (id),
    place INTEGER NOT NULL,
    person INTEGER NOT NULL REFERENCES person (id),
    salt TEXT NOT NULL,
    UNIQUE (shift, place, person)
);

CREATE TABLE roster_change (
    id INTEGER PRIMARY KEY,
    office INTEGER NOT NULL REFERENCES office (id),
    kind TEXT NOT NULL,
    shift INTEGER REFERENCES shift (id),
    day INTEGER,
    person INTEGER REFERENCES person (id),
    other INTEGER REFERENCES person (id),
    begins_at INTEGER,
    ends_at INTEGER,           -- NULL: may matter at any time
    other_shift INTEGER REFERENCES shift (id),
    other_day INTEGER,
    about INTEGER,             -- id of the shift or the change it is about
    reason TEXT,
    recorded_at INTEGER NOT NULL,
    recorder INTEGER REFERENCES person (id),
    made_by TEXT,
    salt TEXT NOT NULL
);
CREATE INDEX roster_change_of_office ON roster_change (office, ends_at);
