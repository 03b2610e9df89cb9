-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: session_insert
INSERT INTO session (id, rev, dispute, kind, place, held_at, present, made_by, minutes, cause,
                     recorder, asked, read_back, salt)
VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13);

-- name: session_read_back
UPDATE session SET rev = rev + 1, read_back = $3 WHERE id = $1 AND rev = $2;

-- name: statement_insert
INSERT INTO statement (id, session, position, speaker, text, added_at, made_by, salt)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8);

-- name: session_mark_insert
INSERT INTO session_mark (id, session, name, role, how, marked_on, refusal, salt)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8);

-- name: session_list
-- With the number of the sealed note that holds the words of a talk with one side, 0 for none.
SELECT s.id, s.rev, s.kind, s.place, s.held_at, s.present, s.made_by, s.minutes, s.cause,
       s.recorder, s.asked, s.read_back,
       (SELECT COUNT(*) FROM sealed_note n WHERE n.dispute = s.dispute AND n.id <=
            (SELECT MIN(w.id) FROM sealed_note w WHERE w.session = s.id)) AS sealed
FROM session s WHERE s.dispute = $1 ORDER BY s.id;

-- name: session_statements
SELECT t.session, t.speaker, t.text, t.added_at, t.made_by
FROM session s JOIN statement t ON t.session = s.id
WHERE s.dispute = $1 ORDER BY s.id, t.position;

-- name: session_marks
SELECT m.session, m.id, m.name, m.role, m.how, m.marked_on, m.refusal
FROM session s JOIN session_mark m ON m.session = s.id
WHERE s.dispute = $1 ORDER BY s.id, m.id;
