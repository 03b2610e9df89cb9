-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: joining_insert
INSERT INTO joining (id, rev, dispute, stays, joins, joined_at, made_by, reason, salt)
VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8);

-- name: joining_step_insert
INSERT INTO joining_step (id, joining, field, was, became, salt) VALUES ($1, $2, $3, $4, $5, $6);

-- name: joining_part
UPDATE joining SET rev = rev + 1, parted_at = $3, parted_by = $4, parted_reason = $5
WHERE id = $1 AND rev = $2 AND parted_at IS NULL;

-- name: joining_of_joins
-- By what is the party with id $1 joined into another one?
SELECT id, rev, stays, joins, joined_at, made_by, reason, parted_at, parted_by, parted_reason
FROM joining WHERE joins = $1 AND parted_at IS NULL;

-- name: joining_list
-- Every joining of a case, also those that were parted, oldest first.
SELECT id, rev, stays, joins, joined_at, made_by, reason, parted_at, parted_by, parted_reason
FROM joining WHERE dispute = $1 ORDER BY id;

-- name: joining_forget_steps
DELETE FROM joining_step WHERE joining IN
    (SELECT j.id FROM joining j WHERE j.dispute = $1 AND (j.stays = $2 OR j.joins = $2))
RETURNING id;

-- name: joining_forget
-- Of a party who is taken out of case $1 again.
DELETE FROM joining WHERE dispute = $1 AND (stays = $2 OR joins = $2) RETURNING id;

-- name: joining_steps
SELECT field, was, became FROM joining_step WHERE joining = $1 ORDER BY id;
