-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: peer_insert
INSERT INTO peer (id, rev, office, name, division, rank, word, added_at, made_by, salt)
VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9);

-- name: peer_remove
UPDATE peer SET rev = rev + 1, removed_at = $4 WHERE id = $1 AND rev = $2 AND office = $3
    AND removed_at IS NULL;

-- name: peer_list
-- The offices that stand, with how far the packages each way have come.
SELECT p.id, p.rev, p.name, p.division, p.rank, p.word, p.added_at, p.made_by,
       COALESCE((SELECT MAX(k.number) FROM package k WHERE k.peer = p.id AND k.outgoing = 1), 0)
           AS sent,
       COALESCE((SELECT MAX(k.number) FROM package k WHERE k.peer = p.id AND k.outgoing = 0), 0)
           AS received,
       COALESCE((SELECT MAX(k.received) FROM package k WHERE k.peer = p.id AND k.outgoing = 0), 0)
           AS known,
       (SELECT k.digest FROM package k WHERE k.peer = p.id AND k.outgoing = 1
        ORDER BY k.number DESC LIMIT 1) AS sent_digest,
       (SELECT k.digest FROM package k WHERE k.peer = p.id AND k.outgoing = 0
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

-- name: exchange_list
-- Those of an office, what waits for an answer of ours first, then the newest, at most $4 of those
-- after the one with $5, whether it waits (0) or not (1), and id $6; with $3 not 0 the one of that
-- number. Of what came and is not taken over: $2 is 0 for none, 1 for what is
-- not hidden, 2 for all. The numbers count all of the office. Of a case that is not there for the
-- viewer nothing is told; how far a case is closed is told as it stands now.
SELECT x.number, x.id, x.rev, x.dispute, x.peer, p.name AS peer_name, x.outgoing, x.reference,
       x.state, COALESCE(d.secrecy, x.secrecy) AS secrecy, x.title, x.reason, x.other_number,
       x.answer, x.arrived, x.opened_at, x.made_by, x.decided_at, x.decided_by, d.year AS own_year, d.register_number AS own_number
FROM (SELECT y.*, ROW_NUMBER() OVER (ORDER BY y.id) AS number
      FROM exchange y WHERE y.office = $1) x
    JOIN peer p ON p.id = x.peer
    LEFT JOIN dispute d ON d.id = x.dispute
WHERE (CAST($3 AS INTEGER) = 0 OR x.number = CAST($3 AS INTEGER)) AND
   ((x.dispute IS NULL AND (CAST($2 AS INTEGER) = 2
                            OR (CAST($2 AS INTEGER) = 1 AND COALESCE(x.secrecy, '') <> 'hidden')))
    OR (x.dispute IS NOT NULL AND
-- include: seen.sql
))
AND (CASE WHEN x.state = 'offered' THEN 0 ELSE 1 END > CAST($5 AS INTEGER)
     OR (CASE WHEN x.state = 'offered' THEN 0 ELSE 1 END = CAST($5 AS INTEGER) AND x.id < $6))
ORDER BY CASE WHEN x.state = 'offered' THEN 0 ELSE 1 END, x.id DESC LIMIT $4;

-- name: exchange_of_case
-- Those of case $1, whose reader was asked for before, oldest first.
SELECT x.id, x.rev, x.dispute, x.peer, p.name AS peer_name, x.outgoing, x.reference, x.state,
       x.secrecy, x.title, x.reason, x.other_number, x.answer, x.arrived, x.opened_at, x.made_by,
       x.decided_at, x.decided_by
FROM exchange x JOIN peer p ON p.id = x.peer WHERE x.dispute = $1 ORDER BY x.id;

-- name: exchange_number
-- How the office counts $2.
SELECT COUNT(*) AS number FROM exchange x WHERE x.office = $1 AND x.id <= $2;

-- name: exchange_waiting
-- How many cases wait for an answer of ours; $2 as above.
SELECT COUNT(*) AS waiting FROM exchange x
WHERE x.office = $1 AND x.state = 'offered' AND
    (CAST($2 AS INTEGER) = 2
     OR (CAST($2 AS INTEGER) = 1 AND COALESCE(x.secrecy, '') <> 'hidden'));

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
