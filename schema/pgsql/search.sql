-- SPDX-License-Identifier: GPL-3.0-or-later
-- What differs of schema/query/search.sql on PostgreSQL, under the same names.

-- name: search_put
-- Of a text its characters; of a case number too, each behind its sign; of other marks the line.
INSERT INTO search_text (dispute, tokens) VALUES ($1, array_to_tsvector(ARRAY(
    SELECT c FROM regexp_split_to_table(CAST($2 AS TEXT) || CAST($3 AS TEXT) || CAST($4 AS TEXT)
                                        || CAST($5 AS TEXT), '') AS c
    WHERE c <> '' AND c <> CHR(10)
    UNION SELECT CHR(1) || c FROM regexp_split_to_table(CAST($6 AS TEXT), CHR(10)) AS line,
                                  regexp_split_to_table(SUBSTR(line, 2), '') AS c
    WHERE line LIKE CHR(1) || '%' AND c <> ''
    UNION SELECT line FROM regexp_split_to_table(CAST($6 AS TEXT), CHR(10)) AS line
    WHERE line LIKE CHR(2) || '%' OR line LIKE CHR(3) || '%')))
ON CONFLICT (dispute) DO UPDATE SET tokens = excluded.tokens;

-- name: search_drop
-- Whatever the texts were.
DELETE FROM search_text WHERE dispute = $1
    AND CONCAT(CAST($2 AS TEXT), CAST($3 AS TEXT), CAST($4 AS TEXT), CAST($5 AS TEXT),
               CAST($6 AS TEXT)) IS NOT NULL;

-- name: search_clear
DELETE FROM search_text;

-- name: search_merge
-- The server does so by itself.
DELETE FROM search_text WHERE dispute = 0 AND CAST($1 AS INTEGER) = 0;

-- name: search_shape
SELECT CAST(NULL AS BLOB) AS shape;

-- name: search_optimize
-- What is left of rows that were taken out goes with VACUUM.
DELETE FROM search_text WHERE dispute = 0;

-- name: search_match
SELECT
-- include: dispute_columns.sql
, CASE WHEN
-- include: readable.sql
THEN 1 ELSE 0 END AS readable
, CASE WHEN CAST($9 AS INTEGER) = 1 THEN d.narrative END AS narrative
FROM search_text s JOIN dispute d ON d.id = s.dispute
WHERE s.tokens @@ CAST($3 AS TSQUERY) AND s.dispute < $4 AND s.dispute >= $5 AND
-- include: visible.sql
AND (CAST($6 AS INTEGER) &
-- include: search_states.sql
) <> 0
AND (CAST($7 AS INTEGER) IS NULL OR CAST($7 AS INTEGER) = CASE WHEN
-- include: readable.sql
THEN 1 ELSE 0 END)
ORDER BY s.dispute DESC LIMIT $8;

-- name: search_among
SELECT s.dispute FROM search_text s
WHERE s.tokens @@ CAST($1 AS TSQUERY) AND s.dispute >= $2 AND s.dispute <= $3 ORDER BY s.dispute;

-- name: search_probe
SELECT d.id, d.number, d.title, d.place, d.narrative, d.registered_at, d.state
FROM search_text s JOIN dispute d ON d.id = s.dispute
WHERE s.tokens @@ CAST($1 AS TSQUERY) AND s.dispute < $2 AND s.dispute >= $3
ORDER BY s.dispute DESC LIMIT $4;
