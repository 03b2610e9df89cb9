-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: peer_insert
INSERT INTO peer (id, rev, office, name, division, rank, word, added_at, made_by, salt)
VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9);

-- name: peer_remove
UPDATE peer SET rev = rev + 1, removed_at = $4 WHERE id = $1 AND rev = $2 AND office = $3
    AND removed_at IS NULL;

-- name: peer_list
-- The offices that stand, with how far the packages each way have come. What one of them says that
-- it has never becomes less, so its newest package says most.
SELECT p.id, p.rev, p.name, p.division, p.rank, p.word, p.added_at, p.made_by,
       COALESCE((SELECT MAX(k.number) FROM package_count k WHERE k.peer = p.id AND k.outgoing = 1),
                0) AS sent,
       COALESCE((SELECT MAX(k.number) FROM package_count k WHERE k.peer = p.id AND k.outgoing = 0),
                0) AS received,
       COALESCE((SELECT k.received FROM package_count k WHERE k.peer = p.id AND k.outgoing = 0
                 ORDER BY k.number DESC LIMIT 1), 0) AS known,
       (SELECT k.digest FROM package_count k WHERE k.peer = p.id AND k.outgoing = 1
        ORDER BY k.number DESC LIMIT 1) AS sent_digest,
       (SELECT k.digest FROM package_count k WHERE k.peer = p.id AND k.outgoing = 0
        ORDER BY k.number DESC LIMIT 1) AS received_digest
FROM peer p WHERE p.office = $1 AND p.removed_at IS NULL ORDER BY p.name;

-- name: exchange_insert
INSERT INTO exchange (id, rev, office, peer, dispute, outgoing, reference, state, title, reason,
                      other_number, opened_at, made_by, salt, secrecy)
VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14);

-- name: exchange_save
UPDATE exchange SET rev = rev + 1, dispute = $4, state = $5, other_number = $6, answer = $7,
       arrived = $8, decided_at = $9, decided_by = $10
WHERE id = $1 AND rev = $2 AND office = $3;

-- name: exchange_number_insert
-- The next number of office $2 is that of exchange $1.
INSERT INTO exchange_number (exchange, office, number)
SELECT CAST($1 AS INTEGER), CAST($2 AS INTEGER), COALESCE(MAX(n.number), 0) + 1
FROM exchange_number n WHERE n.office = $2;

-- name: exchange_list
-- Those of an office that exist for the viewer and wait for an answer of ours ($2 is 0) or not (1),
-- the newest first, at most $4 of those with a lower id than $3. How far a case is closed is told as
-- it stands now.
SELECT n.number, x.id, x.rev, x.dispute, x.peer, p.name AS peer_name, x.outgoing, x.reference,
       x.state, COALESCE(d.secrecy, x.secrecy) AS secrecy, x.title, x.reason, x.other_number,
       x.answer, x.arrived, x.opened_at, x.made_by, x.decided_at, x.decided_by, d.year AS own_year,
       d.register_number AS own_number
FROM exchange x
    JOIN exchange_number n ON n.exchange = x.id
    JOIN peer p ON p.id = x.peer
    LEFT JOIN dispute d ON d.id = x.dispute
WHERE x.office = $1 AND (CASE WHEN x.state = 'offered' THEN 0 ELSE 1 END) = CAST($2 AS INTEGER)
AND x.id < $3 AND
-- include: exchange_seen.sql
ORDER BY x.id DESC LIMIT $4;

-- name: exchange_by_number
-- The one with number $2 of an office, if it exists for the viewer.
SELECT n.number, x.id, x.rev, x.dispute, x.peer, p.name AS peer_name, x.outgoing, x.reference,
       x.state, COALESCE(d.secrecy, x.secrecy) AS secrecy, x.title, x.reason, x.other_number,
       x.answer, x.arrived, x.opened_at, x.made_by, x.decided_at, x.decided_by, d.year AS own_year,
       d.register_number AS own_number
