-- SPDX-License-Identifier: GPL-3.0-or-later
-- Does dispute d exist for the viewer?
(CAST($viewer_person AS INTEGER) = 0
 OR (d.secrecy IS NULL OR d.secrecy <> 'hidden') AND
-- include: within_area.sql
 OR d.secrecy IS NOT NULL AND
-- include: within_depth.sql
 OR
-- include: standing_own.sql
 OR
-- include: standing_team.sql
 OR
-- include: standing_agency.sql
 OR
-- include: standing_glass.sql
)
