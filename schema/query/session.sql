-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: session_insert
INSERT INTO session (id, rev, dispute, kind, place, held_at, present, made_by, salt)
VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8);

-- name: statement_insert
INSERT INTO statement (id, session, position, speaker, text, salt)
VALUES ($1, $2, $3, $4, $5, $6);

-- name: session_list
SELECT id, rev, kind, place, held_at, present, made_by
FROM session WHERE dispute = $1 ORDER BY id;

-- name: session_statements
SELECT t.session, t.speaker, t.text
FROM session s JOIN statement t ON t.session = s.id
WHERE s.dispute = $1 ORDER BY s.id, t.position;