FROM exchange_number n
    JOIN exchange x ON x.id = n.exchange
    JOIN peer p ON p.id = x.peer
    LEFT JOIN dispute d ON d.id = x.dispute
WHERE n.office = $1 AND n.number = $2 AND
-- include: exchange_seen.sql
;

-- name: exchange_of_case
-- Those of case $1, whose reader was asked for before, oldest first.
SELECT x.id, x.rev, x.dispute, x.peer, p.name AS peer_name, x.outgoing, x.reference, x.state,
       x.secrecy, x.title, x.reason, x.other_number, x.answer, x.arrived, x.opened_at, x.made_by,
       x.decided_at, x.decided_by
FROM exchange x JOIN peer p ON p.id = x.peer WHERE x.dispute = $1 ORDER BY x.id;

-- name: exchange_number
SELECT n.number FROM exchange_number n WHERE n.exchange = $1;

-- name: exchange_misnumbered
-- For verify: the first whose number is not its place among those of its office, or is missing.
SELECT x.id FROM (SELECT y.id, ROW_NUMBER() OVER (PARTITION BY y.office ORDER BY y.id) AS place
                  FROM exchange y) x
    LEFT JOIN exchange_number n ON n.exchange = x.id
WHERE n.number IS NULL OR n.number <> x.place ORDER BY x.id LIMIT 1;

-- name: exchange_waiting
-- How many cases wait for an answer of ours that the viewer may know of.
SELECT COUNT(*) AS waiting FROM exchange x
WHERE x.office = $1 AND (CASE WHEN x.state = 'offered' THEN 0 ELSE 1 END) = 0 AND
-- include: offered.sql
;

-- name: exchange_open_with
-- How many are on their way between us and office $1.
SELECT COUNT(*) AS open FROM exchange x WHERE x.peer = $1 AND x.state IN ('sent', 'offered');

-- name: exchange_by_reference
-- What the other office calls $3, sent from here or come from there.
SELECT x.id, x.rev, x.dispute, x.peer, x.outgoing, x.reference, x.state, x.secrecy, x.title, x.reason,
       x.other_number, x.answer, x.arrived, x.opened_at, x.made_by, x.decided_at, x.decided_by
FROM exchange x WHERE x.peer = $1 AND x.outgoing = $2 AND x.reference = $3;

-- name: package_insert
INSERT INTO package (id, office, peer, exchange, outgoing, number, kind, received, digest, text,
                     signature, recorded_at, salt)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13);

-- name: package_file_insert
INSERT INTO package_file (id, package, position, name, digest, bytes, salt)
VALUES ($1, $2, $3, $4, $5, $6, $7);

-- name: package_outgoing
-- What goes to an office from number $2 on, oldest first.
SELECT k.id, k.number, k.kind, k.digest, k.text, k.signature FROM package k
WHERE k.peer = $1 AND k.outgoing = 1 AND k.number >= $2 ORDER BY k.number;

-- name: package_of_case
-- The package by which the case of an exchange was sent or came.
SELECT k.id, k.number, k.kind, k.digest, k.text, k.signature FROM package k
WHERE k.exchange = $1 AND k.kind = 'case';

-- name: package_files
SELECT f.name, f.digest, f.bytes FROM package_file f WHERE f.package = $1 ORDER BY f.position;

-- name: package_all
-- For verify: those of one direction and office beside each other.
SELECT k.id, k.peer, k.outgoing, k.number, k.digest, k.text, p.name FROM package k
JOIN peer p ON p.id = k.peer WHERE k.office = $1 ORDER BY k.peer, k.outgoing, k.number;

-- name: package_forget
-- What came with a case that was sent back.
UPDATE package SET text = NULL, salt = $2 WHERE exchange = $1 AND outgoing = 0 AND kind = 'case'
RETURNING id;

-- name: package_file_forget
DELETE FROM package_file WHERE package IN
    (SELECT k.id FROM package k WHERE k.exchange = $1 AND k.outgoing = 0) RETURNING id;
