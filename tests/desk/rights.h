/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Appointments and other facts of a practice office, written past the program, for tests. */
#ifndef TESTS_DESK_RIGHTS_H
#define TESTS_DESK_RIGHTS_H

#include "core/domain/appointment.h"
#include "tests/desk/room.h"

/* Take from everybody what the founding of the office appointed him to. */
void rights_clear(struct room *room);
/* Appoint LOGIN from always until always, confirmed by himself. */
void rights_appoint(struct room *room, const char *login, enum capacity capacity, enum reach reach);
/* What somebody does who has the file of the database and not the program. */
void rights_sql(struct room *room, const char *sql);
/* The first number that SQL answers. */
int64_t rights_number(struct room *room, const char *sql);

#endif
