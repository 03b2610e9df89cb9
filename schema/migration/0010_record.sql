-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is kept of a mediation beside what was said: who signed the record, what was brought, who was
-- sought, what was added after the closing. New columns may be NULL: a row that is older than they
-- are keeps its digest.

ALTER TABLE session ADD COLUMN minutes INTEGER;
ALTER TABLE session ADD COLUMN cause TEXT;
ALTER TABLE session ADD COLUMN recorder TEXT;
ALTER TABLE session ADD COLUMN asked TEXT;
ALTER TABLE session ADD COLUMN read_back TEXT;

-- A statement that corrects a record was added to it later: when, by whom. NULL: said at the table.
ALTER TABLE statement ADD COLUMN added_at INTEGER;
ALTER TABLE statement ADD COLUMN made_by TEXT;

CREATE TABLE session_mark (
    id INTEGER PRIMARY KEY,
    session INTEGER NOT NULL REFERENCES session (id),
    name TEXT NOT NULL,
    role TEXT,
    how TEXT NOT NULL,
    marked_on INTEGER NOT NULL,
    refusal TEXT,              -- why he did not sign; NULL: he did
    salt TEXT NOT NULL
);
CREATE INDEX session_mark_of_session ON session_mark (session, id);

CREATE TABLE evidence (
    id INTEGER PRIMARY KEY,
    rev INTEGER NOT NULL,
    dispute INTEGER NOT NULL REFERENCES dispute (id),
    ordinal INTEGER NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    party INTEGER NOT NULL,    -- position; 0: nobody of the case
    brought_by TEXT,
    brought_on INTEGER,
    proves TEXT,
    source TEXT,
    pages INTEGER,             -- NULL: not counted
    copy INTEGER NOT NULL,
    compared_by TEXT,
    file_name TEXT,            -- NULL: only the paper lies in the folder
    size INTEGER,
    digest TEXT,               -- of the file
    recorded_at INTEGER NOT NULL,
    made_by TEXT,
    void_reason TEXT,
    salt TEXT NOT NULL,
    UNIQUE (dispute, ordinal)
);

-- The file of a piece of evidence, apart from it, so that a list does not read the bytes.
CREATE TABLE evidence_file (
    id INTEGER PRIMARY KEY,
    evidence INTEGER NOT NULL UNIQUE REFERENCES evidence (id),
    bytes BLOB NOT NULL,
    salt TEXT NOT NULL
);

CREATE TABLE contact (
    id INTEGER PRIMARY KEY,
    dispute INTEGER NOT NULL REFERENCES dispute (id),
    party INTEGER NOT NULL,    -- position
    sought_at INTEGER NOT NULL,
    way TEXT NOT NULL,
    outcome TEXT NOT NULL,
    note TEXT,
    recorded_at INTEGER NOT NULL,
    made_by TEXT,
    salt TEXT NOT NULL
);
CREATE INDEX contact_of_dispute ON contact (dispute, id);

CREATE TABLE supplement (
    id INTEGER PRIMARY KEY,
    dispute INTEGER NOT NULL REFERENCES dispute (id),
    text TEXT NOT NULL,
    recorded_at INTEGER NOT NULL,
    made_by TEXT,
    salt TEXT NOT NULL
);
CREATE INDEX supplement_of_dispute ON supplement (dispute, id);
