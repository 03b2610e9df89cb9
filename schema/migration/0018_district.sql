-- SPDX-License-Identifier: GPL-3.0-or-later
-- A district's worth of cases: what a board needs to know of an open case to put it into its place.

-- Where each open case stands on the board: computed from the record and the rules of places in the
-- transaction that changes it, outside the journal, and recomputed by verify. A closed, refused or
-- voided case has no row.
CREATE TABLE board_line (
    dispute INTEGER PRIMARY KEY REFERENCES dispute (id),
    office INTEGER NOT NULL REFERENCES office (id),
    rank INTEGER NOT NULL,     -- 0 a promise runs, 1 a mark is missing, 2 a day waits, 3 the rest
    due INTEGER NOT NULL,      -- rank 0: time of the first promise; 2: the day; else 0
    since INTEGER NOT NULL,    -- the time of registering, negative: the newest first
    last INTEGER NOT NULL,     -- rank 0: time of the last promise; else 0
    unsealed INTEGER NOT NULL, -- signed, not yet sealed
    hidden INTEGER NOT NULL,   -- it exists only for who has to do with it
    rules INTEGER NOT NULL     -- of which deadlines and days it was computed by; 0: not yet
);
CREATE INDEX board_line_by_need ON board_line (office, rank, due, since, dispute DESC);
CREATE INDEX board_line_by_rules ON board_line (office, rules);
INSERT INTO board_line (dispute, office, rank, due, since, last, unsealed, hidden, rules)
SELECT d.id, d.office, 2, 0, -d.registered_at, 0, 0,
       CASE WHEN d.secrecy = 'hidden' THEN 1 ELSE 0 END, 0
FROM dispute d WHERE d.state NOT IN ('closed', 'refused', 'voided');

-- How many were registered today is counted over the index alone, by whoever reaches the office.
DROP INDEX dispute_by_time;
CREATE INDEX dispute_by_time ON dispute (office, registered_at, state, secrecy);
