-- SPDX-License-Identifier: GPL-3.0-or-later
-- The steps t of a page.
t.recorded_at >= $3 AND t.recorded_at <= $4 AND (t.recorded_at < $4 OR t.seq < $5) AND
-- include: trail_area.sql
