-- SPDX-License-Identifier: GPL-3.0-or-later
-- The same on PostgreSQL: an index of the characters of each case, wherever they stand. What it
-- answers is read once more.

-- Up to where the index of an office knows its cases.
CREATE TABLE search_head (
    office INTEGER PRIMARY KEY REFERENCES office_head (office),
    seq INTEGER NOT NULL,
    filled INTEGER NOT NULL,
    key TEXT,
    looked_at INTEGER NOT NULL
);

CREATE TABLE search_case (
    dispute INTEGER PRIMARY KEY,
    print INTEGER NOT NULL,
    stale INTEGER NOT NULL,
    party TEXT,
    place TEXT,
    narrative TEXT,
    agreement TEXT,
    marks TEXT
);
CREATE INDEX search_case_stale ON search_case (dispute) WHERE stale = 1;

CREATE TABLE search_text (
    dispute INTEGER PRIMARY KEY,
    tokens TSVECTOR NOT NULL
);
CREATE INDEX search_text_tokens ON search_text USING GIN (tokens);
