-- SPDX-License-Identifier: GPL-3.0-or-later
-- Which disputes a list may show: the one predicate that every list query includes. It says of
-- many rows what permit_sight() of core/domain/permit.h says of one.
-- $1 is the office that asks; $2 is 1 to show mistaken registrations too; d is the dispute.
-- The viewer, whom no query names, is he for whom the engine works: engine_set_viewer().
(d.office = $1 AND (d.state <> 'voided' OR CAST($2 AS INTEGER) = 1) AND
-- include: seen.sql
)
