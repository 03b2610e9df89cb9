-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: glass_by_register_number
-- The dispute with that number, also when it does not exist for the viewer: only he who breaks the
-- glass, and he who reads the trail, ask past him.
SELECT d.id, d.division FROM dispute d
WHERE d.office = $1 AND d.year = $2 AND d.register_number = $3;

-- name: glass_by_number
SELECT d.id, d.division FROM dispute d WHERE d.office = $1 AND d.number = $2;

-- name: glass_insert
INSERT INTO glass (id, rev, dispute, person, category, reason, opened_at, until_at, salt)
VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8);

-- name: glass_review
UPDATE glass SET rev = rev + 1, reviewed_by = $3, reviewed_at = $4, proper = $5, review_note = $6
WHERE id = $1 AND rev = $2 AND reviewed_by IS NULL;

-- name: glass_tell
UPDATE glass SET rev = rev + 1, told_at = $2 WHERE id = $1 AND told_at IS NULL;

-- name: glass_untold
-- Broken after $2, and no program told the heads.
SELECT g.id FROM glass g CROSS JOIN dispute d
WHERE d.id = g.dispute AND d.office = $1 AND g.opened_at >= $2 AND g.told_at IS NULL ORDER BY g.id;

-- name: glass_list
-- Who broke the glass in office $1 from $2 until before $3, in the areas $4, newest first. The
-- numbers count all of the office.
SELECT g.number, g.id, g.rev, g.dispute, d.year, d.register_number, g.person, p.name, g.category,
       g.reason, g.opened_at, g.until_at, g.reviewed_by, r.name AS reviewer, g.reviewed_at,
       g.proper, g.review_note
FROM (SELECT x.*, ROW_NUMBER() OVER (ORDER BY x.id) AS number
      FROM glass x JOIN dispute y ON y.id = x.dispute WHERE y.office = $1) g
    JOIN dispute d ON d.id = g.dispute JOIN person p ON p.id = g.person
    LEFT JOIN person r ON r.id = g.reviewed_by
WHERE g.opened_at >= $2 AND g.opened_at < $3 AND
    (CAST($4 AS TEXT) = '*' OR CAST($4 AS TEXT) LIKE '%|' || SUBSTR(d.division, 1, 6) || '|%'
     OR CAST($4 AS TEXT) LIKE '%|' || SUBSTR(d.division, 1, 9) || '|%'
     OR CAST($4 AS TEXT) LIKE '%|' || d.division || '|%')
ORDER BY g.id DESC;

-- name: glass_waiting
-- How many wait for a review that person $2 may give, in the areas $3. The join is crossed because
-- few wait, however many cases there are.
SELECT COUNT(*) AS waiting FROM glass g CROSS JOIN dispute d
WHERE d.id = g.dispute AND g.reviewed_by IS NULL AND d.office = $1 AND g.person <> $2 AND
    (CAST($3 AS TEXT) = '*' OR CAST($3 AS TEXT) LIKE '%|' || SUBSTR(d.division, 1, 6) || '|%'
     OR CAST($3 AS TEXT) LIKE '%|' || SUBSTR(d.division, 1, 9) || '|%'
     OR CAST($3 AS TEXT) LIKE '%|' || d.division || '|%');
