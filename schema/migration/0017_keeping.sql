-- SPDX-License-Identifier: GPL-3.0-or-later
-- When the record was copied, the copy tried, and its head told to the outside.

CREATE TABLE keeping (
    id INTEGER PRIMARY KEY,
    act TEXT NOT NULL,         -- backup, drill, restore, upgrade, anchor
    done_at INTEGER NOT NULL,
    file TEXT,                 -- name without its folders
    digest TEXT,               -- of the file, or the head that was told
    seq INTEGER,               -- of the newest journal entry in it
    made_by TEXT,
    salt TEXT NOT NULL
);
CREATE INDEX keeping_by_act ON keeping (act, done_at);
