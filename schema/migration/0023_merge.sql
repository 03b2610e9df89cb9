-- SPDX-License-Identifier: GPL-3.0-or-later
-- Two registrations of one quarrel: which case ended in which, and what was replaced by it.

CREATE TABLE merger (
    id INTEGER PRIMARY KEY,
    rev INTEGER NOT NULL,
    dispute INTEGER NOT NULL REFERENCES dispute (id), -- the case that stays
    ended INTEGER NOT NULL REFERENCES dispute (id),   -- the case that ended in it
    merged_at INTEGER NOT NULL,
    made_by TEXT NOT NULL,
    undone_at INTEGER,
    undone_by TEXT,
    undone_reason TEXT,
    salt TEXT NOT NULL
);
CREATE INDEX merger_of_dispute ON merger (dispute);
CREATE UNIQUE INDEX merger_of_ended ON merger (ended) WHERE undone_at IS NULL;

CREATE TABLE merger_step (
    id INTEGER PRIMARY KEY,
    merger INTEGER NOT NULL REFERENCES merger (id),
    subject INTEGER NOT NULL,  -- row of the dispute or of a party
    field TEXT NOT NULL,
    was TEXT,
    became TEXT,
    salt TEXT NOT NULL
);
CREATE INDEX merger_step_of_merger ON merger_step (merger, id);
