-- SPDX-License-Identifier: GPL-3.0-or-later
-- What an agreement may say and who may put his mark to it; copies handed out; the court. New columns
-- may be NULL: a row that is older than they are keeps its digest.

ALTER TABLE term ADD COLUMN liability TEXT;      -- NULL: alone
ALTER TABLE term ADD COLUMN condition TEXT;
ALTER TABLE term ADD COLUMN held_by TEXT;
ALTER TABLE term ADD COLUMN place TEXT;
ALTER TABLE term ADD COLUMN consequence TEXT;

-- All who owe a term together, its obligor first; only where there are several.
CREATE TABLE share (
    id INTEGER PRIMARY KEY,
    term INTEGER NOT NULL REFERENCES term (id),
    ordinal INTEGER NOT NULL,
    obligor TEXT NOT NULL,
    amount INTEGER,
    salt TEXT NOT NULL,
    UNIQUE (term, ordinal)
);

CREATE TABLE instalment (
    id INTEGER PRIMARY KEY,
    term INTEGER NOT NULL REFERENCES term (id),
    ordinal INTEGER NOT NULL,
    amount INTEGER NOT NULL,
    due INTEGER NOT NULL,
    salt TEXT NOT NULL,
    UNIQUE (term, ordinal)
);

ALTER TABLE agreement ADD COLUMN final INTEGER;          -- NULL: 0
ALTER TABLE agreement ADD COLUMN original TEXT;          -- NULL: printed
ALTER TABLE agreement ADD COLUMN original_on INTEGER;
ALTER TABLE agreement ADD COLUMN original_note TEXT;
ALTER TABLE agreement ADD COLUMN original_scan INTEGER;  -- id of a row of evidence
ALTER TABLE agreement ADD COLUMN typed_by TEXT;
ALTER TABLE agreement ADD COLUMN compared_by TEXT;
ALTER TABLE agreement ADD COLUMN compared_on INTEGER;
ALTER TABLE agreement ADD COLUMN read_by TEXT;           -- to somebody who cannot read

ALTER TABLE mark ADD COLUMN name TEXT;           -- of a guardian, an agent, a guarantor, a witness
ALTER TABLE mark ADD COLUMN authority TEXT;
ALTER TABLE mark ADD COLUMN guarantee TEXT;      -- NULL: none
DROP INDEX mark_standing;
CREATE UNIQUE INDEX mark_standing ON mark (agreement, signatory, party, COALESCE(name, ''))
    WHERE void_reason IS NULL;

CREATE TABLE handout (
    id INTEGER PRIMARY KEY,
    rev INTEGER NOT NULL,
    dispute INTEGER NOT NULL REFERENCES dispute (id),
    document TEXT NOT NULL,
    version INTEGER NOT NULL,
    party INTEGER NOT NULL,    -- position; 0: the receiver is no party
    receiver TEXT,
    copies INTEGER NOT NULL,
    way TEXT NOT NULL,
    handed_on INTEGER NOT NULL,
    made_by TEXT,
    void_reason TEXT,
    salt TEXT NOT NULL
);
CREATE INDEX handout_of_dispute ON handout (dispute, id);

-- The steps of a judicial confirmation.
CREATE TABLE confirmation (
    id INTEGER PRIMARY KEY,
    rev INTEGER NOT NULL,
    dispute INTEGER NOT NULL REFERENCES dispute (id),
    agreement INTEGER NOT NULL REFERENCES agreement (id),
    kind TEXT NOT NULL,
    done_on INTEGER NOT NULL,
    court TEXT,
    number TEXT,
    note TEXT,
    made_by TEXT,
    void_reason TEXT,
    salt TEXT NOT NULL
);
CREATE INDEX confirmation_of_dispute ON confirmation (dispute, id);
