-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: visit_insert
INSERT INTO visit (id, dispute, visited_on, note, made_by, salt) VALUES ($1, $2, $3, $4, $5, $6);

-- name: visit_list
SELECT id, visited_on, note, made_by FROM visit WHERE dispute = $1 ORDER BY id;
