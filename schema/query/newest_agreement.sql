-- SPDX-License-Identifier: GPL-3.0-or-later
-- The newest version a of the agreement of each visible dispute d with $3 <= id <= $4.
FROM dispute d JOIN agreement a ON a.dispute = d.id
     AND a.version = (SELECT MAX(b.version) FROM agreement b WHERE b.dispute = d.id)
