-- SPDX-License-Identifier: GPL-3.0-or-later
-- The tables of one office and of the main job, from registering to closing a case.
--
-- INTEGER is 64 bits wide. Times are UTC milliseconds, dates are days since 1970-01-01, money is
-- fen, booleans are 0 and 1. A column of coded words holds the code. What was not said is NULL.
-- rev counts the savings of a row that can be edited. salt is random and keeps the digest that
-- the journal holds of a row from telling anything once the row is erased.

-- The journal: one chain of entries for each office, and the head that is locked first.
CREATE TABLE office_head (
    office INTEGER PRIMARY KEY,
    seq INTEGER NOT NULL,      -- of the newest entry
    next_id INTEGER NOT NULL,  -- low part of the next id
    hash TEXT NOT NULL         -- of the newest entry
);

CREATE TABLE journal (
    office INTEGER NOT NULL REFERENCES office_head (office),
    seq INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL,
    boot INTEGER NOT NULL,
    boot_id TEXT,
    person INTEGER,
    behalf TEXT,
    terminal TEXT,
    use_case TEXT NOT NULL,
    subject INTEGER,
    payload TEXT NOT NULL,     -- next id; a line for each row written: table, id, digest
    hash TEXT NOT NULL,
    PRIMARY KEY (office, seq)
);

-- The second chain: who looked at what. It moves no head above.
CREATE TABLE access_head (
    office INTEGER PRIMARY KEY REFERENCES office_head (office),
    seq INTEGER NOT NULL,
    hash TEXT NOT NULL
);

CREATE TABLE access (
    office INTEGER NOT NULL REFERENCES office_head (office),
    seq INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL,
    boot INTEGER NOT NULL,
    boot_id TEXT,
    person INTEGER,
    behalf TEXT,
    terminal TEXT,
    use_case TEXT NOT NULL,
    subject INTEGER,
    detail_digest TEXT,        -- of salt and detail; stays when they are erased
    detail TEXT,               -- words searched for
    salt TEXT,
    hash TEXT NOT NULL,
    PRIMARY KEY (office, seq)
);

CREATE TABLE office (
    id INTEGER PRIMARY KEY REFERENCES office_head (office),
    rev INTEGER NOT NULL,
    name TEXT NOT NULL,
    committee TEXT NOT NULL,
    division TEXT NOT NULL,
    abbreviation TEXT NOT NULL,
    practice INTEGER NOT NULL,
    salt TEXT NOT NULL
);

CREATE TABLE person (
    id INTEGER PRIMARY KEY,
    rev INTEGER NOT NULL,
    office INTEGER NOT NULL REFERENCES office (id),
    login TEXT NOT NULL,
    name TEXT NOT NULL,
    agency TEXT NOT NULL,
    role TEXT NOT NULL,
    phone TEXT,
    salt TEXT NOT NULL,
    UNIQUE (office, login)
);

CREATE TABLE serial (
    id INTEGER PRIMARY KEY,
    office INTEGER NOT NULL REFERENCES office (id),
    year INTEGER NOT NULL,
    series TEXT NOT NULL,
    newest INTEGER NOT NULL,   -- the number given out last
    salt TEXT NOT NULL,
    UNIQUE (office, year, series)
);

CREATE TABLE dispute (
    id INTEGER PRIMARY KEY,
    rev INTEGER NOT NULL,
    office INTEGER NOT NULL REFERENCES office (id),
    year INTEGER NOT NULL,
    register_number INTEGER NOT NULL,
    number TEXT,
    state TEXT NOT NULL,
    token TEXT,
    import_key TEXT,
    source TEXT NOT NULL,
    kind TEXT NOT NULL,
    title TEXT,
    urgency TEXT NOT NULL,
    division TEXT,
    place TEXT,
    occurred_at INTEGER,
    narrative TEXT,
    registered_at INTEGER NOT NULL,
    registered_by TEXT,
    accepted_on INTEGER,
    mediator TEXT,
    void_reason TEXT,
    refuse_reason TEXT,
    closed INTEGER NOT NULL,
    result TEXT,
    closed_at INTEGER,
    close_reason TEXT,
    salt TEXT NOT NULL,
    UNIQUE (office, year, register_number),
    UNIQUE (office, number),
    UNIQUE (office, token),
    UNIQUE (office, import_key)
);
CREATE INDEX dispute_by_state ON dispute (office, id, state);
CREATE INDEX dispute_open ON dispute (office, id)
    WHERE state NOT IN ('closed', 'refused', 'voided');
