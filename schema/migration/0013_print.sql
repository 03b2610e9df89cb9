-- SPDX-License-Identifier: GPL-3.0-or-later
-- How each person prints, and which copy a print was.

ALTER TABLE person ADD COLUMN print_way TEXT;    -- NULL: the command of the settings
ALTER TABLE person ADD COLUMN print_queue TEXT;  -- name of the queue, or of the folder
ALTER TABLE print ADD COLUMN copy INTEGER;       -- number of the first copy of this job; NULL: older
ALTER TABLE print ADD COLUMN way TEXT;
ALTER TABLE print ADD COLUMN settled_by TEXT; -- who looked whether it came out
CREATE INDEX print_by_time ON print (asked_at);
