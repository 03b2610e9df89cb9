-- SPDX-License-Identifier: GPL-3.0-or-later
-- Lists of cases. First the lines ($3 at most), asked for by who looks (those of the board:
-- board_line.sql); then what belongs to a page of these lines, in one query for each kind of row.
-- Older dispatches and versions come too: dropping them later costs less than asking for the newest
-- each time.

-- name: board_followed
-- The newest cases that are performed, or were closed at $4 or later: somebody may visit them.
SELECT
-- include: dispute_columns.sql
, CASE WHEN
-- include: readable.sql
THEN 1 ELSE 0 END AS readable
FROM dispute d
WHERE
-- include: visible.sql
AND (d.state = 'effective' OR (d.state = 'closed' AND d.closed_at >= $4))
ORDER BY d.id DESC LIMIT $3;

-- name: board_parties
-- The ID number says who is a minor and needs a guardian to sign.
SELECT p.dispute, p.position, p.role, p.type, p.name, p.id_number, p.refused_on
FROM party p
WHERE p.joined_into IS NULL AND p.dispute IN
-- include: page.sql
ORDER BY p.dispute, p.position;

-- name: board_dispatches
SELECT x.id, x.dispute, x.ordinal, d.registered_at, x.called_at, x.made_by, x.playbook
FROM dispute d JOIN dispatch x ON x.dispute = d.id
WHERE x.dispute IN
-- include: page.sql
ORDER BY x.dispute, x.ordinal;

-- name: board_playbooks
SELECT b.digest, b.text FROM playbook b WHERE b.digest IN (
SELECT x.playbook
FROM dispatch x
WHERE x.dispute IN
-- include: page.sql
);

-- name: board_seats
SELECT s.dispatch, s.agency, s.role, s.required, s.lead, s.person, s.person_name, s.person_phone,
       s.level, s.number, s.called_at, s.deputy, s.deputy_name, s.deputy_phone
FROM dispatch x
JOIN seat s ON s.dispatch = x.id
WHERE x.dispute IN
-- include: page.sql
ORDER BY x.dispute, x.ordinal, s.position;

-- name: board_responses
SELECT r.id, r.dispatch, r.agency, r.act, r.happened_at, r.recorded_at, r.recorder, r.made_by,
       r.person_name, r.channel, r.note
FROM dispatch x
JOIN response r ON r.dispatch = x.id
WHERE x.dispute IN
-- include: page.sql
ORDER BY x.dispute, x.ordinal, r.id;

-- name: board_rulings
SELECT g.id, g.dispatch, g.kind, g.event, g.promise, g.reason, g.receiver, g.receipt,
       g.recorded_at, g.person, g.made_by, g.agency, g.level
FROM dispatch x
JOIN ruling g ON g.dispatch = x.id
WHERE x.dispute IN
-- include: page.sql
ORDER BY x.dispute, x.ordinal, g.id;

-- name: board_agreements
-- Without the facts, which no line shows and which may be long.
SELECT CAST(NULL AS TEXT) AS facts,
-- include: agreement_columns.sql
FROM agreement a
WHERE a.dispute IN
-- include: page.sql
ORDER BY a.dispute, a.version;

-- name: board_terms
SELECT
-- include: term_columns.sql
FROM agreement a
JOIN term t ON t.agreement = a.id
WHERE a.dispute IN
-- include: page.sql
ORDER BY a.dispute, a.version, t.ordinal;

-- name: board_shares
SELECT s.term, s.obligor, s.amount
FROM agreement a
JOIN term t ON t.agreement = a.id
JOIN share s ON s.term = t.id
WHERE a.dispute IN
-- include: page.sql
ORDER BY a.dispute, a.version, t.ordinal, s.ordinal;

-- name: board_instalments
SELECT i.id, i.term, i.ordinal, i.amount, i.due
FROM agreement a
JOIN term t ON t.agreement = a.id
JOIN instalment i ON i.term = t.id
WHERE a.dispute IN
-- include: page.sql
ORDER BY a.dispute, a.version, t.ordinal, i.ordinal;

-- name: board_marks
SELECT
-- include: mark_columns.sql
FROM agreement a
JOIN mark m ON m.agreement = a.id
WHERE a.dispute IN
-- include: page.sql
ORDER BY a.dispute, a.version, m.id;

-- name: board_performances
SELECT p.id, p.dispute, p.agreement, p.term, p.instalment, p.kind, p.done_on, p.amount, p.payer,
       p.receiver, p.proof, p.evidence, p.recorded_at, p.made_by, p.void_reason
FROM performance p
WHERE p.dispute IN
-- include: page.sql
ORDER BY p.dispute, p.id;

-- name: board_visits
SELECT v.id, v.dispute, v.visited_on, v.note, v.made_by, v.party, v.way, v.satisfaction,
       v.performed, v.signs
FROM visit v
WHERE v.dispute IN
-- include: page.sql
ORDER BY v.dispute, v.id;
