-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: party_insert
INSERT INTO party (id, rev, dispute, position, role, type, name, id_number, phone, address, agent,
                   refused_on, refusal, salt, address_secret)
VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14);

-- name: party_save
UPDATE party SET rev = rev + 1, role = $3, type = $4, name = $5, id_number = $6, phone = $7,
       address = $8, agent = $9, refused_on = $10, refusal = $11,
       address_secret = $12
WHERE id = $1 AND rev = $2;

-- name: party_list
-- This is where somebody who was joined into another one drops out of a case.
SELECT id, rev, position, role, type, name, id_number, phone, address, agent, refused_on, refusal,
       address_secret
FROM party WHERE dispute = $1 AND joined_into IS NULL ORDER BY position;

-- name: party_joined
-- Those that stood twice, and the position of who stands for them.
SELECT p.id, p.rev, p.position, p.role, p.type, p.name, p.id_number, p.phone, p.address, p.agent,
       p.refused_on, p.refusal, p.address_secret, s.position AS stands
FROM party p JOIN party s ON s.id = p.joined_into
WHERE p.dispute = $1 ORDER BY p.position;

-- name: party_join
UPDATE party SET rev = rev + 1, joined_into = $3 WHERE id = $1 AND rev = $2;
