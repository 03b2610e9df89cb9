-- SPDX-License-Identifier: GPL-3.0-or-later
-- The bit of the state of dispute d, as enum state counts them.
CASE d.state WHEN 'registered' THEN 1 WHEN 'accepted' THEN 2 WHEN 'refused' THEN 4
             WHEN 'voided' THEN 8 WHEN 'responding' THEN 16 WHEN 'mediating' THEN 32
             WHEN 'agreed' THEN 64 WHEN 'effective' THEN 128 WHEN 'closed' THEN 256 ELSE 0 END
