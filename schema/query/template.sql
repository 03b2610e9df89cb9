-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: template_insert
INSERT INTO template (id, rev, office, kind, version, digest, text, submitted_at, submitted_by,
                      salt)
VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9);

-- name: template_partial_insert
INSERT INTO template_partial (id, template, name, text, salt) VALUES ($1, $2, $3, $4, $5);

-- name: template_approve
-- Put one in force, unless somebody did.
UPDATE template SET rev = rev + 1, approved_at = $2, approved_by = $3
WHERE id = $1 AND approved_at IS NULL;

-- name: template_list
-- What the office submitted, of kind $2 or of every kind, oldest first, without the texts.
SELECT t.id, t.kind, t.version, t.digest, t.submitted_at, t.submitted_by, t.approved_at,
       s.name AS submitter, a.name AS approver
FROM template t JOIN person s ON s.id = t.submitted_by
     LEFT JOIN person a ON a.id = t.approved_by
WHERE t.office = $1 AND t.kind = COALESCE(CAST($2 AS TEXT), t.kind)
ORDER BY t.id;

-- name: template_text
SELECT text FROM template WHERE id = $1;

-- name: template_partials
-- In the order in which the template names them.
SELECT name, text FROM template_partial WHERE template = $1 ORDER BY id;
