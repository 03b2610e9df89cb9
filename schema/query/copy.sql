-- SPDX-License-Identifier: GPL-3.0-or-later
-- How far a database has come that is being filled from another one. There is a row only then.

-- name: copying_read
SELECT heads, position, keys, rows_done FROM copying WHERE id = 1;

-- name: copying_start
INSERT INTO copying (id, heads, position, rows_done) VALUES (1, $1, 0, 0);

-- name: copying_move
UPDATE copying SET position = $1, keys = $2, rows_done = $3 WHERE id = 1;

-- name: copying_end
DELETE FROM copying WHERE id = 1;

-- name: copy_heads
-- What the chains of a database end with.
SELECT h.office, h.seq, h.hash, a.seq AS accesses FROM office_head h
JOIN access_head a ON a.office = h.office ORDER BY h.office;
