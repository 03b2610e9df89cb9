-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: shift_insert
INSERT INTO shift (id, office, agency, kind, name, every, first_on, last_on, begins, lasts,
                   weekdays, least, most, note, recorded_at, made_by, salt)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17);

-- name: turn_insert
INSERT INTO turn (id, shift, place, person, salt) VALUES ($1, $2, $3, $4, $5);

-- name: shift_list
-- The shifts of an office that may have a duty on day $2 or later.
SELECT id, agency, kind, name, every, first_on, last_on, begins, lasts, weekdays, least, most, note,
       recorded_at, made_by
FROM shift WHERE office = $1 AND (last_on IS NULL OR last_on >= $2) ORDER BY id;

-- name: turn_list
-- Who serves in the shifts of shift_list.
SELECT turn.shift, turn.place, turn.person
FROM turn JOIN shift ON shift.id = turn.shift
WHERE shift.office = $1 AND (shift.last_on IS NULL OR shift.last_on >= $2)
ORDER BY turn.shift, turn.place, turn.id;

-- name: roster_change_insert
INSERT INTO roster_change (id, office, kind, shift, day, person, other, begins_at, ends_at,
                           other_shift, other_day, about, reason, recorded_at, recorder, made_by,
                           salt)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17);

-- name: roster_change_list
-- What was changed of the duties that end after $2.
SELECT id, kind, shift, day, person, other, begins_at, ends_at, other_shift, other_day, about,
       reason, recorded_at, recorder, made_by
FROM roster_change WHERE office = $1 AND (ends_at IS NULL OR ends_at > $2) ORDER BY id;