CREATE INDEX dispute_by_time ON dispute (office, registered_at);

CREATE TABLE party (
    id INTEGER PRIMARY KEY,
    rev INTEGER NOT NULL,
    dispute INTEGER NOT NULL REFERENCES dispute (id),
    position INTEGER NOT NULL,
    role TEXT NOT NULL,
    type TEXT NOT NULL,
    name TEXT NOT NULL,
    id_number TEXT,
    phone TEXT,
    address TEXT,
    agent TEXT,
    refused_on INTEGER,
    refusal TEXT,
    salt TEXT NOT NULL,
    UNIQUE (dispute, position)
);
CREATE INDEX party_by_name ON party (name);
CREATE INDEX party_by_phone ON party (phone);
CREATE INDEX party_by_id_number ON party (id_number);

-- The whole text of every playbook that was ever dispatched by.
CREATE TABLE playbook (
    id INTEGER PRIMARY KEY,
    digest TEXT NOT NULL UNIQUE,
    text TEXT NOT NULL,
    salt TEXT NOT NULL
);

CREATE TABLE dispatch (
    id INTEGER PRIMARY KEY,
    dispute INTEGER NOT NULL REFERENCES dispute (id),
    ordinal INTEGER NOT NULL,
    called_at INTEGER NOT NULL,
    made_by TEXT,
    playbook TEXT NOT NULL REFERENCES playbook (digest),
    salt TEXT NOT NULL,
    UNIQUE (dispute, ordinal)
);

CREATE TABLE seat (
    id INTEGER PRIMARY KEY,
    dispatch INTEGER NOT NULL REFERENCES dispatch (id),
    position INTEGER NOT NULL,
    agency TEXT NOT NULL,
    role TEXT,
    required INTEGER NOT NULL,
    lead INTEGER NOT NULL,
    person INTEGER REFERENCES person (id),
    person_name TEXT,
    person_phone TEXT,
    salt TEXT NOT NULL,
    UNIQUE (dispatch, position)
);

CREATE TABLE response (
    id INTEGER PRIMARY KEY,
    dispatch INTEGER NOT NULL REFERENCES dispatch (id),
    agency TEXT NOT NULL,
    act TEXT NOT NULL,
    happened_at INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL,
    recorder INTEGER REFERENCES person (id),
    made_by TEXT,
    person_name TEXT,
    channel TEXT,
    note TEXT,
    salt TEXT NOT NULL
);
CREATE INDEX response_of_dispatch ON response (dispatch, id);

-- What was ruled about the record of a dispatch: confirmed, corrected, waived, handed over.
CREATE TABLE ruling (
    id INTEGER PRIMARY KEY,
    dispatch INTEGER NOT NULL REFERENCES dispatch (id),
    kind TEXT NOT NULL,
    event INTEGER,             -- id of the response or the ruling it is about
    promise TEXT,              -- code of the promise that is waived
    reason TEXT,
    receiver TEXT,
    receipt TEXT,
    recorded_at INTEGER NOT NULL,
    person INTEGER REFERENCES person (id),
    made_by TEXT,
    salt TEXT NOT NULL
);
CREATE INDEX ruling_of_dispatch ON ruling (dispatch, id);

CREATE TABLE session (
    id INTEGER PRIMARY KEY,
    rev INTEGER NOT NULL,
    dispute INTEGER NOT NULL REFERENCES dispute (id),
    kind TEXT NOT NULL,
    place TEXT,
    held_at INTEGER,
    present TEXT,              -- one name a line
    made_by TEXT,
    salt TEXT NOT NULL
);
CREATE INDEX session_of_dispute ON session (dispute, id);

