-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: filing_expired
-- The folders of an office that were to be kept for $2 and put away on $3 or before, or for $4 and
-- $5, which is earlier, the oldest first, with how long they were to be kept then and are now.
SELECT d.id AS dispute, d.year, d.register_number, f.filed_on, f.retention AS filed_for,
       COALESCE(x.retention, f.retention) AS retention
FROM filing f JOIN dispute d ON d.id = f.dispute LEFT JOIN retention_extension x
    ON x.id = (SELECT MAX(id) FROM retention_extension WHERE dispute = f.dispute)
WHERE d.office = $1 AND f.filed_on <= $3
AND (COALESCE(x.retention, f.retention) = $2
     OR COALESCE(x.retention, f.retention) = $4 AND f.filed_on <= $5) AND
-- include: seen.sql
ORDER BY f.filed_on, d.id;

-- name: filing_of_case
-- The same of the one folder of dispute $2.
SELECT d.id AS dispute, d.year, d.register_number, f.filed_on, f.retention AS filed_for,
       COALESCE(x.retention, f.retention) AS retention
FROM filing f JOIN dispute d ON d.id = f.dispute LEFT JOIN retention_extension x
    ON x.id = (SELECT MAX(id) FROM retention_extension WHERE dispute = f.dispute)
WHERE d.office = $1 AND f.dispute = $2 AND
-- include: seen.sql
ORDER BY f.id;

-- name: retention_extension_insert
INSERT INTO retention_extension (id, rev, dispute, retention, reason, extended_on, made_by, salt)
VALUES ($1, 0, $2, $3, $4, $5, $6, $7);

-- name: destruction_insert
INSERT INTO destruction (id, rev, office, reason, drawn_up_at, drawn_up_by, salt)
VALUES ($1, 1, $2, $3, $4, $5, $6);

-- name: destruction_item_insert
INSERT INTO destruction_item (id, rev, destruction, dispute, number, filed_on, filed_for, retention,
                              salt)
VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8);

-- name: destruction_list
-- The lists of an office in the order they were drawn up.
SELECT l.id, l.reason, l.drawn_up_at, l.drawn_up_by, l.approved_at, l.approved_by,
       p.name AS drawn_up_name, a.name AS approved_name
FROM destruction l JOIN person p ON p.id = l.drawn_up_by LEFT JOIN person a ON a.id = l.approved_by
WHERE l.office = $1 ORDER BY l.id;

-- name: destruction_items
SELECT id, dispute, number, filed_on, filed_for, retention, row_count
FROM destruction_item WHERE destruction = $1 ORDER BY id;

-- name: destruction_waiting
-- Lists that wait for approval and name the case $1.
SELECT COUNT(*) AS lists FROM destruction_item i JOIN destruction l ON l.id = i.destruction
WHERE i.dispute = $1 AND l.approved_at IS NULL;

-- name: destruction_approve
UPDATE destruction SET rev = rev + 1, approved_at = $2, approved_by = $3, done_at = $2
WHERE id = $1 AND approved_at IS NULL;

-- name: destruction_item_done
UPDATE destruction_item SET rev = rev + 1, row_count = $2, retention = $3 WHERE id = $1;

-- name: erase_words
-- What the access record says was looked for in a case, or anywhere by what names one of its
-- parties in full.
UPDATE access SET detail = NULL, salt = NULL
WHERE office = $1 AND detail IS NOT NULL AND (subject = $2
    OR subject IS NULL AND EXISTS (SELECT 1 FROM party p WHERE p.dispute = $2
        AND (LENGTH(p.name) > 1 AND access.detail LIKE '%' || p.name || '%'
             OR access.detail LIKE '%' || p.phone || '%'
             OR access.detail LIKE '%' || p.id_number || '%')));

-- name: erase_views
-- Search lines kept under a name that name one of its parties in full or his number, however its
-- digits are parted.
DELETE FROM saved_view
WHERE office = $1 AND EXISTS (SELECT 1 FROM party p WHERE p.dispute = $2
    AND (LENGTH(p.name) > 1 AND (saved_view.words LIKE '%' || p.name || '%'
                                 OR saved_view.name LIKE '%' || p.name || '%')
         OR REPLACE(REPLACE(saved_view.words, '-', ''), ' ', '') LIKE '%' || p.phone || '%'
         OR saved_view.name LIKE '%' || p.phone || '%'
         OR UPPER(REPLACE(saved_view.words, ' ', '')) LIKE '%' || p.id_number || '%'
         OR UPPER(saved_view.name) LIKE '%' || p.id_number || '%'));

-- name: erase_sheets
-- The lines and the note of every hand-over that tells of the case; its people and counts stay.
UPDATE handover SET text = '', note = NULL, salt = $3
WHERE office = $1 AND (text <> '' OR note IS NOT NULL)
    AND (text LIKE (SELECT '%  ' || CAST(d.year AS TEXT) || '/' || CAST(d.register_number AS TEXT)
                           || '  %' FROM dispute d WHERE d.id = $2)
         OR EXISTS (SELECT 1 FROM party p WHERE p.dispute = $2
                    AND LENGTH(p.name) > 1 AND handover.note LIKE '%' || p.name || '%'))
