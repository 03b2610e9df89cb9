-- SPDX-License-Identifier: GPL-3.0-or-later
-- Dropping the old index whole would keep all of it in memory until that is done: 1.6 GB of a million
-- cases. Emptied by itself it costs nothing, for that cannot be taken back alone.
INSERT INTO search_text (search_text) VALUES ('delete-all');
