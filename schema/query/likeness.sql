-- SPDX-License-Identifier: GPL-3.0-or-later
-- By what the cases of the last months are found that may be one with another.

-- name: likeness_head_read
SELECT lowest FROM likeness_head WHERE office = $1;

-- name: likeness_head_save
INSERT INTO likeness_head (office, lowest) VALUES ($1, $2)
ON CONFLICT (office) DO UPDATE SET lowest = excluded.lowest;

-- name: likeness_first
-- The first case registered since $2.
SELECT d.id FROM dispute d WHERE d.office = $1 AND d.registered_at >= $2
ORDER BY d.registered_at LIMIT 1;

-- name: likeness_keys
SELECT key FROM likeness_key WHERE dispute = $1 ORDER BY key;

-- name: likeness_put
INSERT INTO likeness_key (dispute, key, registered_at) VALUES ($1, $2, $3);

-- name: likeness_drop
-- Those of the cases $1 to $2.
DELETE FROM likeness_key WHERE dispute BETWEEN $1 AND $2;

-- name: likeness_match
-- The cases since $3 that have one of the keys from $4 on, those with most of them first, at most
-- $36. That there is one tells facts of it.
SELECT d.id FROM (
    SELECT k.dispute, COUNT(*) AS shared FROM likeness_key k
    WHERE k.key IN
-- include: likeness_asked.sql
    AND k.registered_at >= $3 GROUP BY k.dispute) found
JOIN dispute d ON d.id = found.dispute
WHERE
-- include: visible.sql
AND
-- include: readable.sql
AND d.registered_at >= $3
ORDER BY found.shared DESC, d.id DESC LIMIT $36;

-- name: likeness_readable
-- Those of the cases from $4 on that were registered since $3 and may be read.
SELECT d.id FROM dispute d
WHERE
-- include: visible.sql
AND
-- include: readable.sql
AND d.registered_at >= $3 AND d.id IN
-- include: likeness_asked.sql
;

-- name: likeness_recent
-- The cases since $3 that may be read, newest first, at most $4.
SELECT d.id FROM dispute d
WHERE
-- include: visible.sql
AND
-- include: readable.sql
AND d.registered_at >= $3
ORDER BY d.registered_at DESC, d.id DESC LIMIT $4;

-- name: likeness_parties
-- What is compared of the parties of a page.
SELECT p.dispute, p.role, p.type, p.name, p.id_number, p.phone, p.address
FROM party p
WHERE p.joined_into IS NULL AND p.dispute IN
-- include: page.sql
ORDER BY p.dispute, p.position;
