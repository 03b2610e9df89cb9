-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: merger_insert
INSERT INTO merger (id, rev, dispute, ended, merged_at, made_by, salt)
VALUES ($1, 1, $2, $3, $4, $5, $6);

-- name: merger_step_insert
INSERT INTO merger_step (id, merger, subject, field, was, became, salt)
VALUES ($1, $2, $3, $4, $5, $6, $7);

-- name: merger_undo
UPDATE merger SET rev = rev + 1, undone_at = $3, undone_by = $4, undone_reason = $5
WHERE id = $1 AND rev = $2 AND undone_at IS NULL;

-- name: merger_of_ended
-- In which case did case $1 end?
SELECT id, rev, dispute, ended, merged_at, made_by, undone_at, undone_by, undone_reason
FROM merger WHERE ended = $1 AND undone_at IS NULL;

-- name: merger_newest
-- The newest merging into case $1 that holds.
SELECT id, rev, dispute, ended, merged_at, made_by, undone_at, undone_by, undone_reason
FROM merger WHERE dispute = $1 AND undone_at IS NULL ORDER BY id DESC LIMIT 1;

-- name: merger_formers
-- The numbers of the cases that ended in case $1, also by way of others.
WITH RECURSIVE went (ended) AS (
    SELECT m.ended FROM merger m WHERE m.dispute = $1 AND m.undone_at IS NULL
    UNION
    SELECT m.ended FROM went w JOIN merger m ON m.dispute = w.ended WHERE m.undone_at IS NULL)
SELECT d.year, d.register_number FROM went w JOIN dispute d ON d.id = w.ended ORDER BY d.id;

-- name: merger_steps
SELECT subject, field, was, became FROM merger_step WHERE merger = $1 ORDER BY id;

-- name: merger_drop_party
-- A party that a merging added, and nothing else names: it is undone.
DELETE FROM party WHERE id = $1 AND rev = $2;
