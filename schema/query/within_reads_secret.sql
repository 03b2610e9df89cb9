-- SPDX-License-Identifier: GPL-3.0-or-later
-- Does the division of dispute d lie in the viewer's areas?
(CAST($viewer_reads_secret AS TEXT) = '*' OR $viewer_reads_secret LIKE '%|' || SUBSTR(d.division, 1, 6) || '|%'
 OR $viewer_reads_secret LIKE '%|' || SUBSTR(d.division, 1, 9) || '|%'
 OR $viewer_reads_secret LIKE '%|' || d.division || '|%')
