-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who sits at a screen and which case is open there: scratch, outside the journal.

-- not copied
CREATE TABLE presence (
    office INTEGER NOT NULL REFERENCES office (id),
    session TEXT NOT NULL,     -- a word that the program gave itself when it started
    person INTEGER NOT NULL REFERENCES person (id),
    dispute INTEGER,           -- NULL: no case is open there
    writes INTEGER NOT NULL,   -- 1: in a form of the case
    seen_at INTEGER NOT NULL,  -- by the clock of its machine, in milliseconds
    PRIMARY KEY (office, session)
);
CREATE INDEX presence_of_dispute ON presence (dispute) WHERE dispute IS NOT NULL;
CREATE INDEX presence_of_person ON presence (person);
