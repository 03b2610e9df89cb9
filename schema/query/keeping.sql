-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: keeping_insert
INSERT INTO keeping (id, act, done_at, file, digest, seq, made_by, salt)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8);

-- name: keeping_newest
-- The newest of one act.
SELECT id, act, done_at, file, digest, seq, made_by FROM keeping WHERE act = $1
ORDER BY done_at DESC, id DESC LIMIT 1;

-- name: keeping_list
-- Everything since $1, newest first, $2 at most.
SELECT id, act, done_at, file, digest, seq, made_by FROM keeping WHERE done_at >= $1
ORDER BY done_at DESC, id DESC LIMIT $2;

-- name: anchor_heads
-- How far the record of each office has come.
SELECT h.office, h.seq, h.hash, a.seq AS access_seq, a.hash AS access_hash
FROM office_head h JOIN access_head a ON a.office = h.office ORDER BY h.office;

-- name: anchor_entry
-- The hash of a journal entry.
SELECT hash FROM journal WHERE office = $1 AND seq = $2;

-- name: anchor_access
-- The hash of an entry of the access record.
SELECT hash FROM access WHERE office = $1 AND seq = $2;

-- name: entries_between
-- How many entries of an office came after $2, those about keeping apart, and when the last of them
-- was written.
SELECT COUNT(*) AS entries, MAX(recorded_at) AS newest FROM journal
WHERE office = $1 AND seq > $2 AND use_case <> 'keep';

-- name: verify_counters
-- The first counter that stands below a number that was given out, or is missing.
SELECT x.office, x.year, x.series, x.most FROM
    (SELECT office, year, 'register' AS series, MAX(register_number) AS most FROM dispute
     GROUP BY office, year
     UNION ALL
     SELECT office, year, 'card' AS series, MAX(number) AS most FROM card GROUP BY office, year) x
LEFT JOIN serial s ON s.office = x.office AND s.year = x.year AND s.series = x.series
WHERE s.newest IS NULL OR s.newest < x.most
ORDER BY x.office, x.year, x.series LIMIT 1;

-- name: verify_disputes
-- Every dispute of an office after $2, $3 at most, whose state or whose times have to be computed
-- from all of its record. When a case is over its own row shows it, and nothing falls due for its
-- teams but the answer to a card.
SELECT d.id FROM dispute d
WHERE d.office = $1 AND d.id > $2
AND (d.state <> CASE WHEN d.void_reason IS NOT NULL THEN 'voided'
                     WHEN d.refuse_reason IS NOT NULL THEN 'refused'
                     WHEN d.closed = 1 THEN 'closed' ELSE '' END
     OR EXISTS (SELECT 1 FROM due u WHERE u.dispute = d.id)
     OR EXISTS (SELECT 1 FROM card c WHERE c.dispute = d.id))
ORDER BY d.id LIMIT $3;

-- name: dispute_count
-- How many cases an office has, and the newest.
SELECT COUNT(*) AS cases, MAX(id) AS newest FROM dispute WHERE office = $1;

-- name: keys_expiring
-- How many keys of people end on day $1 or before.
SELECT COUNT(*) AS keys FROM person_key WHERE removed_at IS NULL AND until_day <= $1;
