-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: period_disputes
-- The cases of which a team was called at $3 or later and before $4.
SELECT d.id FROM dispute d
WHERE
-- include: visible.sql
AND d.id IN (SELECT y.dispute FROM dispatch y WHERE y.called_at >= $3 AND y.called_at < $4)
ORDER BY d.id;

-- name: period_heads
SELECT
-- include: dispute_columns.sql
FROM dispute d
WHERE d.id IN
-- include: page.sql
ORDER BY d.id;

-- name: period_accepted
-- The cases that were accepted on the days $3 to $4, in the order of acceptance.
SELECT d.id FROM dispute d
WHERE
-- include: visible.sql
AND d.accepted_on >= $3 AND d.accepted_on <= $4
ORDER BY d.accepted_on, d.id;
