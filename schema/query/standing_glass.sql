-- SPDX-License-Identifier: GPL-3.0-or-later
-- Did the viewer break the glass of dispute d, and does that still hold?
EXISTS (SELECT 1 FROM glass vg WHERE vg.dispute = d.id AND vg.person = $viewer_person
        AND vg.until_at > $viewer_now)
