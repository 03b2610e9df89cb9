-- SPDX-License-Identifier: GPL-3.0-or-later
-- Suspensions and extensions; what falls due is computed from them.

-- name: suspension_insert
INSERT INTO suspension (id, dispute, since, reason, made_by, salt)
VALUES ($1, $2, $3, $4, $5, $6);

-- name: suspension_end
-- The clocks go on.
UPDATE suspension SET until = $2, ended_by = $3 WHERE id = $1;

-- name: suspension_void
UPDATE suspension SET void_reason = $2 WHERE id = $1;

-- name: extension_insert
INSERT INTO extension (id, dispute, code, until, recorded_on, made_by, salt)
VALUES ($1, $2, $3, $4, $5, $6, $7);

-- name: extension_void
UPDATE extension SET void_reason = $2 WHERE id = $1;

-- name: consent_insert
INSERT INTO extension_consent (id, extension, party, salt) VALUES ($1, $2, $3, $4);

-- name: suspension_list
-- All of a page of disputes, oldest first.
SELECT s.id, s.dispute, s.since, s.until, s.reason, s.made_by, s.void_reason
FROM suspension s WHERE s.dispute IN
-- include: page.sql
ORDER BY s.dispute, s.id;

-- name: extension_list
-- All of a page of disputes, oldest first.
SELECT e.id, e.dispute, e.code, e.until, e.recorded_on, e.made_by, e.void_reason
FROM extension e WHERE e.dispute IN
-- include: page.sql
ORDER BY e.dispute, e.id;

-- name: consent_list
-- Who consented to these.
SELECT c.extension, c.party
FROM extension e JOIN extension_consent c ON c.extension = e.id
WHERE e.dispute IN
-- include: page.sql
ORDER BY e.dispute, e.id, c.party;
