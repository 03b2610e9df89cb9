-- SPDX-License-Identifier: GPL-3.0-or-later
-- The board says how many agreements wait for the seal; of a district's thousands of open cases only
-- these are looked at.
CREATE INDEX board_line_unsealed ON board_line (office, rank) WHERE unsealed = 1;
