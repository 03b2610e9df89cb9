-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: call_insert
INSERT INTO call (id, dispute, rang_at, phone, place, situation, note, made_by, recorded_at, salt)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10);

-- name: call_list
SELECT id, dispute, rang_at, phone, place, situation, note, made_by, recorded_at
FROM call WHERE dispute = $1 ORDER BY id;

-- name: call_recent
-- The open cases since $3 with what tells that a new call is about one of them: a row for the case
-- itself, one for each call and one for each party; newest case first. They are told to those alone
-- who may read the case: to anybody else it would say where it happened, and that a guess was right.
SELECT d.id, d.year, d.register_number, d.title, d.registered_at, d.place,
       CAST(NULL AS TEXT) AS phone
FROM dispute d WHERE
-- include: visible.sql
AND
-- include: readable.sql
AND d.registered_at >= $3 AND d.state NOT IN ('closed', 'refused', 'voided')
UNION ALL
SELECT d.id, d.year, d.register_number, d.title, d.registered_at, c.place, c.phone
FROM dispute d JOIN call c ON c.dispute = d.id WHERE
-- include: visible.sql
AND
-- include: readable.sql
AND d.registered_at >= $3 AND d.state NOT IN ('closed', 'refused', 'voided')
UNION ALL
SELECT d.id, d.year, d.register_number, d.title, d.registered_at, CAST(NULL AS TEXT) AS place,
       p.phone
FROM dispute d JOIN party p ON p.dispute = d.id WHERE
-- include: visible.sql
AND
-- include: readable.sql
AND d.registered_at >= $3 AND d.state NOT IN ('closed', 'refused', 'voided')
AND p.phone IS NOT NULL
ORDER BY 1 DESC;

-- name: board_calls
-- What belongs to the lines of a list, as in board.sql.
SELECT c.id, c.dispute, c.rang_at, c.phone, c.place, c.situation, c.note, c.made_by, c.recorded_at
FROM call c WHERE c.dispute IN
-- include: page.sql
ORDER BY c.dispute, c.id;
