-- SPDX-License-Identifier: GPL-3.0-or-later
-- On PostgreSQL the index stays as it is: it never knew the places of its words.
UPDATE search_head SET filled = filled;
