-- SPDX-License-Identifier: GPL-3.0-or-later
-- What must stay secret: cases that do not exist for strangers, addresses, sealed notes, and the
-- glass that is broken when somebody must look all the same.

ALTER TABLE dispute ADD COLUMN secrecy TEXT;      -- confidential, hidden; NULL: ordinary
ALTER TABLE dispute ADD COLUMN secrecy_reason TEXT; -- of who changed it last; NULL: the rule
ALTER TABLE dispute ADD COLUMN registrar INTEGER; -- person of registered_by; NULL: an older row
ALTER TABLE dispute ADD COLUMN handler INTEGER;   -- person of mediator; NULL: none, or older
ALTER TABLE party ADD COLUMN address_secret INTEGER; -- 1: never on paper or a list
ALTER TABLE session ADD COLUMN made_by_id INTEGER; -- person of made_by; NULL: an older row

-- Opened by somebody who may not see the case otherwise.
CREATE TABLE glass (
    id INTEGER PRIMARY KEY,
    rev INTEGER NOT NULL,
    dispute INTEGER NOT NULL REFERENCES dispute (id),
    person INTEGER NOT NULL REFERENCES person (id),
    category TEXT NOT NULL,    -- danger, handover, complaint, inspection, other
    reason TEXT NOT NULL,
    opened_at INTEGER NOT NULL,
    until_at INTEGER NOT NULL,
    told_at INTEGER,           -- when a program told the heads; NULL: not, or on screens only
    reviewed_by INTEGER REFERENCES person (id),
    reviewed_at INTEGER,
    proper INTEGER,            -- 1: there was cause; 0: there was none
    review_note TEXT,
    salt TEXT NOT NULL
);
CREATE INDEX glass_of_dispute ON glass (dispute);
CREATE INDEX glass_open ON glass (id) WHERE reviewed_by IS NULL;

-- The key of a case, itself locked with the key of the office, which lies outside the database.
CREATE TABLE case_key (
    id INTEGER PRIMARY KEY,
    dispute INTEGER NOT NULL UNIQUE REFERENCES dispute (id),
    office_key TEXT NOT NULL,  -- which key of the office
    locked TEXT NOT NULL,      -- base64
    salt TEXT NOT NULL
);

-- A note for those it names. The words of a talk with one side are one too: session says which.
CREATE TABLE sealed_note (
    id INTEGER PRIMARY KEY,
    dispute INTEGER NOT NULL REFERENCES dispute (id),
    kind TEXT NOT NULL,        -- psychologist, women, informant, other, talk
    session INTEGER REFERENCES session (id),
    author INTEGER NOT NULL REFERENCES person (id),
    made_at INTEGER NOT NULL,
    advice TEXT,               -- what the team may know
    locked TEXT NOT NULL,      -- base64
    salt TEXT NOT NULL
);
CREATE INDEX sealed_note_of_dispute ON sealed_note (dispute);
CREATE INDEX sealed_note_of_session ON sealed_note (session) WHERE session IS NOT NULL;

CREATE TABLE sealed_reader (
    id INTEGER PRIMARY KEY,
    note INTEGER NOT NULL REFERENCES sealed_note (id),
    person INTEGER NOT NULL REFERENCES person (id),
    salt TEXT NOT NULL,
    UNIQUE (note, person)
);

-- Who opened or changed a case, what somebody did, what happened on a day: newest first.
CREATE INDEX journal_by_subject ON journal (office, subject, recorded_at, seq)
    WHERE subject IS NOT NULL;
CREATE INDEX journal_by_person ON journal (office, person, recorded_at, seq);
CREATE INDEX journal_by_time ON journal (office, recorded_at, seq);
CREATE INDEX access_by_subject ON access (office, subject, recorded_at, seq)
    WHERE subject IS NOT NULL;
CREATE INDEX access_by_person ON access (office, person, recorded_at, seq);
CREATE INDEX access_by_time ON access (office, recorded_at, seq);
