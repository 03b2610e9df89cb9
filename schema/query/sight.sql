-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: sight_standing
-- How dispute $2 stands to the viewer.
SELECT d.secrecy, d.division, CASE WHEN
-- include: standing_own.sql
THEN 1 ELSE 0 END AS own, CASE WHEN
-- include: standing_team.sql
THEN 1 ELSE 0 END AS team, CASE WHEN
-- include: standing_agency.sql
THEN 1 ELSE 0 END AS agency, CASE WHEN
-- include: standing_glass.sql
THEN 1 ELSE 0 END AS glass
FROM dispute d WHERE d.office = $1 AND d.id = $2;

-- name: sight_list
-- The disputes of office $1 that the viewer sees, and whether he may read them.
SELECT d.id, CASE WHEN
-- include: readable.sql
THEN 1 ELSE 0 END AS readable
FROM dispute d WHERE
-- include: visible.sql
ORDER BY d.id;

-- name: appointment_insert
INSERT INTO appointment (id, rev, person, capacity, reach, division, from_day, until_day, given_by,
                         given_at, confirmed_by, confirmed_at, ended_by, ended_at, end_reason, salt)
VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15);

-- name: appointment_save
-- What of an appointment may change: that it was confirmed, and that it ended.
UPDATE appointment SET rev = rev + 1, confirmed_by = $3, confirmed_at = $4, ended_by = $5,
       ended_at = $6, end_reason = $7
WHERE id = $1 AND rev = $2;

-- name: appointment_list
-- All appointments of the people of office $1, or of person $2 alone, oldest first.
SELECT a.id, a.rev, a.person, a.capacity, a.reach, a.division, a.from_day, a.until_day, a.given_by,
       a.given_at, a.confirmed_by, a.confirmed_at, a.ended_by, a.ended_at, a.end_reason
FROM appointment a JOIN person p ON p.id = a.person
WHERE p.office = $1 AND (CAST($2 AS INTEGER) = 0 OR a.person = $2)
ORDER BY a.id;
