-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: evidence_insert
INSERT INTO evidence (id, rev, dispute, ordinal, kind, title, party, brought_by, brought_on, proves,
                      source, pages, copy, compared_by, file_name, size, digest, recorded_at,
                      made_by, salt)
VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19);

-- name: evidence_void
UPDATE evidence SET rev = rev + 1, void_reason = $3 WHERE id = $1 AND rev = $2;

-- name: evidence_list
-- What was brought in a dispute, without the bytes of the files.
SELECT id, rev, ordinal, kind, title, party, brought_by, brought_on, proves, source, pages, copy,
       compared_by, file_name, size, digest, recorded_at, made_by, void_reason
FROM evidence WHERE dispute = $1 ORDER BY ordinal;

-- name: evidence_file_insert
INSERT INTO evidence_file (id, evidence, bytes, salt) VALUES ($1, $2, $3, $4);

-- name: evidence_file_bytes
SELECT bytes FROM evidence_file WHERE evidence = $1;
