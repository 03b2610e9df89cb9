-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: migrate_prepare
-- The list of migrations that made this database; harmless when it is there.
CREATE TABLE IF NOT EXISTS migration (
    version INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    checksum TEXT NOT NULL
);

-- name: migrate_applied
-- Which migrations were applied?
SELECT version, name, checksum FROM migration ORDER BY version;

-- name: migrate_count
-- How many were applied?
SELECT COUNT(*) AS steps FROM migration;

-- name: migrate_note
-- This one was applied.
INSERT INTO migration (version, name, checksum) VALUES ($1, $2, $3);
