/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A case that went the whole way: what every paper of a folder is filled from. */
#ifndef TESTS_PAPER_FULL_H
#define TESTS_PAPER_FULL_H

#include "core/domain/casefile.h"
#include "core/domain/office.h"

#define FULL_SECRET "心里最多能再让五百元" /* said to the mediator alone */

/* Settled in writing, performed, visited, confirmed, closed and put away. */
struct casefile *full_case(struct scope *sc);
/* Whom its papers send people to. */
extern const struct office_directory full_directory;

#endif
