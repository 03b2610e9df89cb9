-- SPDX-License-Identifier: GPL-3.0-or-later
-- The cases of which a team was called at $3 or later and before $4, and all their teams: the
-- events of a case are numbered through all of them.

-- name: period_disputes
SELECT
-- include: dispute_columns.sql
FROM dispute d
WHERE
-- include: visible.sql
AND d.id IN (SELECT y.dispute FROM dispatch y WHERE y.called_at >= $3 AND y.called_at < $4)
ORDER BY d.id;

-- name: period_dispatches
SELECT x.id, x.dispute, x.ordinal, d.registered_at, x.called_at, x.made_by, x.playbook
FROM dispute d JOIN dispatch x ON x.dispute = d.id
WHERE
-- include: visible.sql
AND d.id IN (SELECT y.dispute FROM dispatch y WHERE y.called_at >= $3 AND y.called_at < $4)
ORDER BY d.id, x.ordinal;

-- name: period_playbooks
SELECT b.digest, b.text FROM playbook b WHERE b.digest IN (
SELECT x.playbook
FROM dispute d JOIN dispatch x ON x.dispute = d.id
WHERE
-- include: visible.sql
AND d.id IN (SELECT y.dispute FROM dispatch y WHERE y.called_at >= $3 AND y.called_at < $4));

-- name: period_seats
SELECT s.dispatch, s.agency, s.role, s.required, s.lead, s.person, s.person_name, s.person_phone,
       s.level, s.number, s.called_at, s.deputy, s.deputy_name, s.deputy_phone
FROM dispute d JOIN dispatch x ON x.dispute = d.id
JOIN seat s ON s.dispatch = x.id
WHERE
-- include: visible.sql
AND d.id IN (SELECT y.dispute FROM dispatch y WHERE y.called_at >= $3 AND y.called_at < $4)
ORDER BY d.id, x.ordinal, s.position;

-- name: period_responses
SELECT r.id, r.dispatch, r.agency, r.act, r.happened_at, r.recorded_at, r.recorder, r.made_by,
       r.person_name, r.channel, r.note
FROM dispute d JOIN dispatch x ON x.dispute = d.id
JOIN response r ON r.dispatch = x.id
WHERE
-- include: visible.sql
AND d.id IN (SELECT y.dispute FROM dispatch y WHERE y.called_at >= $3 AND y.called_at < $4)
ORDER BY d.id, x.ordinal, r.id;

-- name: period_rulings
SELECT g.id, g.dispatch, g.kind, g.event, g.promise, g.reason, g.receiver, g.receipt,
       g.recorded_at, g.person, g.made_by, g.agency, g.level
FROM dispute d JOIN dispatch x ON x.dispute = d.id
JOIN ruling g ON g.dispatch = x.id
WHERE
-- include: visible.sql
AND d.id IN (SELECT y.dispute FROM dispatch y WHERE y.called_at >= $3 AND y.called_at < $4)
ORDER BY d.id, x.ordinal, g.id;

-- name: period_accepted
-- The cases that were accepted on the days $3 to $4, in the order of acceptance.
SELECT d.id FROM dispute d
WHERE
-- include: visible.sql
AND d.accepted_on >= $3 AND d.accepted_on <= $4
ORDER BY d.accepted_on, d.id;
