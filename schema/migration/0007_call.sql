-- SPDX-License-Identifier: GPL-3.0-or-later
-- Calls for help: who rang, when the telephone first rang, and which case the call belongs to. The
-- time from the first ring to the calling of the team is measured by itself.

CREATE TABLE call (
    id INTEGER PRIMARY KEY,
    dispute INTEGER NOT NULL REFERENCES dispute (id),
    rang_at INTEGER NOT NULL,
    phone TEXT,                -- to call back
    place TEXT,
    situation TEXT,            -- code in situations.yaml
    note TEXT,
    made_by TEXT,
    recorded_at INTEGER NOT NULL,
    salt TEXT NOT NULL
);
CREATE INDEX call_of_dispute ON call (dispute, id);
