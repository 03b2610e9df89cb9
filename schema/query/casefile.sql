-- SPDX-License-Identifier: GPL-3.0-or-later
-- Which lists of the case $1 have anything in them: most have nothing, and to ask each of them costs
-- more than to ask once.

-- name: casefile_holds
SELECT
CASE WHEN EXISTS (SELECT 1 FROM dispatch x WHERE x.dispute = $1) THEN 1 ELSE 0 END AS dispatches,
CASE WHEN EXISTS (SELECT 1 FROM evidence x WHERE x.dispute = $1) THEN 1 ELSE 0 END AS evidence,
CASE WHEN EXISTS (SELECT 1 FROM contact x WHERE x.dispute = $1) THEN 1 ELSE 0 END AS contacts,
CASE WHEN EXISTS (SELECT 1 FROM supplement x WHERE x.dispute = $1) THEN 1 ELSE 0 END AS supplements,
CASE WHEN EXISTS (SELECT 1 FROM party x WHERE x.dispute = $1 AND x.joined_into IS NOT NULL) THEN 1
    ELSE 0 END AS joined,
CASE WHEN EXISTS (SELECT 1 FROM call x WHERE x.dispute = $1) THEN 1 ELSE 0 END AS calls,
CASE WHEN EXISTS (SELECT 1 FROM session x WHERE x.dispute = $1) THEN 1 ELSE 0 END AS sessions,
CASE WHEN EXISTS (SELECT 1 FROM agreement x WHERE x.dispute = $1) THEN 1 ELSE 0 END AS agreements,
CASE WHEN EXISTS (SELECT 1 FROM visit x WHERE x.dispute = $1) THEN 1 ELSE 0 END AS visits,
CASE WHEN EXISTS (SELECT 1 FROM document x WHERE x.dispute = $1) THEN 1 ELSE 0 END AS documents,
CASE WHEN EXISTS (SELECT 1 FROM particular x WHERE x.dispute = $1) THEN 1 ELSE 0 END AS particulars,
CASE WHEN EXISTS (SELECT 1 FROM suspension x WHERE x.dispute = $1)
       OR EXISTS (SELECT 1 FROM extension x WHERE x.dispute = $1) THEN 1 ELSE 0 END AS changes,
CASE WHEN EXISTS (SELECT 1 FROM handout x WHERE x.dispute = $1) THEN 1 ELSE 0 END AS handouts,
CASE WHEN EXISTS (SELECT 1 FROM confirmation x WHERE x.dispute = $1) THEN 1 ELSE 0 END
    AS confirmations,
CASE WHEN EXISTS (SELECT 1 FROM performance x WHERE x.dispute = $1)
       OR EXISTS (SELECT 1 FROM urging x WHERE x.dispute = $1)
       OR EXISTS (SELECT 1 FROM recourse x WHERE x.dispute = $1)
       OR EXISTS (SELECT 1 FROM reopening x WHERE x.dispute = $1) THEN 1 ELSE 0 END
    AS performances,
CASE WHEN EXISTS (SELECT 1 FROM folder_paper x WHERE x.dispute = $1)
       OR EXISTS (SELECT 1 FROM filing x WHERE x.dispute = $1)
       OR EXISTS (SELECT 1 FROM review x WHERE x.dispute = $1) THEN 1 ELSE 0 END AS papers,
CASE WHEN EXISTS (SELECT 1 FROM consent x WHERE x.dispute = $1)
       OR EXISTS (SELECT 1 FROM choice x WHERE x.dispute = $1)
       OR EXISTS (SELECT 1 FROM relation x WHERE x.dispute = $1) THEN 1 ELSE 0 END AS consents;