RETURNING id;

-- name: erase_drafts
-- Drafts about a case: session/ID, agreement/ID, document-ID-code.
DELETE FROM draft WHERE office = $1 AND (form LIKE '%/' || CAST($2 AS TEXT)
    OR form LIKE 'document-' || CAST($2 AS TEXT) || '-%');

-- name: erase_delivery
DELETE FROM delivery WHERE notice IN (SELECT id FROM notice WHERE dispute = $1);

-- name: erase_due
DELETE FROM due WHERE dispute = $1;

-- name: erase_board_line
DELETE FROM board_line WHERE dispute = $1;

-- name: erase_{table}
-- for: joining suspension call handout confirmation performance urging recourse reopening contact supplement particular folder_paper review filing retention_extension glass case_key sealed_note consent choice relation visit evidence notice dispatch card session agreement extension document party
DELETE FROM {table} WHERE dispute = $1 RETURNING id;

-- name: erase_ended
-- The cases that were merged into case $1.
SELECT ended FROM merger WHERE dispute = $1 AND undone_at IS NULL;

-- name: erase_merger_step
DELETE FROM merger_step WHERE merger IN
    (SELECT id FROM merger WHERE dispute = $1 OR ended = $1)
RETURNING id;

-- name: erase_merger
DELETE FROM merger WHERE dispute = $1 OR ended = $1 RETURNING id;

-- name: erase_joining_step
DELETE FROM joining_step WHERE joining IN (SELECT id FROM joining WHERE dispute = $1) RETURNING id;

-- name: erase_print
DELETE FROM print WHERE document_file IN
    (SELECT f.id FROM document_file f JOIN document d ON d.id = f.document WHERE d.dispute = $1)
RETURNING id;

-- name: erase_document_file
DELETE FROM document_file WHERE document IN (SELECT id FROM document WHERE dispute = $1)
RETURNING id;

-- name: erase_evidence_file
DELETE FROM evidence_file WHERE evidence IN (SELECT id FROM evidence WHERE dispute = $1)
RETURNING id;

-- name: erase_session_mark
DELETE FROM session_mark WHERE session IN (SELECT id FROM session WHERE dispute = $1) RETURNING id;

-- name: erase_statement
DELETE FROM statement WHERE session IN (SELECT id FROM session WHERE dispute = $1) RETURNING id;

-- name: erase_sealed_reader
DELETE FROM sealed_reader WHERE note IN (SELECT id FROM sealed_note WHERE dispute = $1)
RETURNING id;

-- name: erase_extension_consent
DELETE FROM extension_consent WHERE extension IN (SELECT id FROM extension WHERE dispute = $1)
RETURNING id;

-- name: erase_share
DELETE FROM share WHERE term IN
    (SELECT t.id FROM term t JOIN agreement a ON a.id = t.agreement WHERE a.dispute = $1)
RETURNING id;

-- name: erase_instalment
DELETE FROM instalment WHERE term IN
    (SELECT t.id FROM term t JOIN agreement a ON a.id = t.agreement WHERE a.dispute = $1)
RETURNING id;

-- name: erase_term
DELETE FROM term WHERE agreement IN (SELECT id FROM agreement WHERE dispute = $1) RETURNING id;

-- name: erase_mark
DELETE FROM mark WHERE agreement IN (SELECT id FROM agreement WHERE dispute = $1) RETURNING id;

-- name: erase_card_step
DELETE FROM card_step WHERE card IN (SELECT id FROM card WHERE dispute = $1) RETURNING id;

-- name: erase_response
DELETE FROM response WHERE dispatch IN (SELECT id FROM dispatch WHERE dispute = $1) RETURNING id;

-- name: erase_ruling
DELETE FROM ruling WHERE dispatch IN (SELECT id FROM dispatch WHERE dispute = $1) RETURNING id;

-- name: erase_seat
DELETE FROM seat WHERE dispatch IN (SELECT id FROM dispatch WHERE dispute = $1) RETURNING id;

-- name: erase_dispute
DELETE FROM dispute WHERE id = $1 RETURNING id;

-- name: erase_package_file
DELETE FROM package_file WHERE package IN
    (SELECT k.id FROM package k JOIN exchange x ON x.id = k.exchange WHERE x.dispute = $1)
RETURNING id;

-- name: erase_packages
-- What went to other offices and came from them: its words. Its numbers and digests stay, or the
-- next package would not follow; with a new salt the old digest of the row tells nothing.
UPDATE package SET text = NULL, salt = $2
WHERE exchange IN (SELECT id FROM exchange WHERE dispute = $1) RETURNING id;

-- name: erase_exchanges
UPDATE exchange SET dispute = NULL, title = NULL, reason = '', answer = NULL, salt = $2
WHERE dispute = $1 RETURNING id;
