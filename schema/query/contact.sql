-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: contact_insert
INSERT INTO contact (id, dispute, party, sought_at, way, outcome, note, recorded_at, made_by, salt)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10);

-- name: contact_list
-- The tries to reach the parties of a dispute, in the order they were made.
SELECT id, party, sought_at, way, outcome, note, recorded_at, made_by
FROM contact WHERE dispute = $1 ORDER BY sought_at, id;
