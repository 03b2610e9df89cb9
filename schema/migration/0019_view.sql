-- SPDX-License-Identifier: GPL-3.0-or-later
-- Search lines that people keep under a name: scratch, outside the journal.

CREATE TABLE saved_view (
    office INTEGER NOT NULL REFERENCES office (id),
    person INTEGER NOT NULL REFERENCES person (id),
    name TEXT NOT NULL,
    words TEXT NOT NULL,
    shared INTEGER NOT NULL,   -- everybody of the office has it
    alarm INTEGER NOT NULL,    -- rings at so many cases; 0: never
    rung_at INTEGER,           -- since when there were as many and it was told
    saved_at INTEGER NOT NULL,
    PRIMARY KEY (office, person, name)
);
