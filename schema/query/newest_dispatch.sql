-- SPDX-License-Identifier: GPL-3.0-or-later
-- The newest dispatch x of each visible dispute d with $3 <= id <= $4.
FROM dispute d JOIN dispatch x ON x.dispute = d.id
     AND x.ordinal = (SELECT MAX(y.ordinal) FROM dispatch y WHERE y.dispute = d.id)
