-- SPDX-License-Identifier: GPL-3.0-or-later
-- May the viewer read the facts of dispute d: names, addresses, what happened? Whoever searches
-- for them, counts by them or prints them includes it.
(CAST($viewer_person AS INTEGER) = 0
 OR d.secrecy IS NULL AND
-- include: within_reads.sql
 OR d.secrecy IS NOT NULL AND
-- include: within_reads_secret.sql
 OR
-- include: standing_own.sql
 OR
-- include: standing_team.sql
 OR
-- include: standing_agency.sql
 OR
-- include: standing_glass.sql
)
