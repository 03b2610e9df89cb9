-- SPDX-License-Identifier: GPL-3.0-or-later
-- Where each open case stands on the board.

-- name: board_line_put
INSERT INTO board_line (dispute, office, rank, due, since, last, unsealed, hidden, rules)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
ON CONFLICT (dispute) DO UPDATE SET rank = excluded.rank, due = excluded.due,
    since = excluded.since, last = excluded.last, unsealed = excluded.unsealed,
    hidden = excluded.hidden, rules = excluded.rules;

-- name: board_line_drop
DELETE FROM board_line WHERE dispute = $1;

-- name: board_line_of
-- Of one dispute.
SELECT l.rank, l.due, l.since, l.last, l.unsealed, l.hidden, l.rules
FROM board_line l WHERE l.dispute = $1;

-- name: board_line_stale
-- The disputes whose lines were computed by other rules than $2, $3 at most.
SELECT l.dispute FROM board_line l WHERE l.office = $1 AND l.rules < $2
UNION ALL
SELECT l.dispute FROM board_line l WHERE l.office = $1 AND l.rules > $2 LIMIT $3;

-- name: board_line_stray
-- The first line that is of no open case of its office, for verify.
SELECT l.dispute FROM board_line l LEFT JOIN dispute d ON d.id = l.dispute AND d.office = l.office
WHERE d.id IS NULL OR d.state IN ('closed', 'refused', 'voided') ORDER BY l.dispute LIMIT 1;

-- name: board_lines
-- The open cases, what needs a hand soonest first: $3 at most, of rank $4 at most; $5 is 1 for the
-- viewer's own ones alone. The join is crossed so that the lines are walked in their order.
SELECT
-- include: dispute_columns.sql
, CASE WHEN
-- include: readable.sql
THEN 1 ELSE 0 END AS readable
FROM board_line l CROSS JOIN dispute d
WHERE l.dispute = d.id AND
-- include: visible.sql
AND l.office = $1 AND l.rank <= $4
AND (CAST($5 AS INTEGER) = 0 OR
-- include: standing_own.sql
)
ORDER BY l.rank, l.due, l.since, l.dispute DESC LIMIT $3;

-- name: board_count
-- How many open cases have at $3 a promise that runs, one that was missed, or an agreement that is
-- signed and not sealed. Only the lines that one of the three may count are walked, and who reaches
-- the whole office need not be asked about each case.
SELECT COUNT(CASE WHEN line.rank = 0 AND line.last >= $3 THEN 1 END) AS responding,
       COUNT(CASE WHEN line.rank = 0 AND line.due < $3 THEN 1 END) AS overdue,
       COUNT(CASE WHEN line.unsealed = 1 THEN 1 END) AS unsealed
FROM (SELECT l.dispute, l.rank, l.due, l.last, l.unsealed, l.hidden
      FROM board_line l WHERE l.office = $1 AND l.rank = 0
      UNION ALL
      SELECT l.dispute, l.rank, l.due, l.last, l.unsealed, l.hidden
      FROM board_line l WHERE l.office = $1 AND l.unsealed = 1 AND l.rank > 0) line
WHERE CAST($viewer_person AS INTEGER) = 0
   OR CAST($viewer_area AS TEXT) = '*' AND (line.hidden = 0 OR CAST($viewer_depth AS TEXT) = '*')
   OR EXISTS (SELECT 1 FROM dispute d WHERE d.id = line.dispute AND
-- include: visible.sql
);
