-- SPDX-License-Identifier: GPL-3.0-or-later
-- Teams in levels, deputies, how dangerous a dispute is, and what people rule about a clock.
-- New columns may be NULL: a row that is older than they are keeps its digest.

ALTER TABLE dispute ADD COLUMN risk TEXT;

ALTER TABLE seat ADD COLUMN level INTEGER;       -- NULL is 1
ALTER TABLE seat ADD COLUMN number INTEGER;      -- people needed; NULL is 1
ALTER TABLE seat ADD COLUMN called_at INTEGER;   -- NULL: with the team
ALTER TABLE seat ADD COLUMN deputy INTEGER REFERENCES person (id);
ALTER TABLE seat ADD COLUMN deputy_name TEXT;
ALTER TABLE seat ADD COLUMN deputy_phone TEXT;

ALTER TABLE ruling ADD COLUMN agency TEXT;       -- to whom a missed promise is attributed
ALTER TABLE ruling ADD COLUMN level INTEGER;     -- that was called

CREATE INDEX dispatch_by_time ON dispatch (called_at);
