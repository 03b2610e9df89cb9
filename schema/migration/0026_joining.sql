-- SPDX-License-Identifier: GPL-3.0-or-later
-- One person who was registered twice in a case: which party was joined into which, and what was
-- replaced by it.

-- Row of the party who stands for this one; NULL: he stands for himself. No reference, for a copy
-- writes rows in the order of their ids, and either of the two may be the older one.
ALTER TABLE party ADD COLUMN joined_into INTEGER;

CREATE TABLE joining (
    id INTEGER PRIMARY KEY,
    rev INTEGER NOT NULL,
    dispute INTEGER NOT NULL REFERENCES dispute (id),
    stays INTEGER NOT NULL REFERENCES party (id),
    joins INTEGER NOT NULL REFERENCES party (id),
    joined_at INTEGER NOT NULL,
    made_by TEXT NOT NULL,
    reason TEXT NOT NULL,
    parted_at INTEGER,
    parted_by TEXT,
    parted_reason TEXT,
    salt TEXT NOT NULL
);
CREATE INDEX joining_of_dispute ON joining (dispute);
CREATE INDEX joining_by_stays ON joining (stays);
CREATE UNIQUE INDEX joining_of_joins ON joining (joins) WHERE parted_at IS NULL;

CREATE TABLE joining_step (
    id INTEGER PRIMARY KEY,
    joining INTEGER NOT NULL REFERENCES joining (id),
    field TEXT NOT NULL,
    was TEXT,
    became TEXT,
    salt TEXT NOT NULL
);
CREATE INDEX joining_step_of_joining ON joining_step (joining, id);
