-- SPDX-License-Identifier: GPL-3.0-or-later
-- What changes the counting of a deadline. What falls due is computed and stored nowhere.

-- Days on which the clocks of a mediation stand still.
CREATE TABLE suspension (
    id INTEGER PRIMARY KEY,
    dispute INTEGER NOT NULL REFERENCES dispute (id),
    since INTEGER NOT NULL,    -- the first day that does not count
    until INTEGER,             -- the first that counts again; NULL while it lasts
    reason TEXT NOT NULL,
    made_by TEXT,
    ended_by TEXT,
    void_reason TEXT,
    salt TEXT NOT NULL
);
CREATE INDEX suspension_of_dispute ON suspension (dispute, id);
CREATE UNIQUE INDEX suspension_open ON suspension (dispute)
    WHERE until IS NULL AND void_reason IS NULL;

-- More time for one deadline, as both sides agreed.
CREATE TABLE extension (
    id INTEGER PRIMARY KEY,
    dispute INTEGER NOT NULL REFERENCES dispute (id),
    code TEXT NOT NULL,        -- of the deadline
    until INTEGER NOT NULL,
    recorded_on INTEGER NOT NULL,
    made_by TEXT,
    void_reason TEXT,
    salt TEXT NOT NULL
);
CREATE INDEX extension_of_dispute ON extension (dispute, id);

-- Who consented to it.
CREATE TABLE extension_consent (
    id INTEGER PRIMARY KEY,
    extension INTEGER NOT NULL REFERENCES extension (id),
    party INTEGER NOT NULL,    -- position
    salt TEXT NOT NULL
);
CREATE INDEX consent_of_extension ON extension_consent (extension, party);
