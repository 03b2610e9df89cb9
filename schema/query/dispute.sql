-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: dispute_insert
INSERT INTO dispute (id, rev, office, year, register_number, number, state, token, import_key,
                     source, kind, title, urgency, division, place, occurred_at, narrative,
                     registered_at, registered_by, accepted_on, mediator, void_reason,
                     refuse_reason, closed, result, closed_at, close_reason, risk, secrecy, registrar,
                     handler, salt, secrecy_reason)
VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
        $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32);

-- name: dispute_save
-- Save what can change, unless somebody else saved since revision $2.
UPDATE dispute SET rev = rev + 1, number = $4, state = $5, source = $6, kind = $7, title = $8,
       urgency = $9, division = $10, place = $11, occurred_at = $12, narrative = $13,
       accepted_on = $14, mediator = $15, void_reason = $16, refuse_reason = $17, closed = $18,
       result = $19, closed_at = $20, close_reason = $21, risk = $22, secrecy = $23,
       handler = $24, secrecy_reason = $25, sent = $26
WHERE id = $1 AND rev = $2 AND office = $3;

-- name: dispute_count_since
-- How many cases were registered since $3, open or not? Who sees the whole office need not be
-- asked about each case: an index alone tells.
SELECT CASE WHEN CAST($viewer_person AS INTEGER) = 0
                 OR CAST($viewer_area AS TEXT) = '*' AND CAST($viewer_depth AS TEXT) = '*'
THEN (SELECT COUNT(*) FROM dispute d
      WHERE d.office = $1 AND d.registered_at >= $3 AND d.state <> 'voided')
ELSE (SELECT COUNT(*) FROM dispute d WHERE
-- include: visible.sql
AND d.registered_at >= $3) END AS count;

-- name: dispute_by_id
SELECT
-- include: dispute_columns.sql
, d.narrative FROM dispute d WHERE d.office = $1 AND d.id = $2;

-- name: dispute_by_register_number
-- What somebody names by its number: of a case that does not exist for him there is none.
SELECT
-- include: dispute_columns.sql
, d.narrative FROM dispute d WHERE d.office = $1 AND d.year = $2 AND d.register_number = $3 AND
-- include: seen.sql
;

-- name: dispute_by_number
SELECT
-- include: dispute_columns.sql
, d.narrative FROM dispute d WHERE d.office = $1 AND d.number = $2 AND
-- include: seen.sql
;

-- name: dispute_by_token
-- Was this form saved already?
SELECT
-- include: dispute_columns.sql
, d.narrative FROM dispute d WHERE d.office = $1 AND d.token = $2;

-- name: dispute_by_import_key
-- Was this line imported already?
SELECT
-- include: dispute_columns.sql
, d.narrative FROM dispute d WHERE d.office = $1 AND d.import_key = $2;

-- name: similar_by_party
-- Cases since $3 with a party of this ID number ($4), phone ($5) or name ($6), newest first. That
-- there is one tells a fact of it.
SELECT d.id, d.year, d.register_number, d.title, d.registered_at,
       CASE WHEN EXISTS (SELECT 1 FROM party p WHERE p.dispute = d.id AND p.id_number = $4)
            THEN 1 ELSE 0 END AS same_id_number,
       CASE WHEN EXISTS (SELECT 1 FROM party p WHERE p.dispute = d.id AND p.phone = $5)
            THEN 1 ELSE 0 END AS same_phone
FROM dispute d
WHERE
-- include: visible.sql
AND
-- include: readable.sql
AND d.registered_at >= $3
AND d.id IN (SELECT p.dispute FROM party p WHERE p.id_number = $4
             UNION SELECT p.dispute FROM party p WHERE p.phone = $5
             UNION SELECT p.dispute FROM party p WHERE p.name = $6)
ORDER BY d.id DESC LIMIT $7;

-- name: similar_by_place
-- Cases since $3 at place $4, newest first. That there is one tells where it happened.
SELECT d.id, d.year, d.register_number, d.title, d.registered_at
FROM dispute d
WHERE
-- include: visible.sql
AND
-- include: readable.sql
AND d.registered_at >= $3 AND d.place = $4
ORDER BY d.id DESC LIMIT $5;

-- name: dispute_newest_token
-- Of the newest dispute, whoever may see it: how far a practice database was filled.
SELECT d.token FROM dispute d WHERE d.office = $1 ORDER BY d.id DESC LIMIT 1;