CREATE TABLE statement (
    id INTEGER PRIMARY KEY,
    session INTEGER NOT NULL REFERENCES session (id),
    position INTEGER NOT NULL,
    speaker TEXT,
    text TEXT NOT NULL,
    salt TEXT NOT NULL,
    UNIQUE (session, position)
);

CREATE TABLE agreement (
    id INTEGER PRIMARY KEY,
    rev INTEGER NOT NULL,
    dispute INTEGER NOT NULL REFERENCES dispute (id),
    version INTEGER NOT NULL,
    form TEXT NOT NULL,
    whole INTEGER NOT NULL,
    facts TEXT,
    reached_on INTEGER,
    salt TEXT NOT NULL,
    UNIQUE (dispute, version)
);

CREATE TABLE term (
    id INTEGER PRIMARY KEY,
    rev INTEGER NOT NULL,
    agreement INTEGER NOT NULL REFERENCES agreement (id),
    ordinal INTEGER NOT NULL,
    text TEXT,
    obligor TEXT,
    act TEXT,
    obligee TEXT,
    method TEXT,
    amount INTEGER,
    due INTEGER,
    performed_on INTEGER,
    proof TEXT,
    salt TEXT NOT NULL,
    UNIQUE (agreement, ordinal)
);

CREATE TABLE mark (
    id INTEGER PRIMARY KEY,
    rev INTEGER NOT NULL,
    agreement INTEGER NOT NULL REFERENCES agreement (id),
    signatory TEXT NOT NULL,
    party INTEGER NOT NULL,    -- position; 0 unless the signatory is a party
    how TEXT NOT NULL,
    marked_on INTEGER NOT NULL,
    void_reason TEXT,
    salt TEXT NOT NULL
);
CREATE INDEX mark_of_agreement ON mark (agreement, id);
CREATE UNIQUE INDEX mark_standing ON mark (agreement, signatory, party)
    WHERE void_reason IS NULL;

CREATE TABLE visit (
    id INTEGER PRIMARY KEY,
    dispute INTEGER NOT NULL REFERENCES dispute (id),
    visited_on INTEGER NOT NULL,
    note TEXT,
    made_by TEXT,
    salt TEXT NOT NULL
);
CREATE INDEX visit_of_dispute ON visit (dispute, id);

-- Issued papers: the text once, then its files, then each time one went to a printer.
CREATE TABLE document (
    id INTEGER PRIMARY KEY,
    dispute INTEGER NOT NULL REFERENCES dispute (id),
    kind TEXT NOT NULL,
    version INTEGER NOT NULL,
    source TEXT NOT NULL,
    template_digest TEXT,
    issued_at INTEGER NOT NULL,
    made_by TEXT,
    salt TEXT NOT NULL,
    UNIQUE (dispute, kind, version)
);

CREATE TABLE document_file (
    id INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES document (id),
    format TEXT NOT NULL,
    digest TEXT NOT NULL,      -- of bytes
    bytes BLOB NOT NULL,
    salt TEXT NOT NULL,
    UNIQUE (document, format)
);

CREATE TABLE print (
    id INTEGER PRIMARY KEY,
    rev INTEGER NOT NULL,
    document_file INTEGER NOT NULL REFERENCES document_file (id),
    copies INTEGER NOT NULL,
    destination TEXT,
    asked_at INTEGER NOT NULL,
    made_by TEXT,
    failed INTEGER NOT NULL,
    outcome TEXT,              -- NULL while nobody knows
    ended_at INTEGER,
    salt TEXT NOT NULL
);
CREATE INDEX print_of_file ON print (document_file, id);

-- Forms left half filled: scratch, outside the journal.
CREATE TABLE draft (
    office INTEGER NOT NULL REFERENCES office (id),
    person INTEGER NOT NULL REFERENCES person (id),
    form TEXT NOT NULL,
    text TEXT NOT NULL,
    saved_at INTEGER NOT NULL,
    PRIMARY KEY (person, form)
);
