-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: handout_insert
INSERT INTO handout (id, rev, dispute, document, version, party, receiver, copies, way, handed_on,
                     made_by, salt)
VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11);

-- name: handout_void
-- Take back what was written down by mistake.
UPDATE handout SET rev = rev + 1, void_reason = $2 WHERE id = $1 AND void_reason IS NULL;

-- name: handout_list
-- Which copies of a dispute's papers went to whom, oldest first.
SELECT id, document, version, party, receiver, copies, way, handed_on, made_by, void_reason
FROM handout WHERE dispute = $1 ORDER BY id;
