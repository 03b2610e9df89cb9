-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: confirmation_insert
INSERT INTO confirmation (id, rev, dispute, agreement, kind, done_on, court, number, note, made_by,
                          salt)
VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10);

-- name: confirmation_void
-- Take back a step that was written down by mistake.
UPDATE confirmation SET rev = rev + 1, void_reason = $2 WHERE id = $1 AND void_reason IS NULL;

-- name: confirmation_list
-- The steps of the judicial confirmation of the newest agreement, oldest first.
SELECT c.id, c.kind, c.done_on, c.court, c.number, c.note, c.made_by, c.void_reason
FROM confirmation c
WHERE c.dispute = $1
AND c.agreement = (SELECT a.id FROM agreement a WHERE a.dispute = $1
                   ORDER BY a.version DESC LIMIT 1)
ORDER BY c.id;
