-- SPDX-License-Identifier: GPL-3.0-or-later
-- Does the division of dispute d lie in the viewer's areas?
(CAST($viewer_area AS TEXT) = '*' OR $viewer_area LIKE '%|' || SUBSTR(d.division, 1, 6) || '|%'
 OR $viewer_area LIKE '%|' || SUBSTR(d.division, 1, 9) || '|%'
 OR $viewer_area LIKE '%|' || d.division || '|%')
