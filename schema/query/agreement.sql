-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: agreement_insert
INSERT INTO agreement (id, rev, dispute, version, form, whole, facts, reached_on, salt, final,
                       original, original_on, original_note, original_scan, typed_by, compared_by,
                       compared_on, read_by)
VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17);

-- name: agreement_save_original
-- Say which paper is the original, and who compared it with what was typed.
UPDATE agreement SET rev = rev + 1, original = $3, original_on = $4, original_note = $5,
       original_scan = $6, typed_by = $7, compared_by = $8, compared_on = $9
WHERE id = $1 AND rev = $2;

-- name: term_insert
INSERT INTO term (id, rev, agreement, ordinal, text, obligor, act, obligee, method, amount, due,
                  performed_on, proof, salt, liability, condition, held_by, place, consequence)
VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18);

-- name: share_insert
INSERT INTO share (id, term, ordinal, obligor, amount, salt) VALUES ($1, $2, $3, $4, $5, $6);

-- name: instalment_insert
INSERT INTO instalment (id, term, ordinal, amount, due, salt) VALUES ($1, $2, $3, $4, $5, $6);

-- name: term_perform
-- Say when all of a term was done, or that it was not.
UPDATE term SET rev = rev + 1, performed_on = $2, proof = $3 WHERE id = $1;

-- name: mark_insert
INSERT INTO mark (id, rev, agreement, signatory, party, how, marked_on, void_reason, salt, name,
                  authority, guarantee)
VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11);

-- name: mark_void
-- Take back a mark that still stands.
UPDATE mark SET rev = rev + 1, void_reason = $2 WHERE id = $1 AND void_reason IS NULL;

-- name: agreement_list
-- The versions of the agreement of a dispute, oldest first.
SELECT a.facts,
-- include: agreement_columns.sql
FROM agreement a WHERE a.dispute = $1 ORDER BY a.version;

-- name: agreement_terms
SELECT
-- include: term_columns.sql
FROM agreement a JOIN term t ON t.agreement = a.id
WHERE a.dispute = $1 ORDER BY a.version, t.ordinal;

-- name: agreement_shares
SELECT s.term, s.obligor, s.amount
FROM agreement a JOIN term t ON t.agreement = a.id
JOIN share s ON s.term = t.id
WHERE a.dispute = $1 ORDER BY a.version, t.ordinal, s.ordinal;

-- name: agreement_instalments
SELECT i.id, i.term, i.ordinal, i.amount, i.due
FROM agreement a JOIN term t ON t.agreement = a.id
JOIN instalment i ON i.term = t.id
WHERE a.dispute = $1 ORDER BY a.version, t.ordinal, i.ordinal;

-- name: agreement_marks
SELECT
-- include: mark_columns.sql
FROM agreement a JOIN mark m ON m.agreement = a.id
WHERE a.dispute = $1 ORDER BY a.version, m.id;
