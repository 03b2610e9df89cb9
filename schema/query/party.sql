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
SELECT id, rev, position, role, type, name, id_number, phone, address, agent, refused_on, refusal,
       address_secret
FROM party WHERE dispute = $1 ORDER BY position;
