-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: helper_consent_insert
INSERT INTO consent (id, dispute, helper_party, helper_person, helper_name, party, word, said_on,
                     recorded_at, made_by, salt)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11);

-- name: helper_consent_list
-- What the parties of a dispute said about helpers, oldest first.
SELECT id, helper_party, helper_person, helper_name, party, word, said_on, recorded_at, made_by
FROM consent WHERE dispute = $1 ORDER BY id;

-- name: choice_insert
INSERT INTO choice (id, dispute, party, person, person_name, word, reason, recorded_at, made_by,
                    salt)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10);

-- name: choice_list
-- Which mediators the parties of a dispute chose or refused, oldest first.
SELECT id, party, person, person_name, word, reason, recorded_at, made_by
FROM choice WHERE dispute = $1 ORDER BY id;

-- name: relation_insert
INSERT INTO relation (id, dispute, person, person_name, party, words, recorded_at, made_by, salt)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9);

-- name: relation_list
SELECT id, person, person_name, party, words, recorded_at, made_by
FROM relation WHERE dispute = $1 ORDER BY id;

-- name: disclosure_insert
INSERT INTO disclosure (id, office, person, address, employer, recorded_at, made_by, salt)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8);

-- name: disclosure_list
-- What the people of an office disclosed last.
SELECT x.person, x.address, x.employer FROM disclosure x
WHERE x.office = $1
AND x.id = (SELECT MAX(y.id) FROM disclosure y WHERE y.person = x.person)
ORDER BY x.person;

-- name: earlier_list
-- Who sat in the team of an earlier case, or mediated it, in which a party of dispute $3 was the
-- respondent: the same ID number, or the same name and telephone. What is known of somebody who was
-- joined into another one is told of him.
SELECT COALESCE(mine.joined_into, mine.id) AS party, s.person AS person, CAST(NULL AS TEXT) AS mediator, d.year,
       d.register_number, d.number
FROM party mine
JOIN party p ON p.name = mine.name AND p.dispute <> mine.dispute AND p.role = 'respondent'
     AND (p.id_number = mine.id_number OR p.phone = mine.phone)
JOIN dispute d ON d.id = p.dispute
JOIN dispatch x ON x.dispute = d.id
JOIN seat s ON s.dispatch = x.id
WHERE
-- include: visible.sql
AND mine.dispute = $3 AND mine.role <> 'helper' AND s.person IS NOT NULL
UNION
SELECT COALESCE(mine.joined_into, mine.id) AS party, CAST(NULL AS INTEGER) AS person, d.mediator AS mediator, d.year,
       d.register_number, d.number
FROM party mine
JOIN party p ON p.name = mine.name AND p.dispute <> mine.dispute AND p.role = 'respondent'
     AND (p.id_number = mine.id_number OR p.phone = mine.phone)
JOIN dispute d ON d.id = p.dispute
WHERE
-- include: visible.sql
AND mine.dispute = $3 AND mine.role <> 'helper' AND d.mediator IS NOT NULL
ORDER BY 1, 4, 5, 2;

-- name: handover_insert
INSERT INTO handover (id, office, taken_at, taker, taker_name, giver, giver_name, clocks, claims,
                      seals, terms, visits, drafts, note, text, salt)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16);

-- name: handover_newest
-- The last take-over of an office.
SELECT id, taken_at, taker, taker_name, giver, giver_name, clocks, claims, seals, terms, visits,
       drafts, note, text
FROM handover WHERE office = $1 ORDER BY id DESC LIMIT 1;

-- name: handover_visits
-- Agreements in force whose parties nobody has visited yet.
SELECT d.id FROM dispute d
WHERE
-- include: visible.sql
AND d.state = 'effective'
AND NOT EXISTS (SELECT 1 FROM visit v WHERE v.dispute = d.id)
ORDER BY d.id;

-- name: handover_drafts
-- Who left which form half filled, newest first.
SELECT p.name, x.form, x.saved_at FROM draft x JOIN person p ON p.id = x.person
WHERE x.office = $1 ORDER BY x.saved_at DESC, x.form;
