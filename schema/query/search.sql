-- SPDX-License-Identifier: GPL-3.0-or-later
-- The index that a search asks, and the searching case by case of what it does not know yet.

-- name: search_head_read
SELECT seq, filled, key, looked_at FROM search_head WHERE office = $1;

-- name: search_head_save
INSERT INTO search_head (office, seq, filled, key, looked_at) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (office) DO UPDATE SET seq = excluded.seq, filled = excluded.filled,
    key = excluded.key, looked_at = excluded.looked_at;

-- name: search_news
-- The entries after $2, at most $3 of them.
SELECT seq, use_case, subject, payload FROM journal WHERE office = $1 AND seq > $2
ORDER BY seq LIMIT $3;

-- name: search_older
-- The ids of the cases below $2, at most $3 of them.
SELECT d.id FROM dispute d WHERE d.office = $1 AND d.id < $2 ORDER BY d.id DESC LIMIT $3;

-- name: search_count_older
SELECT COUNT(*) AS cases FROM dispute d WHERE d.office = $1 AND d.id < $2;

-- name: search_disputes
-- What is found of the cases of a page: the cases themselves.
SELECT
-- include: dispute_columns.sql
, d.narrative FROM dispute d
WHERE d.id IN
-- include: page.sql
ORDER BY d.id;

-- name: search_parties
-- Those that were joined into another one too: what they were called, and called from, finds the
-- case. Their address is secret when his is.
SELECT p.dispute, p.name, p.agent, p.address, COALESCE(s.address_secret, p.address_secret)
       AS address_secret, p.phone, p.id_number
FROM party p LEFT JOIN party s ON s.id = p.joined_into
WHERE p.dispute IN
-- include: page.sql
ORDER BY p.dispute, p.position;

-- name: search_formers
-- The numbers of the cases that ended in those of a page, also by way of others.
WITH RECURSIVE went (stays, ended) AS (
    SELECT m.dispute, m.ended FROM merger m WHERE m.undone_at IS NULL AND m.dispute IN
-- include: page.sql
    UNION
    SELECT w.stays, m.ended FROM went w JOIN merger m ON m.dispute = w.ended
    WHERE m.undone_at IS NULL)
SELECT w.stays, d.year, d.register_number, d.number
FROM went w JOIN dispute d ON d.id = w.ended ORDER BY w.stays, d.id;

-- name: search_facts
SELECT a.id, a.facts FROM agreement a
WHERE a.facts IS NOT NULL AND a.dispute IN
-- include: page.sql
ORDER BY a.id;

-- name: search_case_read
SELECT print, stale, party, place, narrative, agreement, marks FROM search_case WHERE dispute = $1;

-- name: search_case_save
INSERT INTO search_case (dispute, print, stale, party, place, narrative, agreement, marks)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
ON CONFLICT (dispute) DO UPDATE SET print = excluded.print, stale = excluded.stale,
    party = excluded.party, place = excluded.place, narrative = excluded.narrative,
    agreement = excluded.agreement, marks = excluded.marks;

-- name: search_case_drop
DELETE FROM search_case WHERE dispute = $1;

-- name: search_case_prints
-- Of the cases $1 to $2.
SELECT dispute, print FROM search_case WHERE dispute BETWEEN $1 AND $2 ORDER BY dispute;

-- name: search_case_clear
DELETE FROM search_case;

-- name: search_stale
-- Cases $1 to $2 to which words lead that stand there no more.
SELECT dispute FROM search_case WHERE stale = 1 AND dispute BETWEEN $1 AND $2 ORDER BY dispute;

-- name: search_forget_all
-- What every office's index knows is gone.
UPDATE search_head SET filled = $1;

-- name: search_put
-- The signs of fields are those of search_tokens().
INSERT INTO search_text (rowid, page)
VALUES ($1, $4 || CHAR(10, 4) || $2 || CHAR(10, 5) || $3 || CHAR(10, 6) || $5 || CHAR(10) || $6);

-- name: search_drop
-- The texts are those it was put in with.
INSERT INTO search_text (search_text, rowid, page) VALUES ('delete', $1,
    $4 || CHAR(10, 4) || $2 || CHAR(10, 5) || $3 || CHAR(10, 6) || $5 || CHAR(10) || $6);

-- name: search_clear
INSERT INTO search_text (search_text) VALUES ('delete-all');

-- name: search_merge
-- Go on with merging, $1 pages of it.
INSERT INTO search_text (search_text, rank) VALUES ('merge', $1);

-- name: search_shape
-- What changes when merging went on.
SELECT block AS shape FROM search_text_data WHERE id = 10;

-- name: search_optimize
-- Merge everything, so that nothing is left of what was taken out.
INSERT INTO search_text (search_text) VALUES ('optimize');

-- name: search_match
-- The newest cases that answer $3, below $4 and from $5 on; $6: the bits of their states; $7: 1
-- readable ones only, 0 others only, NULL both; $9: 1 with the narratives that may be read.
SELECT
-- include: dispute_columns.sql
, CASE WHEN
-- include: readable.sql
THEN 1 ELSE 0 END AS readable
, CASE WHEN CAST($9 AS INTEGER) = 1 THEN d.narrative END AS narrative
FROM search_text s CROSS JOIN dispute d
WHERE s.search_text MATCH $3 AND s.rowid < $4 AND s.rowid >= $5 AND d.id = s.rowid AND
-- include: visible.sql
AND (CAST($6 AS INTEGER) &
-- include: search_states.sql
) <> 0
AND (CAST($7 AS INTEGER) IS NULL OR CAST($7 AS INTEGER) = CASE WHEN
-- include: readable.sql
THEN 1 ELSE 0 END)
ORDER BY s.rowid DESC LIMIT $8;

-- name: search_probe
-- Of the newest cases that answer $1, below $2 and from $3 on, what a longer text may stand in. Who may
-- see them is asked of those that hold it: search_line.
SELECT d.id, d.number, d.title, d.place, d.narrative, d.registered_at, d.state
FROM search_text s CROSS JOIN dispute d
WHERE s.search_text MATCH $1 AND s.rowid < $2 AND s.rowid >= $3 AND d.id = s.rowid
ORDER BY s.rowid DESC LIMIT $4;

-- name: search_among
-- Of the cases $2 to $3, which a search gave out, those that answer $1.
SELECT s.rowid AS dispute FROM search_text s
WHERE s.search_text MATCH $1 AND s.rowid >= $2 AND s.rowid <= $3 ORDER BY s.rowid;

-- name: search_scan
-- The same of all cases.
SELECT
-- include: dispute_columns.sql
, CASE WHEN
-- include: readable.sql
THEN 1 ELSE 0 END AS readable
FROM dispute d
WHERE
-- include: visible.sql
AND d.id < $3 AND d.id >= $4
AND (CAST($5 AS INTEGER) &
-- include: search_states.sql
) <> 0
ORDER BY d.id DESC LIMIT $6;

-- name: search_line
-- The same of one case, with its narrative.
SELECT
-- include: dispute_columns.sql
, CASE WHEN
-- include: readable.sql
THEN 1 ELSE 0 END AS readable
, d.narrative
FROM dispute d
WHERE
-- include: visible.sql
AND d.id = $3;
