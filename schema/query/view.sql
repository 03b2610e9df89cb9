-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: view_save
INSERT INTO saved_view (office, person, name, words, shared, alarm, rung_at, saved_at)
VALUES ($1, $2, $3, $4, $5, $6, NULL, $7)
ON CONFLICT (office, person, name) DO UPDATE
SET words = excluded.words, shared = excluded.shared, alarm = excluded.alarm, rung_at = NULL;

-- name: view_drop
DELETE FROM saved_view WHERE office = $1 AND person = $2 AND name = $3;

-- name: view_ring
UPDATE saved_view SET rung_at = $4 WHERE office = $1 AND person = $2 AND name = $3;

-- name: view_list
-- The views that person $2 has: his own first, then what others share, the oldest first.
SELECT v.person, p.name AS owner, v.name, v.words, v.shared, v.alarm, v.rung_at, v.saved_at
FROM saved_view v JOIN person p ON p.id = v.person
WHERE v.office = $1 AND (v.person = $2 OR v.shared = 1)
ORDER BY CASE WHEN v.person = $2 THEN 0 ELSE 1 END, v.saved_at, v.name;

-- name: view_alarms
-- The views of the office that ring.
SELECT v.person, p.name AS owner, v.name, v.words, v.shared, v.alarm, v.rung_at, v.saved_at
FROM saved_view v JOIN person p ON p.id = v.person
WHERE v.office = $1 AND v.alarm > 0 ORDER BY v.person, v.saved_at, v.name;
