-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: case_key_read
SELECT id, dispute, office_key, locked FROM case_key WHERE dispute = $1;

-- name: case_key_insert
INSERT INTO case_key (id, dispute, office_key, locked, salt) VALUES ($1, $2, $3, $4, $5);

-- name: case_key_save
-- The key of a case, locked with another key of the office.
UPDATE case_key SET office_key = $2, locked = $3 WHERE id = $1;

-- name: case_key_others
-- Keys of cases of office $1 that are not locked with its key $2, $3 at most.
SELECT k.id, k.dispute, k.office_key, k.locked FROM case_key k JOIN dispute d ON d.id = k.dispute
WHERE d.office = $1 AND k.office_key <> $2 ORDER BY k.id LIMIT $3;

-- name: sealed_insert
INSERT INTO sealed_note (id, dispute, kind, session, author, made_at, advice, locked, salt)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9);

-- name: sealed_reader_insert
INSERT INTO sealed_reader (id, note, person, salt) VALUES ($1, $2, $3, $4);

-- name: sealed_list
-- The sealed notes of a case, oldest first.
SELECT n.id, n.kind, n.session, n.author, p.name AS author_name, n.made_at, n.advice, n.locked
FROM sealed_note n JOIN person p ON p.id = n.author WHERE n.dispute = $1 ORDER BY n.id;

-- name: sealed_readers
SELECT r.note, r.person, p.name
FROM sealed_note n JOIN sealed_reader r ON r.note = n.id JOIN person p ON p.id = r.person
WHERE n.dispute = $1 ORDER BY n.id, r.id;

-- name: sealed_plain_talks
-- Talks with one side whose words lie open: recorded before such words were sealed.
SELECT COUNT(*) AS talks FROM session s JOIN dispute d ON d.id = s.dispute
WHERE d.office = $1 AND s.kind = 'caucus'
    AND EXISTS (SELECT 1 FROM statement t WHERE t.session = s.id);
