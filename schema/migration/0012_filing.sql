-- SPDX-License-Identifier: GPL-3.0-or-later
-- The folder of a case: what its documents ask for, what lies in it as paper only, how it was put
-- away, judged, and at last destroyed.

CREATE TABLE particular (
    id INTEGER PRIMARY KEY,
    rev INTEGER NOT NULL,
    dispute INTEGER NOT NULL REFERENCES dispute (id),
    document TEXT NOT NULL,    -- code of the paper
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    made_by TEXT,
    salt TEXT NOT NULL,
    UNIQUE (dispute, document, name)
);

CREATE TABLE folder_paper (
    id INTEGER PRIMARY KEY,
    rev INTEGER NOT NULL,
    dispute INTEGER NOT NULL REFERENCES dispute (id),
    item TEXT NOT NULL,        -- code of the row of dossier.yaml
    pages INTEGER NOT NULL,    -- 0: the case does not need it
    note TEXT,
    put_on INTEGER NOT NULL,
    made_by TEXT,
    void_reason TEXT,
    salt TEXT NOT NULL
);
CREATE INDEX folder_paper_of_dispute ON folder_paper (dispute, id);

CREATE TABLE filing (
    id INTEGER PRIMARY KEY,
    rev INTEGER NOT NULL,
    dispute INTEGER NOT NULL UNIQUE REFERENCES dispute (id),
    filed_on INTEGER NOT NULL,
    retention TEXT NOT NULL,
    retention_why TEXT,
    pages INTEGER NOT NULL,
    place TEXT,
    incomplete TEXT,           -- why it was put away with something missing
    made_by TEXT,
    salt TEXT NOT NULL
);
CREATE INDEX filing_by_day ON filing (filed_on);

-- A folder is kept longer than was said when it was put away; the newest row counts.
CREATE TABLE retention_extension (
    id INTEGER PRIMARY KEY,
    rev INTEGER NOT NULL,
    dispute INTEGER NOT NULL REFERENCES dispute (id),
    retention TEXT NOT NULL,
    reason TEXT NOT NULL,
    extended_on INTEGER NOT NULL,
    made_by TEXT,
    salt TEXT NOT NULL
);
CREATE INDEX retention_extension_of_dispute ON retention_extension (dispute, id);

CREATE TABLE review (
    id INTEGER PRIMARY KEY,
    rev INTEGER NOT NULL,
    dispute INTEGER NOT NULL REFERENCES dispute (id),
    reviewed_on INTEGER NOT NULL,
    scores TEXT NOT NULL,      -- the points, one number a word
    total INTEGER NOT NULL,
    result TEXT NOT NULL,
    tier TEXT,
    allowance INTEGER,
    note TEXT,
    made_by TEXT,
    void_reason TEXT,
    salt TEXT NOT NULL
);
CREATE INDEX review_of_dispute ON review (dispute, id);
CREATE INDEX review_by_day ON review (reviewed_on);

-- A destruction: a list drawn up by one person and approved by another, then the certificate.
CREATE TABLE destruction (
    id INTEGER PRIMARY KEY,
    rev INTEGER NOT NULL,
    office INTEGER NOT NULL REFERENCES office (id),
    reason TEXT NOT NULL,
    drawn_up_at INTEGER NOT NULL,
    drawn_up_by INTEGER NOT NULL REFERENCES person (id),
    approved_at INTEGER,
    approved_by INTEGER REFERENCES person (id),
    done_at INTEGER,
    salt TEXT NOT NULL
);

-- What it took: numbers and counts only, so that nothing of the case outlives it.
CREATE TABLE destruction_item (
    id INTEGER PRIMARY KEY,
    rev INTEGER NOT NULL,
    destruction INTEGER NOT NULL REFERENCES destruction (id),
    dispute INTEGER NOT NULL,  -- id; its row is gone once it was done
    number TEXT NOT NULL,
    filed_on INTEGER NOT NULL,
    filed_for TEXT NOT NULL,   -- its retention when it was put away
    retention TEXT NOT NULL,
    row_count INTEGER,         -- that were erased; 0: it is kept longer
    salt TEXT NOT NULL
);
CREATE INDEX destruction_item_of ON destruction_item (destruction, id);
