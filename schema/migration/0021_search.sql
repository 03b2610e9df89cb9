-- SPDX-License-Identifier: GPL-3.0-or-later
-- The index that a search asks. It is made of the cases and can be made of them again at any time,
-- so the journal does not answer for it. What search_text is differs from engine to engine.

-- Up to where the index of an office knows its cases.
-- not copied
CREATE TABLE search_head (
    office INTEGER PRIMARY KEY REFERENCES office_head (office),
    seq INTEGER NOT NULL,       -- entries of the journal up to this one are in it
    filled INTEGER NOT NULL,    -- cases from this id on are in it; 0: all are
    key TEXT,                   -- of the office, that digests were made with; NULL: none were made
    looked_at INTEGER NOT NULL  -- when somebody last went on with it
);

-- not copied
CREATE TABLE search_case (
    dispute INTEGER PRIMARY KEY, -- also of a case that is erased until the index was told
    print INTEGER NOT NULL,      -- of what was indexed
    stale INTEGER NOT NULL,      -- 1: words that stand there no more may still lead to it
    party TEXT,                  -- this and all below: what was indexed, while it still changes
    place TEXT,
    narrative TEXT,
    agreement TEXT,
    marks TEXT
);
CREATE INDEX search_case_stale ON search_case (dispute) WHERE stale = 1;

-- The id of a row is that of the case. The texts are not kept. Merging waits for idle time. A word of
-- the first column takes two bytes less, so the longest stands there.
CREATE VIRTUAL TABLE search_text USING fts5(narrative, party, place, agreement, marks,
    content = '', columnsize = 0, tokenize = 'onecase');
INSERT INTO search_text (search_text, rank) VALUES ('automerge', 0);
INSERT INTO search_text (search_text, rank) VALUES ('crisismerge', 100);
INSERT INTO search_text (search_text, rank) VALUES ('usermerge', 4);
