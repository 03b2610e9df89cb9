-- SPDX-License-Identifier: GPL-3.0-or-later
-- Cases that offices hand to each other, and the packages that went between them.

ALTER TABLE dispute ADD COLUMN sent INTEGER; -- 1: to another office, which has not answered yet

CREATE TABLE peer (
    id INTEGER PRIMARY KEY,
    rev INTEGER NOT NULL,
    office INTEGER NOT NULL REFERENCES office (id),
    name TEXT NOT NULL,
    division TEXT NOT NULL,
    rank TEXT NOT NULL,        -- upper, lower, same
    word TEXT NOT NULL,        -- its signet
    added_at INTEGER NOT NULL,
    made_by TEXT NOT NULL,
    removed_at INTEGER,
    salt TEXT NOT NULL
);
CREATE UNIQUE INDEX peer_by_name ON peer (office, name) WHERE removed_at IS NULL;
CREATE UNIQUE INDEX peer_by_word ON peer (office, word) WHERE removed_at IS NULL;

-- A case on its way, or that came.
CREATE TABLE exchange (
    id INTEGER PRIMARY KEY,
    rev INTEGER NOT NULL,
    office INTEGER NOT NULL REFERENCES office (id),
    peer INTEGER NOT NULL REFERENCES peer (id),
    dispute INTEGER REFERENCES dispute (id), -- NULL: came and was not taken over
    outgoing INTEGER NOT NULL,
    reference INTEGER NOT NULL, -- its id at the office that sent the case
    state TEXT NOT NULL,        -- sent, offered, accepted, returned
    secrecy TEXT,               -- confidential, hidden; NULL: ordinary
    title TEXT,
    reason TEXT NOT NULL,
    other_number TEXT,          -- register number at the other office
    answer TEXT,
    arrived INTEGER,            -- 1: the other office sent a receipt
    opened_at INTEGER NOT NULL,
    made_by TEXT NOT NULL,
    decided_at INTEGER,
    decided_by TEXT,
    salt TEXT NOT NULL
);
CREATE UNIQUE INDEX exchange_by_reference ON exchange (peer, outgoing, reference);
CREATE INDEX exchange_of_dispute ON exchange (dispute) WHERE dispute IS NOT NULL;

CREATE TABLE package (
    id INTEGER PRIMARY KEY,
    office INTEGER NOT NULL REFERENCES office (id),
    peer INTEGER NOT NULL REFERENCES peer (id),
    exchange INTEGER NOT NULL REFERENCES exchange (id),
    outgoing INTEGER NOT NULL,
    number INTEGER NOT NULL,   -- among those of one office to another
    kind TEXT NOT NULL,        -- case, receipt, accept, return
    received INTEGER NOT NULL, -- how many its sender had of the other's
    digest TEXT NOT NULL,      -- of the text; stays when the text is erased
    text TEXT,                 -- JSON, as it was signed
    signature TEXT NOT NULL,
    recorded_at INTEGER NOT NULL,
    salt TEXT NOT NULL
);
CREATE UNIQUE INDEX package_by_number ON package (peer, outgoing, number);
CREATE INDEX package_of_exchange ON package (exchange);

-- The papers that go with it.
CREATE TABLE package_file (
    id INTEGER PRIMARY KEY,
    package INTEGER NOT NULL REFERENCES package (id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    digest TEXT NOT NULL,
    bytes BLOB,
    salt TEXT NOT NULL
);
CREATE INDEX package_file_of ON package_file (package, position);
