-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who may sit in, who mediates and what stands between him and a party, and the hand-over from
-- one shift to the next. Rows are written once; the newest counts.

-- What a party says about a helper who is to sit in (人民调解法 art. 20).
CREATE TABLE consent (
    id INTEGER PRIMARY KEY,
    dispute INTEGER NOT NULL REFERENCES dispute (id),
    helper_party INTEGER REFERENCES party (id),   -- the helper is a party of the case, or
    helper_person INTEGER REFERENCES person (id), -- somebody of the office
    helper_name TEXT NOT NULL,
    party INTEGER NOT NULL REFERENCES party (id), -- who was asked
    word TEXT NOT NULL,
    said_on INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL,
    made_by TEXT,
    salt TEXT NOT NULL
);
CREATE INDEX consent_of_dispute ON consent (dispute, id);

-- A party chooses or refuses a mediator (art. 19, 23).
CREATE TABLE choice (
    id INTEGER PRIMARY KEY,
    dispute INTEGER NOT NULL REFERENCES dispute (id),
    party INTEGER NOT NULL REFERENCES party (id),
    person INTEGER NOT NULL REFERENCES person (id),
    person_name TEXT NOT NULL,
    word TEXT NOT NULL,
    reason TEXT,
    recorded_at INTEGER NOT NULL,
    made_by TEXT,
    salt TEXT NOT NULL
);
CREATE INDEX choice_of_dispute ON choice (dispute, id);

-- How somebody of the office stands to a party, as somebody said.
CREATE TABLE relation (
    id INTEGER PRIMARY KEY,
    dispute INTEGER NOT NULL REFERENCES dispute (id),
    person INTEGER NOT NULL REFERENCES person (id),
    person_name TEXT NOT NULL,
    party INTEGER NOT NULL REFERENCES party (id),
    words TEXT NOT NULL,
    recorded_at INTEGER NOT NULL,
    made_by TEXT,
    salt TEXT NOT NULL
);
CREATE INDEX relation_of_dispute ON relation (dispute, id);

-- Where somebody of the office lives and who else employs him, as he disclosed it.
CREATE TABLE disclosure (
    id INTEGER PRIMARY KEY,
    office INTEGER NOT NULL REFERENCES office (id),
    person INTEGER NOT NULL REFERENCES person (id),
    address TEXT,
    employer TEXT,
    recorded_at INTEGER NOT NULL,
    made_by TEXT,
    salt TEXT NOT NULL
);
CREATE INDEX disclosure_of_office ON disclosure (office, id);

-- A shift taken over: what was running then, as counts and as the text of the sheet.
CREATE TABLE handover (
    id INTEGER PRIMARY KEY,
    office INTEGER NOT NULL REFERENCES office (id),
    taken_at INTEGER NOT NULL,
    taker INTEGER REFERENCES person (id),
    taker_name TEXT NOT NULL,
    giver INTEGER REFERENCES person (id),  -- NULL: nobody is on record
    giver_name TEXT,
    clocks INTEGER NOT NULL,
    claims INTEGER NOT NULL,
    seals INTEGER NOT NULL,
    terms INTEGER NOT NULL,
    visits INTEGER NOT NULL,
    drafts INTEGER NOT NULL,
    note TEXT,
    text TEXT NOT NULL,
    salt TEXT NOT NULL
);
CREATE INDEX handover_of_office ON handover (office, id);
