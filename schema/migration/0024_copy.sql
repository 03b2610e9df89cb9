-- SPDX-License-Identifier: GPL-3.0-or-later
-- A database that is being filled from another one.

-- not copied
CREATE TABLE copying (
    id INTEGER PRIMARY KEY,    -- 1
    heads TEXT NOT NULL,       -- of the other one, as it is copied
    position INTEGER NOT NULL, -- table it has come to
    keys TEXT,                 -- of the last row of it; NULL: none yet
    rows_done INTEGER NOT NULL
);
