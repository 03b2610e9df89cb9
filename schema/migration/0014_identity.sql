-- SPDX-License-Identifier: GPL-3.0-or-later
-- How somebody proves who he is: his keys, his password; and whether he may sit down at all.

ALTER TABLE person ADD COLUMN disabled_at INTEGER; -- NULL: he may
ALTER TABLE person ADD COLUMN disabled_reason TEXT;

CREATE TABLE person_key (
    id INTEGER PRIMARY KEY,
    rev INTEGER NOT NULL,
    person INTEGER NOT NULL REFERENCES person (id),
    line TEXT NOT NULL,        -- type and base64, as in a public key file, without its comment
    fingerprint TEXT NOT NULL, -- "SHA256:…", as ssh-keygen -l shows it
    label TEXT,                -- which device
    until_day INTEGER,         -- the last day it opens; NULL: no end
    added_at INTEGER NOT NULL,
    made_by TEXT,
    removed_at INTEGER,
    removed_reason TEXT,
    salt TEXT NOT NULL
);
CREATE UNIQUE INDEX person_key_standing ON person_key (fingerprint) WHERE removed_at IS NULL;
CREATE INDEX person_key_of ON person_key (person);

CREATE TABLE password (
    id INTEGER PRIMARY KEY,
    rev INTEGER NOT NULL,
    person INTEGER NOT NULL UNIQUE REFERENCES person (id),
    hash TEXT NOT NULL,            -- argon2id with its parameters and its salt
    changed_at INTEGER NOT NULL,
    must_change INTEGER NOT NULL,  -- somebody else set it
    failures INTEGER NOT NULL,     -- in a row, until now
    locked_until INTEGER,
    salt TEXT NOT NULL
);
