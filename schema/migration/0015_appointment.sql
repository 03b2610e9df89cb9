-- SPDX-License-Identifier: GPL-3.0-or-later
-- In which capacity somebody acts, over what area, and for how long.

CREATE TABLE appointment (
    id INTEGER PRIMARY KEY,
    rev INTEGER NOT NULL,
    person INTEGER NOT NULL REFERENCES person (id),
    capacity TEXT NOT NULL,    -- grid, mediator, member, dispatcher, supervisor, auditor, admin, carer
    reach TEXT NOT NULL,       -- own, team, committee, street, district
    division TEXT,             -- 12 digits that a reach of own, street or district counts from
    from_day INTEGER,
    until_day INTEGER,
    given_by INTEGER REFERENCES person (id), -- NULL: at the founding of the office
    given_at INTEGER NOT NULL,
    confirmed_by INTEGER REFERENCES person (id), -- NULL: needs nobody, or nobody did yet
    confirmed_at INTEGER,
    ended_by INTEGER REFERENCES person (id),
    ended_at INTEGER,
    end_reason TEXT,
    salt TEXT NOT NULL
);
CREATE INDEX appointment_of ON appointment (person);
