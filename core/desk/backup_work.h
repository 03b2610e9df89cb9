/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The members of a backup: what writes one and what restores it agree on. Private to the desk.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_BACKUP_WORK_H
#define CORE_DESK_BACKUP_WORK_H

#define BACKUP_MANIFEST  "manifest.yaml" /* what it is, for people */
#define BACKUP_DATABASE  "office.db"
#define BACKUP_SETTINGS  "settings.yaml" /* only when the office has its own */
#define BACKUP_TEMPLATES "templates"     /* as they were in force */

#endif
