-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: presence_save
INSERT INTO presence (office, session, person, dispute, writes, seen_at)
VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (office, session) DO UPDATE
SET person = excluded.person, dispute = excluded.dispute, writes = excluded.writes,
    seen_at = excluded.seen_at;

-- name: presence_drop
DELETE FROM presence WHERE office = $1 AND session = $2;

-- name: presence_purge
-- Sessions that ended without saying so: last seen before $2, or after $3 when a clock was put back.
DELETE FROM presence WHERE office = $1 AND (seen_at < $2 OR seen_at > $3);

-- name: presence_count
-- The sessions of person $2 but for $3 itself, last seen from $4 to $5.
SELECT COUNT(*) AS sessions FROM presence
WHERE office = $1 AND person = $2 AND session <> $3 AND seen_at >= $4 AND seen_at <= $5;

-- name: presence_list
-- Who has case $2 open, but for session $3, last seen from $4 to $5; those who write first.
SELECT s.person, p.name, MAX(s.writes) AS writes
FROM presence s JOIN person p ON p.id = s.person
WHERE s.office = $1 AND s.dispute = $2 AND s.session <> $3 AND s.seen_at >= $4 AND s.seen_at <= $5
GROUP BY s.person, p.name ORDER BY writes DESC, p.name, s.person;
