-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: particular_insert
INSERT INTO particular (id, rev, dispute, document, name, value, made_by, salt)
VALUES ($1, 1, $2, $3, $4, $5, $6, $7);

-- name: particular_save
UPDATE particular SET rev = rev + 1, value = $3, made_by = $4 WHERE id = $1 AND rev = $2;

-- name: particular_list
-- What was filled in for the documents of a dispute.
SELECT id, rev, document, name, value, made_by FROM particular WHERE dispute = $1 ORDER BY id;
