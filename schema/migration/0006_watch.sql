-- SPDX-License-Identifier: GPL-3.0-or-later
-- The watch: who was told what, when the next thing falls due, supervision cards, and clocks that
-- jumped.

-- What had to be told, once for each dispatch, kind and subject, and how the telling ended.
CREATE TABLE notice (
    id INTEGER PRIMARY KEY,
    office INTEGER NOT NULL REFERENCES office (id),
    dispute INTEGER NOT NULL REFERENCES dispute (id),
    dispatch INTEGER NOT NULL REFERENCES dispatch (id),
    kind TEXT NOT NULL,
    about TEXT NOT NULL,       -- the promise, the level and agency, the card
    due_at INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL,
    receiver TEXT,
    phone TEXT,
    text TEXT NOT NULL,
    ended_at INTEGER,          -- NULL: not told yet, or on screens only
    delivered INTEGER,
    attempts INTEGER,
    outcome TEXT,
    salt TEXT NOT NULL,
    UNIQUE (dispatch, kind, about)
);
CREATE INDEX notice_of_dispute ON notice (dispute, id);
CREATE INDEX notice_failed ON notice (office, id) WHERE delivered = 0;

-- Notices that a program still has to tell: scratch. Who takes one counts the attempt up and sets
-- until when nobody else may, by the boot clock of that start of the machine.
CREATE TABLE delivery (
    notice INTEGER PRIMARY KEY REFERENCES notice (id),
    office INTEGER NOT NULL REFERENCES office (id),
    attempts INTEGER NOT NULL,
    boot_id TEXT NOT NULL,
    free_at INTEGER NOT NULL
);

-- When the next thing falls due for a dispatch: computed from the record, outside the journal.
-- 0: not computed yet.
CREATE TABLE due (
    dispatch INTEGER PRIMARY KEY REFERENCES dispatch (id),
    dispute INTEGER NOT NULL REFERENCES dispute (id),
    office INTEGER NOT NULL REFERENCES office (id),
    due_at INTEGER NOT NULL
);
CREATE INDEX due_by_time ON due (office, due_at);
CREATE INDEX due_of_dispute ON due (dispute);
INSERT INTO due (dispatch, dispute, office, due_at)
SELECT x.id, x.dispute, d.office, 0 FROM dispatch x JOIN dispute d ON d.id = x.dispute
WHERE d.state NOT IN ('closed', 'refused', 'voided');

CREATE TABLE card (
    id INTEGER PRIMARY KEY,
    office INTEGER NOT NULL REFERENCES office (id),
    dispute INTEGER NOT NULL REFERENCES dispute (id),
    dispatch INTEGER NOT NULL REFERENCES dispatch (id),
    year INTEGER NOT NULL,
    number INTEGER NOT NULL,
    salt TEXT NOT NULL,
    UNIQUE (office, year, number)
);
CREATE INDEX card_of_dispute ON card (dispute, id);

CREATE TABLE card_step (
    id INTEGER PRIMARY KEY,
    card INTEGER NOT NULL REFERENCES card (id),
    move TEXT NOT NULL,
    colour TEXT NOT NULL,
    recorded_at INTEGER NOT NULL,
    answer_due INTEGER,
    text TEXT,
    person INTEGER REFERENCES person (id),
    made_by TEXT,
    salt TEXT NOT NULL
);
CREATE INDEX card_step_of_card ON card_step (card, id);

-- The wall clock was found to have jumped against the boot clock since the entry before.
CREATE TABLE clock_step (
    id INTEGER PRIMARY KEY,
    office INTEGER NOT NULL REFERENCES office (id),
    noticed_at INTEGER NOT NULL, -- by the clock after the jump
    step INTEGER NOT NULL,       -- milliseconds; negative: it was set back
    salt TEXT NOT NULL
);
CREATE INDEX clock_step_of_office ON clock_step (office, id);
