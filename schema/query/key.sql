-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: key_insert
INSERT INTO person_key (id, rev, person, line, fingerprint, label, until_day, added_at, made_by,
                        salt)
VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9);

-- name: key_remove
UPDATE person_key SET rev = rev + 1, removed_at = $2, removed_reason = $3 WHERE id = $1;

-- name: key_list
-- The keys of the people of an office, those that were removed too, person by person.
SELECT k.id, k.person, k.line, k.fingerprint, k.label, k.until_day, k.added_at, k.made_by,
       k.removed_at, k.removed_reason
FROM person_key k JOIN person p ON p.id = k.person
WHERE p.office = $1 ORDER BY k.person, k.id;

-- name: key_standing
-- The key with a fingerprint that nobody has removed.
SELECT k.id, k.person, k.line, k.fingerprint, k.label, k.until_day, k.added_at, k.made_by,
       k.removed_at, k.removed_reason
FROM person_key k JOIN person p ON p.id = k.person
WHERE p.office = $1 AND k.fingerprint = $2 AND k.removed_at IS NULL;
