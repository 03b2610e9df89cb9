-- SPDX-License-Identifier: GPL-3.0-or-later
-- Has the viewer a seat in a team of dispute d?
EXISTS (SELECT 1 FROM dispatch vx JOIN seat vs ON vs.dispatch = vx.id
        WHERE vx.dispute = d.id AND (vs.person = $viewer_person OR vs.deputy = $viewer_person))
