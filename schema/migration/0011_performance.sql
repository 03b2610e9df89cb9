-- SPDX-License-Identifier: GPL-3.0-or-later
-- What came after an agreement: the ledger of what was done, urgings, where a creditor went, what a
-- visit found, and the opening again of a case. New columns may be NULL: a row that is older than
-- they are keeps its digest.

CREATE TABLE performance (
    id INTEGER PRIMARY KEY,
    rev INTEGER NOT NULL,
    dispute INTEGER NOT NULL REFERENCES dispute (id),
    agreement INTEGER NOT NULL REFERENCES agreement (id),
    term INTEGER NOT NULL,       -- ordinal
    instalment INTEGER NOT NULL, -- ordinal; 0: the term as a whole
    kind TEXT NOT NULL,
    done_on INTEGER NOT NULL,
    amount INTEGER,              -- fen; NULL: all of what has no sum
    payer TEXT,
    receiver TEXT,
    proof TEXT,
    evidence INTEGER REFERENCES evidence (id),
    recorded_at INTEGER NOT NULL,
    made_by TEXT,
    void_reason TEXT,
    salt TEXT NOT NULL
);
CREATE INDEX performance_of_dispute ON performance (dispute, id);

CREATE TABLE urging (
    id INTEGER PRIMARY KEY,
    dispute INTEGER NOT NULL REFERENCES dispute (id),
    agreement INTEGER NOT NULL REFERENCES agreement (id),
    term INTEGER NOT NULL,     -- ordinal
    urged_on INTEGER NOT NULL,
    urged TEXT,
    way TEXT,
    answer TEXT,
    made_by TEXT,
    salt TEXT NOT NULL
);
CREATE INDEX urging_of_dispute ON urging (dispute, id);

CREATE TABLE recourse (
    id INTEGER PRIMARY KEY,
    rev INTEGER NOT NULL,
    dispute INTEGER NOT NULL REFERENCES dispute (id),
    kind TEXT NOT NULL,
    taken_on INTEGER NOT NULL,
    place TEXT,                -- court, commission
    number TEXT,
    result TEXT,
    made_by TEXT,
    salt TEXT NOT NULL
);
CREATE INDEX recourse_of_dispute ON recourse (dispute, id);

ALTER TABLE visit ADD COLUMN party INTEGER;        -- position; NULL: all
ALTER TABLE visit ADD COLUMN way TEXT;
ALTER TABLE visit ADD COLUMN satisfaction TEXT;    -- NULL: unasked
ALTER TABLE visit ADD COLUMN performed TEXT;
ALTER TABLE visit ADD COLUMN signs TEXT;

CREATE TABLE reopening (
    id INTEGER PRIMARY KEY,
    dispute INTEGER NOT NULL REFERENCES dispute (id),
    reason TEXT NOT NULL,
    visit INTEGER REFERENCES visit (id),
    reopened_at INTEGER NOT NULL,
    made_by TEXT,
    result TEXT,               -- as what the case had been closed
    closed_at INTEGER,
    close_reason TEXT,
    salt TEXT NOT NULL
);
CREATE INDEX reopening_of_dispute ON reopening (dispute, id);
