-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who opened or changed what: each question asks the record of looking and the journal, newest
-- first, from the moment $3 to the moment $4, of which only entries before number $5, $6 at most,
-- of cases in the areas $7. Said are the words of a look, which may have been erased by law, and
-- the beginning of what an entry of the journal holds.

-- name: trail_case_access
-- About case $2.
SELECT t.detail AS said,
       CASE WHEN t.detail IS NULL AND t.detail_digest IS NOT NULL THEN 1 ELSE 0 END AS erased,
-- include: trail_columns.sql
FROM access t
LEFT JOIN person p ON p.id = t.person LEFT JOIN dispute d ON d.id = t.subject
WHERE t.office = $1 AND t.subject = $2 AND
-- include: trail_span.sql
ORDER BY t.recorded_at DESC, t.seq DESC LIMIT $6;

-- name: trail_case_journal
-- About case $2.
SELECT SUBSTR(t.payload, 1, 240) AS said, 0 AS erased,
-- include: trail_columns.sql
FROM journal t
LEFT JOIN person p ON p.id = t.person LEFT JOIN dispute d ON d.id = t.subject
WHERE t.office = $1 AND t.subject = $2 AND
-- include: trail_span.sql
ORDER BY t.recorded_at DESC, t.seq DESC LIMIT $6;

-- name: trail_person_access
-- By person $2.
SELECT t.detail AS said,
       CASE WHEN t.detail IS NULL AND t.detail_digest IS NOT NULL THEN 1 ELSE 0 END AS erased,
-- include: trail_columns.sql
FROM access t
LEFT JOIN person p ON p.id = t.person LEFT JOIN dispute d ON d.id = t.subject
WHERE t.office = $1 AND t.person = $2 AND
-- include: trail_span.sql
ORDER BY t.recorded_at DESC, t.seq DESC LIMIT $6;

-- name: trail_person_journal
-- By person $2.
SELECT SUBSTR(t.payload, 1, 240) AS said, 0 AS erased,
-- include: trail_columns.sql
FROM journal t
LEFT JOIN person p ON p.id = t.person LEFT JOIN dispute d ON d.id = t.subject
WHERE t.office = $1 AND t.person = $2 AND
-- include: trail_span.sql
ORDER BY t.recorded_at DESC, t.seq DESC LIMIT $6;

-- name: trail_day_access
-- By anybody; $2 is 0.
SELECT t.detail AS said,
       CASE WHEN t.detail IS NULL AND t.detail_digest IS NOT NULL THEN 1 ELSE 0 END AS erased,
-- include: trail_columns.sql
FROM access t
LEFT JOIN person p ON p.id = t.person LEFT JOIN dispute d ON d.id = t.subject
WHERE t.office = $1 AND CAST($2 AS INTEGER) = 0 AND
-- include: trail_span.sql
ORDER BY t.recorded_at DESC, t.seq DESC LIMIT $6;

-- name: trail_day_journal
-- By anybody; $2 is 0.
SELECT SUBSTR(t.payload, 1, 240) AS said, 0 AS erased,
-- include: trail_columns.sql
FROM journal t
LEFT JOIN person p ON p.id = t.person LEFT JOIN dispute d ON d.id = t.subject
WHERE t.office = $1 AND CAST($2 AS INTEGER) = 0 AND
-- include: trail_span.sql
ORDER BY t.recorded_at DESC, t.seq DESC LIMIT $6;
