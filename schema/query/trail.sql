-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who opened or changed what: each question asks the record of looking and the journal, newest
-- first, from the moment $3 to the moment $4, of which only entries before number $5, $6 at most,
-- of cases in the areas $7.

-- name: trail_case_{table}
-- for: access journal
-- About case $2.
SELECT t.recorded_at, t.seq, t.person, t.terminal, t.use_case, t.subject, p.name, p.login, d.year,
       d.register_number
FROM {table} t LEFT JOIN person p ON p.id = t.person LEFT JOIN dispute d ON d.id = t.subject
WHERE t.office = $1 AND t.subject = $2
    AND t.recorded_at >= $3 AND t.recorded_at <= $4 AND (t.recorded_at < $4 OR t.seq < $5) AND
-- include: trail_area.sql
ORDER BY t.recorded_at DESC, t.seq DESC LIMIT $6;

-- name: trail_person_{table}
-- for: access journal
-- By person $2.
SELECT t.recorded_at, t.seq, t.person, t.terminal, t.use_case, t.subject, p.name, p.login, d.year,
       d.register_number
FROM {table} t LEFT JOIN person p ON p.id = t.person LEFT JOIN dispute d ON d.id = t.subject
WHERE t.office = $1 AND t.person = $2
    AND t.recorded_at >= $3 AND t.recorded_at <= $4 AND (t.recorded_at < $4 OR t.seq < $5) AND
-- include: trail_area.sql
ORDER BY t.recorded_at DESC, t.seq DESC LIMIT $6;

-- name: trail_day_{table}
-- for: access journal
-- By anybody; $2 is 0.
SELECT t.recorded_at, t.seq, t.person, t.terminal, t.use_case, t.subject, p.name, p.login, d.year,
       d.register_number
FROM {table} t LEFT JOIN person p ON p.id = t.person LEFT JOIN dispute d ON d.id = t.subject
WHERE t.office = $1 AND CAST($2 AS INTEGER) = 0
    AND t.recorded_at >= $3 AND t.recorded_at <= $4 AND (t.recorded_at < $4 OR t.seq < $5) AND
-- include: trail_area.sql
ORDER BY t.recorded_at DESC, t.seq DESC LIMIT $6;
