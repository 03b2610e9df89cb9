-- SPDX-License-Identifier: GPL-3.0-or-later
-- The watch: notices and their delivery, what falls due next, cards, clocks that jumped.

-- name: notice_insert
-- One notice of a dispatch, kind and subject; another one changes nothing.
INSERT INTO notice (id, office, dispute, dispatch, kind, about, due_at, recorded_at, receiver,
                    phone, text, salt)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12);

-- name: notice_list
-- The notices of a dispute, in the order they were recorded.
SELECT n.id, n.dispute, n.dispatch, n.kind, n.about, n.due_at, n.recorded_at, n.receiver, n.phone,
       n.text, n.ended_at, n.delivered, n.attempts, n.outcome, y.notice AS waiting
FROM notice n LEFT JOIN delivery y ON y.notice = n.id
WHERE n.dispute = $1 ORDER BY n.id;

-- name: notice_by_id
SELECT n.id, n.dispute, n.dispatch, n.kind, n.about, n.due_at, n.recorded_at, n.receiver, n.phone,
       n.text, n.ended_at, n.delivered, n.attempts, n.outcome, y.notice AS waiting
FROM notice n LEFT JOIN delivery y ON y.notice = n.id
WHERE n.id = $1;

-- name: notice_newest
-- The newest notices of an office, $2 at most.
SELECT n.id, n.dispute, n.dispatch, n.kind, n.about, n.due_at, n.recorded_at, n.receiver, n.phone,
       n.text, n.ended_at, n.delivered, n.attempts, n.outcome, y.notice AS waiting
FROM notice n JOIN dispute d ON d.id = n.dispute LEFT JOIN delivery y ON y.notice = n.id
WHERE n.office = $1 AND
-- include: seen.sql
ORDER BY n.id DESC LIMIT $2;

-- name: notice_end
-- How the telling ended; once.
UPDATE notice SET ended_at = $2, delivered = $3, attempts = $4, outcome = $5
WHERE id = $1 AND ended_at IS NULL;

-- name: notice_failed
-- How many notices since $2 could not be told, of cases that exist for the viewer.
SELECT COUNT(*) AS failed FROM notice n JOIN dispute d ON d.id = n.dispute
WHERE n.office = $1 AND n.delivered = 0 AND n.ended_at >= $2 AND
-- include: seen.sql
;

-- name: delivery_insert
INSERT INTO delivery (notice, office, attempts, boot_id, free_at) VALUES ($1, $2, 0, '', 0);

-- name: delivery_claim
-- Take the first notice that nobody is telling until $4 of the start $2 of the machine, where it
-- is $3 now.
UPDATE delivery SET attempts = attempts + 1, boot_id = $2, free_at = $4
WHERE notice = (SELECT y.notice FROM delivery y
                WHERE y.office = $1 AND (y.boot_id <> $2 OR y.free_at <= $3)
                ORDER BY y.notice LIMIT 1)
RETURNING notice, attempts;

-- name: delivery_put_off
-- Attempt $2 failed: nobody tries again before $3.
UPDATE delivery SET free_at = $3 WHERE notice = $1 AND attempts = $2;

-- name: delivery_drop
DELETE FROM delivery WHERE notice = $1;

-- name: delivery_soonest
-- When the first waiting notice is free, by the start $2 of the machine; no row: none waits.
SELECT CASE WHEN y.boot_id = $2 THEN y.free_at ELSE 0 END AS free_at
FROM delivery y WHERE y.office = $1 ORDER BY 1 LIMIT 1;

-- name: due_put
INSERT INTO due (dispatch, dispute, office, due_at) VALUES ($1, $2, $3, $4)
ON CONFLICT (dispatch) DO UPDATE SET due_at = excluded.due_at;

-- name: due_drop
DELETE FROM due WHERE dispatch = $1;

-- name: due_soonest
-- When the first thing of an office falls due.
SELECT u.due_at FROM due u WHERE u.office = $1 ORDER BY u.due_at LIMIT 1;

-- name: due_now
-- The disputes for which something fell due until $2, the longest waiting first, $3 at most.
SELECT u.dispute FROM due u WHERE u.office = $1 AND u.due_at <= $2 ORDER BY u.due_at, u.dispatch
LIMIT $3;

-- name: due_list
-- Of one dispute.
SELECT u.dispatch, u.due_at FROM due u WHERE u.dispute = $1 ORDER BY u.dispatch;

-- name: due_stray
-- The first row that is of no team of its dispute and office, for verify.
SELECT u.dispatch FROM due u LEFT JOIN dispatch x ON x.id = u.dispatch AND x.dispute = u.dispute
LEFT JOIN dispute d ON d.id = x.dispute AND d.office = u.office
WHERE d.id IS NULL ORDER BY u.dispatch LIMIT 1;

-- name: card_insert
INSERT INTO card (id, office, dispute, dispatch, year, number, salt)
VALUES ($1, $2, $3, $4, $5, $6, $7);

-- name: card_step_insert
INSERT INTO card_step (id, card, move, colour, recorded_at, answer_due, text, person, made_by, salt)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10);

-- name: card_list
-- The cards of a dispute, oldest first.
SELECT c.id, c.dispute, c.dispatch, c.year, c.number FROM card c WHERE c.dispute = $1 ORDER BY c.id;

-- name: card_steps
SELECT s.id, s.card, s.move, s.colour, s.recorded_at, s.answer_due, s.text, s.person, s.made_by
FROM card c JOIN card_step s ON s.card = c.id WHERE c.dispute = $1 ORDER BY s.card, s.id;

-- name: card_newest
-- The newest cards of an office, $2 at most.
SELECT c.id, c.dispute, c.dispatch, c.year, c.number
FROM card c JOIN dispute d ON d.id = c.dispute
WHERE c.office = $1 AND
-- include: seen.sql
ORDER BY c.id DESC LIMIT $2;

-- name: card_newest_steps
SELECT s.id, s.card, s.move, s.colour, s.recorded_at, s.answer_due, s.text, s.person, s.made_by
FROM card_step s WHERE s.card IN (SELECT c.id FROM card c JOIN dispute d ON d.id = c.dispute
                                  WHERE c.office = $1 AND
-- include: seen.sql
                                  ORDER BY c.id DESC LIMIT $2)
ORDER BY s.card DESC, s.id;

-- name: card_numbered
-- The dispute that card $3 of year $2 is about.
SELECT c.dispute FROM card c JOIN dispute d ON d.id = c.dispute
WHERE c.office = $1 AND c.year = $2 AND c.number = $3 AND
-- include: seen.sql
ORDER BY c.id;

-- name: clock_step_insert
INSERT INTO clock_step (id, office, noticed_at, step, salt) VALUES ($1, $2, $3, $4, $5);

-- name: clock_step_list
-- The jumps that were noticed after id $2 was given.
SELECT k.id, k.noticed_at, k.step FROM clock_step k WHERE k.office = $1 AND k.id > $2 ORDER BY k.id;

-- name: clock_step_before
-- The newest entry after $3 that was written in the start $2 of the machine.
SELECT j.recorded_at, j.boot FROM journal j
WHERE j.office = $1 AND j.boot_id = $2 AND j.seq > $3 ORDER BY j.seq DESC LIMIT 1;
