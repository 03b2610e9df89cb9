-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: draft_save
INSERT INTO draft (office, person, form, text, saved_at) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (person, form) DO UPDATE SET text = excluded.text, saved_at = excluded.saved_at;

-- name: draft_drop
DELETE FROM draft WHERE office = $1 AND person = $2 AND form = $3;

-- name: draft_purge
-- What was left before $2 will not be taken up again.
DELETE FROM draft WHERE office = $1 AND saved_at < $2;

-- name: draft_list
-- What a person left half filled, newest first.
SELECT person, form, text, saved_at FROM draft
WHERE office = $1 AND person = $2 ORDER BY saved_at DESC, form;
