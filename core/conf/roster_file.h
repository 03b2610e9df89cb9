/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Roster files: the duty sheet that an office keeps in a spreadsheet, saved as CSV in UTF-8 (with
 * or without a byte order mark) or GB18030. The first row names the columns, in any order:
 *
 *     日期 班次 单位 姓名 电话 带班 备注      or  date shift agency name phone commander note
 *
 * 日期   2026-11-20, 2026/11/20, 2026.11.20, 2026年11月20日
 * 班次   20:00-08:00, a name with it (夜班 18:00-08:00), or one of 白班 夜班 全天 上午 下午 alone
 * 单位   empty: that of the person, who must then be known
 * 姓名   several are parted by 、 and so are their telephones
 * 带班   是 or √: this person is in command; a name: that one is, beside him
 *
 * Every cell is text, whatever a spreadsheet would make of it.
 *
 * Layer: conf.
 */
#ifndef CORE_CONF_ROSTER_FILE_H
#define CORE_CONF_ROSTER_FILE_H

#include "core/domain/shift.h"

#define ROSTER_NAMES_MAX 16

/* One line of the sheet. */
struct roster_line {
    int line;         /* of the file */
    const char *text; /* as it stands there */
    enum rc rc;       /* RC_OK, or ERROR says what is wrong with it */
    struct error error;
    struct date day;
    const char *shift; /* name; NULL */
    struct shift_time time;
    enum agency_id agency; /* AGENCY_NONE: that of the person */
    const char *names[ROSTER_NAMES_MAX];
    const char *phones[ROSTER_NAMES_MAX]; /* NULL: not said */
    size_t count;
    bool commands;         /* the people of the line are in command */
    const char *commander; /* somebody else is; NULL */
    const char *note;
};

struct roster_sheet {
    const char *heading; /* the first row, as it stands there */
    const struct roster_line *lines;
    size_t count;
};

/* Set *OUT to the sheet in DATA of FILE. Owns: it lives in SC.
 * Fails: RC_SYNTAX with file and line 1 when a column is missing, stands twice or is unknown. */
MUST_CHECK enum rc roster_file_read(struct scope *sc, const char *file, struct bytes data,
                                    struct roster_sheet *out);

#endif
