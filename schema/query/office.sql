-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: office_insert
INSERT INTO office (id, rev, name, committee, division, abbreviation, practice, salt)
VALUES ($1, 1, $2, $3, $4, $5, $6, $7);

-- name: office_list
-- The offices of this database.
SELECT id, name, committee, division, abbreviation, practice FROM office ORDER BY id;

-- name: person_insert
INSERT INTO person (id, rev, office, login, name, agency, role, phone, division, skills, begins_on,
                    ends_on, print_way, print_queue, salt)
VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14);

-- name: person_update
-- What of a person may change; the login and the agency stay.
UPDATE person SET rev = rev + 1, name = $3, role = $4, phone = $5, division = $6, skills = $7,
       begins_on = $8, ends_on = $9, print_way = $10, print_queue = $11
WHERE id = $1 AND office = $2;

-- name: person_disable
-- Without $2 he may sit down again.
UPDATE person SET rev = rev + 1, disabled_at = $2, disabled_reason = $3 WHERE id = $1;

-- name: person_list
-- The people of an office in the order they were added, those who left too.
SELECT id, login, name, agency, role, phone, division, skills, begins_on, ends_on,
       print_way, print_queue, disabled_reason
FROM person WHERE office = $1 ORDER BY id;

-- name: person_by_login
SELECT id, login, name, agency, role, phone, division, skills, begins_on, ends_on,
       print_way, print_queue, disabled_reason
FROM person WHERE office = $1 AND login = $2;

-- name: serial_next
-- Count a series up; answers nothing before its first number.
UPDATE serial SET newest = newest + 1 WHERE office = $1 AND year = $2 AND series = $3
RETURNING id, newest;

-- name: serial_first
-- The first number of a series in a year.
INSERT INTO serial (id, office, year, series, newest, salt) VALUES ($1, $2, $3, $4, 1, $5);
