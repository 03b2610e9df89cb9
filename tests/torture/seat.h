/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A seat: somebody before the real program under a pseudo-terminal, at the practice office of a
 * room whose clock stands still. For the bars about terminals.
 */
#ifndef TESTS_TORTURE_SEAT_H
#define TESTS_TORTURE_SEAT_H

#include "tests/flow/tty.h"
#include "tests/torture/torture.h"

#define SEAT_ROWS    24
#define SEAT_COLUMNS 80

/* The program with the login LOGIN at the database of ROOM, whose desk is closed meanwhile. */
struct tty *seat_take(const struct room *room, const char *login);
/* MS, or so many times longer as the machine is slow; for a deadline that is no bar. */
int seat_ms(int ms);
/* Wait for TEXT, or stop the test and print the screen. */
void seat_see(struct tty *tty, const char *text);
/* Press KEYS, then wait for TEXT. */
void seat_press(struct tty *tty, const char *keys, const char *text);

/* Kilobytes of memory that PID holds, and how many files are open in it; -1: not known. */
long seat_memory(pid_t pid);
int seat_files(pid_t pid);

/* Run WORK as COUNT processes, each with its number and SIZE bytes at OUT, which they share;
 * false when one of them failed. */
bool seat_together(int count, void (*work)(int number, void *out), void *out, size_t size);

#endif
