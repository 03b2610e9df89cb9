/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A disk in memory under SQLite, whose power can go. What was not synced by then is lost, kept or
 * torn, each sector of 512 bytes by itself and so in any order; a file that was never synced may
 * be gone; what was deleted stays deleted. Bytes outside a write do not change: SQLite counts on
 * that on every disk (SQLITE_IOCAP_POWERSAFE_OVERWRITE).
 *
 * One connection at a time; of the real file only the name is used.
 */
#ifndef TESTS_TORTURE_DISK_H
#define TESTS_TORTURE_DISK_H

#include <stdbool.h>

/* From now on every database that is opened lies on this disk. */
void disk_install(void);
/* Connections opened later empty their log into the database every PAGES pages. */
void disk_checkpoint_every(int pages);
/* The power goes at the operation after OPERATIONS more; every later one fails. */
void disk_cut_after(int operations);
bool disk_is_dark(void);
/* The power comes back: settle what of every file was kept. Nothing has a file open. */
void disk_power_on(void);
/* Keep the contents of the disk, and bring back what was kept last. */
void disk_keep(void);
void disk_bring_back(void);

#endif
