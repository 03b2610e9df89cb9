-- SPDX-License-Identifier: GPL-3.0-or-later
-- Has the viewer's agency a seat in a team of dispute d, and is that not long over? Of a hidden
-- case only while nobody in particular has the seat.
((d.closed = 0 OR d.closed_at >= $viewer_open_since)
 AND EXISTS (SELECT 1 FROM dispatch vx JOIN seat vs ON vs.dispatch = vx.id
             WHERE vx.dispute = d.id AND vs.agency = $viewer_agency
             AND (d.secrecy IS NULL OR d.secrecy <> 'hidden' OR vs.person IS NULL)))
