-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: playbook_known
-- Is this playbook's text kept already?
SELECT id FROM playbook WHERE digest = $1;

-- name: playbook_used
-- The texts that teams were called by, the last used first.
SELECT b.id, b.text, MAX(x.called_at) AS used_at
FROM playbook b JOIN dispatch x ON x.playbook = b.digest
GROUP BY b.id, b.text ORDER BY used_at DESC, b.id DESC;

-- name: playbook_insert
INSERT INTO playbook (id, digest, text, salt) VALUES ($1, $2, $3, $4);

-- name: dispatch_insert
INSERT INTO dispatch (id, dispute, ordinal, called_at, made_by, playbook, salt)
VALUES ($1, $2, $3, $4, $5, $6, $7);

-- name: seat_insert
INSERT INTO seat (id, dispatch, position, agency, role, required, lead, person, person_name,
                  person_phone, level, number, called_at, deputy, deputy_name, deputy_phone,
                  salt)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17);

-- name: response_insert
INSERT INTO response (id, dispatch, agency, act, happened_at, recorded_at, recorder, made_by,
                      person_name, channel, note, salt)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12);

-- name: dispatch_list
-- The dispatches of a dispute, oldest first.
SELECT x.id, x.dispute, x.ordinal, d.registered_at, x.called_at, x.made_by, x.playbook
FROM dispatch x JOIN dispute d ON d.id = x.dispute WHERE x.dispute = $1 ORDER BY x.ordinal;

-- name: dispatch_playbooks
-- The texts those dispatches were made by.
SELECT b.digest, b.text FROM playbook b
WHERE b.digest IN (SELECT x.playbook FROM dispatch x WHERE x.dispute = $1);

-- name: dispatch_seats
SELECT s.dispatch, s.agency, s.role, s.required, s.lead, s.person, s.person_name, s.person_phone,
       s.level, s.number, s.called_at, s.deputy, s.deputy_name, s.deputy_phone
FROM dispatch x JOIN seat s ON s.dispatch = x.id
WHERE x.dispute = $1 ORDER BY x.ordinal, s.position;

-- name: dispatch_responses
SELECT r.id, r.dispatch, r.agency, r.act, r.happened_at, r.recorded_at, r.recorder, r.made_by,
       r.person_name, r.channel, r.note
FROM dispatch x JOIN response r ON r.dispatch = x.id
WHERE x.dispute = $1 ORDER BY x.ordinal, r.id;

-- name: ruling_insert
INSERT INTO ruling (id, dispatch, kind, event, promise, reason, receiver, receipt, recorded_at,
                    person, made_by, agency, level, salt)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14);

-- name: dispatch_rulings
SELECT g.id, g.dispatch, g.kind, g.event, g.promise, g.reason, g.receiver, g.receipt,
       g.recorded_at, g.person, g.made_by, g.agency, g.level
FROM dispatch x JOIN ruling g ON g.dispatch = x.id
WHERE x.dispute = $1 ORDER BY x.ordinal, g.id;
