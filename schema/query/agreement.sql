-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: agreement_insert
INSERT INTO agreement (id, rev, dispute, version, form, whole, facts, reached_on, salt)
VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8);

-- name: term_insert
INSERT INTO term (id, rev, agreement, ordinal, text, obligor, act, obligee, method, amount, due,
                  performed_on, proof, salt)
VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13);

-- name: term_perform
-- Say when all of a term was done, or that it was not.
UPDATE term SET rev = rev + 1, performed_on = $2, proof = $3 WHERE id = $1;

-- name: mark_insert
INSERT INTO mark (id, rev, agreement, signatory, party, how, marked_on, void_reason, salt)
VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8);

-- name: mark_void
-- Take back a mark that still stands.
UPDATE mark SET rev = rev + 1, void_reason = $2 WHERE id = $1 AND void_reason IS NULL;

-- name: agreement_list
-- The versions of the agreement of a dispute, oldest first.
SELECT a.id, a.rev, a.dispute, a.version, a.form, a.whole, a.facts, a.reached_on
FROM agreement a WHERE a.dispute = $1 ORDER BY a.version;

-- name: agreement_terms
SELECT t.id, t.agreement, t.ordinal, t.text, t.obligor, t.act, t.obligee, t.method, t.amount,
       t.due, t.performed_on, t.proof
FROM agreement a JOIN term t ON t.agreement = a.id
WHERE a.dispute = $1 ORDER BY a.version, t.ordinal;

-- name: agreement_marks
SELECT m.id, m.agreement, m.signatory, m.party, m.how, m.marked_on, m.void_reason
FROM agreement a JOIN mark m ON m.agreement = a.id
WHERE a.dispute = $1 ORDER BY a.version, m.id;
