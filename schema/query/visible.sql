-- SPDX-License-Identifier: GPL-3.0-or-later
-- Which disputes a list may show: the one predicate that every list query includes.
-- $1 is the office that asks; $2 is 1 to show mistaken registrations too; d is the dispute.
(d.office = $1 AND (d.state <> 'voided' OR CAST($2 AS INTEGER) = 1))
