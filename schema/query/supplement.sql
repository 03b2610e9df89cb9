-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: supplement_insert
INSERT INTO supplement (id, dispute, text, recorded_at, made_by, salt)
VALUES ($1, $2, $3, $4, $5, $6);

-- name: supplement_list
SELECT id, text, recorded_at, made_by FROM supplement WHERE dispute = $1 ORDER BY id;
