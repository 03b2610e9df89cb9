-- SPDX-License-Identifier: GPL-3.0-or-later
-- Templates of documents that an office made for itself: kept as they were submitted, in force
-- once a second person approved them. And what an issued document needs so that it looks the same
-- when a further format of it is made later. New columns may be NULL: a row that is older than
-- they are keeps its digest.

CREATE TABLE template (
    id INTEGER PRIMARY KEY,
    rev INTEGER NOT NULL,
    office INTEGER NOT NULL REFERENCES office (id),
    kind TEXT NOT NULL,
    version TEXT NOT NULL,     -- as its front matter says
    digest TEXT NOT NULL,      -- of the text, and of its partials when it has any
    text TEXT NOT NULL,
    submitted_at INTEGER NOT NULL,
    submitted_by INTEGER NOT NULL REFERENCES person (id),
    approved_at INTEGER,       -- NULL while it waits
    approved_by INTEGER REFERENCES person (id),
    salt TEXT NOT NULL
);
CREATE INDEX template_of_kind ON template (office, kind, id);

CREATE TABLE template_partial (
    id INTEGER PRIMARY KEY,
    template INTEGER NOT NULL REFERENCES template (id),
    name TEXT NOT NULL,
    text TEXT NOT NULL,
    salt TEXT NOT NULL,
    UNIQUE (template, name)
);

ALTER TABLE document ADD COLUMN template_version TEXT;
ALTER TABLE document ADD COLUMN title TEXT;      -- of the template: a property of the file
ALTER TABLE document ADD COLUMN face TEXT;
ALTER TABLE document ADD COLUMN code TEXT;       -- at the foot of its pages; NULL: older than codes
CREATE INDEX document_by_code ON document (code);
