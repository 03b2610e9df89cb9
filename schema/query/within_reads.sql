-- SPDX-License-Identifier: GPL-3.0-or-later
-- Does the division of dispute d lie in the viewer's areas?
(CAST($viewer_reads AS TEXT) = '*' OR $viewer_reads LIKE '%|' || SUBSTR(d.division, 1, 6) || '|%'
 OR $viewer_reads LIKE '%|' || SUBSTR(d.division, 1, 9) || '|%'
 OR $viewer_reads LIKE '%|' || d.division || '|%')
