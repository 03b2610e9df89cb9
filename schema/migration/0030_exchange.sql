-- SPDX-License-Identifier: GPL-3.0-or-later
-- The number of an exchange is given out once, and how far packages have come is known to everybody:
-- neither is counted from rows that somebody may not see.

-- Among those of its office, from 1, in the order of their ids. Verifying counts them again.
CREATE TABLE exchange_number (
    exchange INTEGER PRIMARY KEY REFERENCES exchange (id),
    office INTEGER NOT NULL REFERENCES office (id),
    number INTEGER NOT NULL
);
CREATE UNIQUE INDEX exchange_number_of_office ON exchange_number (office, number);
INSERT INTO exchange_number (exchange, office, number)
SELECT id, office, ROW_NUMBER() OVER (PARTITION BY office ORDER BY id) FROM exchange;

-- As a list shows them: what waits for an answer of the office, then the rest.
CREATE INDEX exchange_listed ON exchange
    (office, (CASE WHEN state = 'offered' THEN 0 ELSE 1 END), id);

-- Of each package what says nothing of its case.
CREATE VIEW package_count AS SELECT peer, outgoing, number, received, digest FROM package;
