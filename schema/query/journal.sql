-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: head_lock
-- Lock the head of an office and read it. Writing it is what locks it on every engine.
UPDATE office_head SET next_id = next_id WHERE office = $1 RETURNING seq, next_id, hash;

-- name: head_insert
-- The head of the first or the next office.
INSERT INTO office_head (office, seq, next_id, hash)
SELECT COALESCE(MAX(office), 0) + 1, 0, 1, $1 FROM office_head
RETURNING office;

-- name: head_move
UPDATE office_head SET seq = $2, next_id = $3, hash = $4 WHERE office = $1;

-- name: head_list
-- Every head, for verify.
SELECT office, seq, next_id, hash FROM office_head ORDER BY office;

-- name: head_sum
-- Something that changes with every journalled commit.
SELECT COALESCE(SUM(seq), 0) AS moved FROM office_head;

-- name: journal_insert
INSERT INTO journal (office, seq, recorded_at, boot, boot_id, person, behalf, terminal, use_case,
                     subject, payload, hash)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12);

-- name: journal_subject
-- What the entries about $2 wrote, and the ticks of the watch, which are about many cases.
SELECT seq, payload FROM journal
WHERE office = $1 AND (subject = $2 OR (subject IS NULL AND use_case = 'tick')) ORDER BY seq;

-- name: head_read
SELECT seq, hash FROM office_head WHERE office = $1;

-- name: journal_hash
SELECT hash FROM journal WHERE office = $1 AND seq = $2;

-- name: journal_page
-- The entries of an office after $2, $3 at most, for verify.
SELECT office, seq, recorded_at, boot, boot_id, person, behalf, terminal, use_case, subject,
       payload, hash
FROM journal WHERE office = $1 AND seq > $2 ORDER BY seq LIMIT $3;

-- name: access_head_insert
INSERT INTO access_head (office, seq, hash) VALUES ($1, 0, $2);

-- name: access_head_lock
UPDATE access_head SET seq = seq + 1 WHERE office = $1 RETURNING seq, hash;

-- name: access_head_move
UPDATE access_head SET hash = $2 WHERE office = $1;

-- name: access_head_read
SELECT seq, hash FROM access_head WHERE office = $1;

-- name: access_insert
INSERT INTO access (office, seq, recorded_at, boot, boot_id, person, behalf, terminal, use_case,
                    subject, detail_digest, detail, salt, hash)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14);

-- name: access_page
-- The access entries of an office after $2, $3 at most, for verify.
SELECT office, seq, recorded_at, boot, boot_id, person, behalf, terminal, use_case, subject,
       detail_digest, detail, salt, hash
FROM access WHERE office = $1 AND seq > $2 ORDER BY seq LIMIT $3;

-- name: row_{table}
-- for: office person appointment serial dispute party playbook dispatch seat response ruling session statement agreement term mark visit suspension extension extension_consent document document_file print notice card card_step clock_step call shift turn roster_change consent choice relation disclosure handover share instalment handout confirmation template template_partial folder_paper filing review session_mark evidence evidence_file contact supplement particular performance urging recourse reopening retention_extension destruction destruction_item keeping person_key password glass case_key sealed_note sealed_reader peer exchange package package_file merger merger_step joining joining_step
-- One row, every column, for its digest.
SELECT * FROM {table} WHERE id = $1;

-- name: count_{table}
-- for: office person appointment serial dispute party playbook dispatch seat response ruling session statement agreement term mark visit suspension extension extension_consent document document_file print notice card card_step clock_step call shift turn roster_change consent choice relation disclosure handover share instalment handout confirmation template template_partial folder_paper filing review session_mark evidence evidence_file contact supplement particular performance urging recourse reopening retention_extension destruction destruction_item keeping person_key password glass case_key sealed_note sealed_reader peer exchange package package_file merger merger_step joining joining_step
-- How many rows there are, for verify.
SELECT COUNT(*) AS count FROM {table};

-- name: page_{table}
-- for: office person appointment serial dispute party playbook dispatch seat response ruling session statement agreement term mark visit suspension extension extension_consent document document_file print notice card card_step clock_step call shift turn roster_change consent choice relation disclosure handover share instalment handout confirmation template template_partial folder_paper filing review session_mark evidence evidence_file contact supplement particular performance urging recourse reopening retention_extension destruction destruction_item keeping person_key password glass case_key sealed_note sealed_reader peer exchange package package_file merger merger_step joining joining_step
-- The rows after id $1, $2 at most, for verify.
SELECT * FROM {table} WHERE id > $1 ORDER BY id LIMIT $2;
