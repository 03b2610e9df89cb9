-- SPDX-License-Identifier: GPL-3.0-or-later
-- Does case d lie in the areas $7? What was done to no case lies everywhere.
(CAST($7 AS TEXT) = '*' OR d.id IS NULL
 OR CAST($7 AS TEXT) LIKE '%|' || SUBSTR(d.division, 1, 6) || '|%'
 OR CAST($7 AS TEXT) LIKE '%|' || SUBSTR(d.division, 1, 9) || '|%'
 OR CAST($7 AS TEXT) LIKE '%|' || d.division || '|%')
