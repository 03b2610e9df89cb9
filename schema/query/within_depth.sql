-- SPDX-License-Identifier: GPL-3.0-or-later
-- Does the division of dispute d lie in the viewer's areas?
(CAST($viewer_depth AS TEXT) = '*' OR $viewer_depth LIKE '%|' || SUBSTR(d.division, 1, 6) || '|%'
 OR $viewer_depth LIKE '%|' || SUBSTR(d.division, 1, 9) || '|%'
 OR $viewer_depth LIKE '%|' || d.division || '|%')
