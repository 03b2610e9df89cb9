-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: password_insert
INSERT INTO password (id, rev, person, hash, changed_at, must_change, failures, locked_until, salt)
VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8);

-- name: password_update
UPDATE password SET rev = rev + 1, hash = $2, changed_at = $3, must_change = $4, failures = $5,
       locked_until = $6
WHERE id = $1;

-- name: password_of
-- The password of a person.
SELECT id, person, hash, changed_at, must_change, failures, locked_until
FROM password WHERE person = $1;
