-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: supplement_insert
INSERT INTO supplement (id, dispute, text, recorded_at, made_by, token, salt)
VALUES ($1, $2, $3, $4, $5, $6, $7);

-- name: supplement_by_token
-- Was this form saved already, and in which case?
SELECT d.id AS dispute FROM supplement s JOIN dispute d ON d.id = s.dispute
WHERE d.office = $1 AND s.token = $2;

-- name: supplement_list
SELECT id, text, recorded_at, made_by FROM supplement WHERE dispute = $1 ORDER BY id;
