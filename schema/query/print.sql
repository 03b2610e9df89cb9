-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: print_insert
INSERT INTO print (id, rev, document_file, copies, destination, asked_at, made_by, failed, copy,
                   way, salt)
VALUES ($1, 1, $2, $3, $4, $5, $6, 0, $7, $8, $9);

-- name: print_end
-- Say how a job ended, unless that is known.
UPDATE print SET rev = rev + 1, failed = $2, outcome = $3, ended_at = $4, settled_by = $5
WHERE id = $1 AND outcome IS NULL;

-- name: print_load
SELECT
-- include: print_columns.sql
WHERE d.office = $1 AND p.id = $2;

-- name: print_list
-- The print register of a dispute.
SELECT
-- include: print_columns.sql
WHERE o.dispute = $1 AND
-- include: seen.sql
ORDER BY p.id;

-- name: print_register
-- The print register of an office since $2, and what nobody knows the outcome of.
SELECT
-- include: print_columns.sql
WHERE d.office = $1 AND (p.asked_at >= $2 OR p.outcome IS NULL) AND
-- include: seen.sql
ORDER BY p.id DESC;
