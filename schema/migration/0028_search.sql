-- SPDX-License-Identifier: GPL-3.0-or-later
-- An index without the places of its words takes half the room. It is made anew, by and by: nothing
-- is in it until then, and every case is searched by itself.
DROP TABLE search_text;
CREATE VIRTUAL TABLE search_text USING fts5(page, content = '', columnsize = 0, detail = none,
    tokenize = 'onecase');
INSERT INTO search_text (search_text, rank) VALUES ('automerge', 0);
INSERT INTO search_text (search_text, rank) VALUES ('crisismerge', 100);
INSERT INTO search_text (search_text, rank) VALUES ('usermerge', 4);
DELETE FROM search_case;
UPDATE search_head SET filled = 9223372036854775807;
