-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: visit_insert
INSERT INTO visit (id, dispute, visited_on, note, made_by, salt, party, way, satisfaction,
                   performed, signs)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11);

-- name: visit_list
SELECT v.id, v.dispute, v.visited_on, v.note, v.made_by, v.party, v.way, v.satisfaction,
       v.performed, v.signs
FROM visit v WHERE v.dispute = $1 ORDER BY v.id;
