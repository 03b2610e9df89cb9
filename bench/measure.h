/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Measure: clocks, medians, processes, and the table that is printed in the end. A figure that
 * depends on the machine stands beside one measured in the same run.
 */
#ifndef BENCH_MEASURE_H
#define BENCH_MEASURE_H

#include <stdbool.h>
#include <stddef.h>

/* Milliseconds of a clock that never jumps. */
double now_ms(void);
/* The middle one of VALUES; sorts them. */
double median(double *values, size_t count);

/* That of VALUES which PERCENT of a hundred do not exceed; sorts them. */
double percentile(double *values, size_t count, int percent);
/* SIZE, or a fiftieth of it when ONECASE_BENCH_SMALL is set: to try a part out. */
int bench_size(int size);

/*
 * Run ARGV (NULL at its end) with the file INPUT on its standard input and its output in the
 * file OUTPUT; NULL is /dev/null. Returns the milliseconds until it ended; ends the benchmark
 * with a sentence when it does not exit 0.
 */
double run(const char *const *argv, const char *input, const char *output);
/* Is there a program NAME in PATH? */
bool has_program(const char *name);
void write_file(const char *path, const char *text);

/* A row of the table: what was measured, the bar it is held to, and whether it holds. */
void row(const char *what, double value, const char *unit, const char *sign, double bar);
/* A row that only tells something. */
void note(const char *what, double value, const char *unit);
/* A row that could not be measured. */
void row_skipped(const char *what, const char *why);
/* End the benchmark with a sentence. */
void stop(const char *format, ...) __attribute__((noreturn, format(printf, 1, 2)));

#endif
