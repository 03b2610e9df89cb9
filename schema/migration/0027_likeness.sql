-- SPDX-License-Identifier: GPL-3.0-or-later
-- By what the cases of the last months are found that may be one with another: see
-- core/domain/likeness_key.h. Made of the cases, beside the index that a search asks and up to the
-- same entry of the journal, so the journal does not answer for it.

-- not copied
CREATE TABLE likeness_head (
    office INTEGER PRIMARY KEY REFERENCES office_head (office),
    lowest INTEGER NOT NULL -- cases from this id on have their keys
);

-- not copied
CREATE TABLE likeness_key (
    dispute INTEGER NOT NULL,       -- also of a case that is erased until the index was told
    key INTEGER NOT NULL,           -- a digest of a name as it sounds, of a road, of a tail
    registered_at INTEGER NOT NULL, -- of the case
    PRIMARY KEY (dispute, key)
);
CREATE INDEX likeness_key_asked ON likeness_key (key, registered_at);
