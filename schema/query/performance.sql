-- SPDX-License-Identifier: GPL-3.0-or-later
-- What came after an agreement: the ledger, urgings, where a creditor went, openings again.

-- name: performance_insert
INSERT INTO performance (id, rev, dispute, agreement, term, instalment, kind, done_on, amount,
                         payer, receiver, proof, evidence, recorded_at, made_by, void_reason, salt)
VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, NULL, $15);

-- name: performance_void
-- Take back an entry that still stands.
UPDATE performance SET rev = rev + 1, void_reason = $2 WHERE id = $1 AND void_reason IS NULL;

-- name: performance_list
-- Voided ones too.
SELECT p.id, p.dispute, p.agreement, p.term, p.instalment, p.kind, p.done_on, p.amount, p.payer,
       p.receiver, p.proof, p.evidence, p.recorded_at, p.made_by, p.void_reason
FROM performance p WHERE p.dispute = $1 ORDER BY p.id;

-- name: urging_insert
INSERT INTO urging (id, dispute, agreement, term, urged_on, urged, way, answer, made_by, salt)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10);

-- name: urging_list
SELECT id, agreement, term, urged_on, urged, way, answer, made_by
FROM urging WHERE dispute = $1 ORDER BY id;

-- name: recourse_insert
INSERT INTO recourse (id, rev, dispute, kind, taken_on, place, number, result, made_by, salt)
VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9);

-- name: recourse_end
-- How it ended, which nobody knew before.
UPDATE recourse SET rev = rev + 1, result = $2 WHERE id = $1 AND result IS NULL;

-- name: recourse_list
SELECT id, kind, taken_on, place, number, result, made_by
FROM recourse WHERE dispute = $1 ORDER BY id;

-- name: reopening_insert
INSERT INTO reopening (id, dispute, reason, visit, reopened_at, made_by, result, closed_at,
                       close_reason, salt)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10);

-- name: reopening_list
SELECT id, reason, visit, reopened_at, made_by, result, closed_at, close_reason
FROM reopening WHERE dispute = $1 ORDER BY id;
