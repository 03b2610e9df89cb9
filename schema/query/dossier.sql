-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: folder_paper_insert
INSERT INTO folder_paper (id, rev, dispute, item, pages, note, put_on, made_by, salt)
VALUES ($1, 0, $2, $3, $4, $5, $6, $7, $8);

-- name: folder_paper_void
UPDATE folder_paper SET void_reason = $2, rev = rev + 1 WHERE id = $1 AND void_reason IS NULL
RETURNING id;

-- name: folder_paper_list
-- What was put into the folder of a dispute by hand, oldest first.
SELECT id, item, pages, note, put_on, made_by, void_reason
FROM folder_paper WHERE dispute = $1 ORDER BY id;

-- name: filing_insert
INSERT INTO filing (id, rev, dispute, filed_on, retention, retention_why, pages, place, incomplete,
                    made_by, salt)
VALUES ($1, 0, $2, $3, $4, $5, $6, $7, $8, $9, $10);

-- name: filing_of
SELECT f.id, f.filed_on, COALESCE(x.retention, f.retention) AS retention,
       COALESCE(x.reason, f.retention_why) AS retention_why, f.pages, f.place, f.incomplete,
       f.made_by
FROM filing f LEFT JOIN retention_extension x
    ON x.id = (SELECT MAX(id) FROM retention_extension WHERE dispute = f.dispute)
WHERE f.dispute = $1;

-- name: review_insert
INSERT INTO review (id, rev, dispute, reviewed_on, scores, total, result, tier, allowance, note,
                    made_by, salt)
VALUES ($1, 0, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11);

-- name: review_void
UPDATE review SET void_reason = $2, rev = rev + 1 WHERE id = $1 AND void_reason IS NULL
RETURNING id;

-- name: review_list
SELECT id, reviewed_on, scores, total, result, tier, allowance, note, made_by, void_reason
FROM review WHERE dispute = $1 ORDER BY id;

-- name: review_period
-- The reviews from $3 to $4 that stand, by mediator.
SELECT r.id, r.reviewed_on, r.scores, r.total, r.result, r.tier, r.allowance, r.note, r.made_by,
       r.void_reason, d.id AS dispute, d.year, d.register_number, d.number, d.title, d.mediator
FROM review r JOIN dispute d ON d.id = r.dispute
WHERE
-- include: visible.sql
AND r.void_reason IS NULL AND r.reviewed_on >= $3 AND r.reviewed_on <= $4
ORDER BY d.mediator NULLS LAST, d.year, d.register_number, r.id;
