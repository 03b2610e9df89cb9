-- SPDX-License-Identifier: GPL-3.0-or-later
-- Does exchange x exist for the viewer? Dispute d is its case, of which nothing is there before
-- somebody took it over, nor once it is erased.
((x.dispute IS NULL AND
-- include: offered.sql
) OR (x.dispute IS NOT NULL AND
-- include: seen.sql
))
