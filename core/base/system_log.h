/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * System log: one line to syslog. No names of people and nothing about a case goes there.
 *
 * Layer: base.
 */
#ifndef CORE_BASE_SYSTEM_LOG_H
#define CORE_BASE_SYSTEM_LOG_H

/* Add LINE, as a notice of "onecase". Nobody answers, so it cannot fail. */
void system_log(const char *line);

#endif
