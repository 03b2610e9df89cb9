# SPDX-License-Identifier: GPL-3.0-or-later
# Torture: what the record must survive, one program a bar, B1 to B25 and the standing gates.
#
# A bar is a test like any other: it prints TAP, and one line "# B1 2000 kills, … 0 lost, 37 s" with
# its figure. "make check" runs its short form, which takes about eight seconds; "make torture" runs
# all in the long form, prints the figure of each and a table at the end. One alone, its number, and
# the seed of what is random (1):
#     make torture BARS=tests/torture/b01-kill-t COUNT=200 SEED=7
# A bar learns its form from the environment, in C by torture.h:
#     TORTURE=long    the long form
#     COUNT=N         so many times in either form; SECONDS=N where it is a time that counts
#     SEED=N          other random numbers
# To add one: its file bNN-noun-t.c or .sh here, a line BARS += below, and for C the lines that
# build it. A bar says with suite_skip() or skip_all() what a machine lacks.
BARS =
TESTS += $(BARS)

check_LIBRARIES += libtorture.a
libtorture_a_SOURCES = %D%/torture.c %D%/torture.h
TORTURE_PROGRAM = %D%/program.c %D%/program.h
TORTURE_LIBS = libtorture.a libroom.a $(SUITE) $(DESK) $(DESK_LIBS) $(SUITE_LIBS)

dist_noinst_SCRIPTS += %D%/run.sh

.PHONY: torture
torture: all
	$(MAKE) $(AM_MAKEFLAGS) $(check_LIBRARIES) $(check_PROGRAMS)
	$(AM_TESTS_ENVIRONMENT) srcdir=$(srcdir) TORTURE=long $(SHELL) $(srcdir)/%D%/run.sh $(BARS)

BARS += %D%/b01-kill-t
check_PROGRAMS += %D%/b01-kill-t
%C%_b01_kill_t_SOURCES = %D%/b01-kill-t.c
%C%_b01_kill_t_LDADD = $(TORTURE_LIBS)
%C%_b01_kill_t_LDFLAGS = $(AM_LDFLAGS) -rdynamic

BARS += %D%/b21-token-t
check_PROGRAMS += %D%/b21-token-t
%C%_b21_token_t_SOURCES = %D%/b21-token-t.c
%C%_b21_token_t_LDADD = $(TORTURE_LIBS)
%C%_b21_token_t_LDFLAGS = $(AM_LDFLAGS) -rdynamic

BARS += %D%/b02-power-t
check_PROGRAMS += %D%/b02-power-t
%C%_b02_power_t_SOURCES = %D%/b02-power-t.c %D%/disk.c %D%/disk.h
%C%_b02_power_t_CFLAGS = $(AM_CFLAGS) $(SQLITE_CFLAGS)
%C%_b02_power_t_LDADD = $(TORTURE_LIBS)
%C%_b02_power_t_LDFLAGS = $(AM_LDFLAGS) -rdynamic

BARS += %D%/b03-writers-t
check_PROGRAMS += %D%/b03-writers-t
%C%_b03_writers_t_SOURCES = %D%/b03-writers-t.c
%C%_b03_writers_t_LDADD = $(TORTURE_LIBS)
%C%_b03_writers_t_LDFLAGS = $(AM_LDFLAGS) -rdynamic

BARS += %D%/b05-syscall-t
check_PROGRAMS += %D%/b05-syscall-t
%C%_b05_syscall_t_SOURCES = %D%/b05-syscall-t.c $(TORTURE_PROGRAM)
%C%_b05_syscall_t_LDADD = $(TORTURE_LIBS)
%C%_b05_syscall_t_LDFLAGS = $(AM_LDFLAGS) -rdynamic

# The library in which memory runs out, and the bar that loads it.
BARS += %D%/b06-memory-t
check_PROGRAMS += %D%/b06-memory-t %D%/memory.so
%C%_memory_so_SOURCES = %D%/memory.c
%C%_memory_so_CFLAGS = -std=gnu11 -fPIC $(WARNING_FLAGS)
%C%_memory_so_LDFLAGS = -shared
%C%_b06_memory_t_SOURCES = %D%/b06-memory-t.c $(TORTURE_PROGRAM)
%C%_b06_memory_t_CPPFLAGS = $(AM_CPPFLAGS) -DTORTURE_MEMORY='"$(abs_top_builddir)/%D%/memory.so"'
%C%_b06_memory_t_LDADD = $(TORTURE_LIBS)
%C%_b06_memory_t_LDFLAGS = $(AM_LDFLAGS) -rdynamic

BARS += %D%/b07-full-t
check_PROGRAMS += %D%/b07-full-t
%C%_b07_full_t_SOURCES = %D%/b07-full-t.c
%C%_b07_full_t_LDADD = libtorture.a $(PLAYER) $(GOLDEN_LIBS)
%C%_b07_full_t_LDFLAGS = $(AM_LDFLAGS) -rdynamic

BARS += %D%/b14-clock-t
check_PROGRAMS += %D%/b14-clock-t
%C%_b14_clock_t_SOURCES = %D%/b14-clock-t.c
%C%_b14_clock_t_LDADD = $(TORTURE_LIBS)
%C%_b14_clock_t_LDFLAGS = $(AM_LDFLAGS) -rdynamic

BARS += %D%/b23-size-t
check_PROGRAMS += %D%/b23-size-t
%C%_b23_size_t_SOURCES = %D%/b23-size-t.c $(TORTURE_PROGRAM)
%C%_b23_size_t_LDADD = $(TORTURE_LIBS)
%C%_b23_size_t_LDFLAGS = $(AM_LDFLAGS) -rdynamic

BARS += %D%/gate-execve-t.sh
dist_check_SCRIPTS += %D%/gate-execve-t.sh

BARS += %D%/b15-bit-t
check_PROGRAMS += %D%/b15-bit-t
%C%_b15_bit_t_SOURCES = %D%/b15-bit-t.c
%C%_b15_bit_t_LDADD = $(TORTURE_LIBS)
%C%_b15_bit_t_LDFLAGS = $(AM_LDFLAGS) -rdynamic

BARS += %D%/b22-damage-t
check_PROGRAMS += %D%/b22-damage-t
%C%_b22_damage_t_SOURCES = %D%/b22-damage-t.c
%C%_b22_damage_t_LDADD = $(TORTURE_LIBS)
%C%_b22_damage_t_LDFLAGS = $(AM_LDFLAGS) -rdynamic

BARS += %D%/b24-print-t.sh
dist_check_SCRIPTS += %D%/b24-print-t.sh

BARS += %D%/b25-erase-t.sh
dist_check_SCRIPTS += %D%/b25-erase-t.sh
check_PROGRAMS += %D%/keep_draft
%C%_keep_draft_SOURCES = %D%/keep_draft.c
%C%_keep_draft_CPPFLAGS = $(AM_CPPFLAGS) -DTEST_TEMPLATES='"$(abs_top_srcdir)/templates"' \
	-DTEST_MODULES='"$(abs_top_builddir)"'
%C%_keep_draft_LDADD = $(DESK) $(DESK_LIBS)
%C%_keep_draft_LDFLAGS = $(AM_LDFLAGS) -rdynamic

BARS += %D%/b10-random-t
check_PROGRAMS += %D%/b10-random-t
%C%_b10_random_t_SOURCES = %D%/b10-random-t.c %D%/attempt.c %D%/attempt.h %D%/attempt_do.c %D%/model.c \
	%D%/model.h
%C%_b10_random_t_LDADD = $(TORTURE_LIBS)
%C%_b10_random_t_LDFLAGS = $(AM_LDFLAGS) -rdynamic

# What needs a terminal. Their programs link the pseudo-terminal of tests/flow.
if HAVE_VTERM
check_LIBRARIES += libseat.a
libseat_a_SOURCES = %D%/seat.c %D%/seat.h
SEAT_LIBS = libseat.a $(TTY) $(TORTURE_LIBS) $(TTY_LIBS)

BARS += %D%/b08-hangup-t
check_PROGRAMS += %D%/b08-hangup-t
%C%_b08_hangup_t_SOURCES = %D%/b08-hangup-t.c
%C%_b08_hangup_t_LDADD = $(SEAT_LIBS)
%C%_b08_hangup_t_LDFLAGS = $(AM_LDFLAGS) -rdynamic

BARS += %D%/b12-resize-t
check_PROGRAMS += %D%/b12-resize-t
%C%_b12_resize_t_SOURCES = %D%/b12-resize-t.c
%C%_b12_resize_t_LDADD = $(SEAT_LIBS)
%C%_b12_resize_t_LDFLAGS = $(AM_LDFLAGS) -rdynamic

BARS += %D%/b13-soak-t
check_PROGRAMS += %D%/b13-soak-t
%C%_b13_soak_t_SOURCES = %D%/b13-soak-t.c
%C%_b13_soak_t_LDADD = $(SEAT_LIBS)
%C%_b13_soak_t_LDFLAGS = $(AM_LDFLAGS) -rdynamic

BARS += %D%/b04-sessions-t
check_PROGRAMS += %D%/b04-sessions-t
%C%_b04_sessions_t_SOURCES = %D%/b04-sessions-t.c
%C%_b04_sessions_t_LDADD = $(SEAT_LIBS)
%C%_b04_sessions_t_LDFLAGS = $(AM_LDFLAGS) -rdynamic

BARS += %D%/b11-text-t
check_PROGRAMS += %D%/b11-text-t
%C%_b11_text_t_SOURCES = %D%/b11-text-t.c %D%/nasty.c %D%/nasty.h tests/flow/command.c
%C%_b11_text_t_CPPFLAGS = $(AM_CPPFLAGS) $(SQLITE_CFLAGS)
%C%_b11_text_t_LDADD = $(SEAT_LIBS) $(SQLITE_LIBS)
%C%_b11_text_t_LDFLAGS = $(AM_LDFLAGS) -rdynamic
endif

BARS += %D%/b16-anchor-t
check_PROGRAMS += %D%/b16-anchor-t
%C%_b16_anchor_t_SOURCES = %D%/b16-anchor-t.c
%C%_b16_anchor_t_LDADD = $(TORTURE_LIBS)
%C%_b16_anchor_t_LDFLAGS = $(AM_LDFLAGS) -rdynamic

BARS += %D%/b18-stranger-t
check_PROGRAMS += %D%/b18-stranger-t
%C%_b18_stranger_t_SOURCES = %D%/b18-stranger-t.c tests/desk/canary.c tests/desk/canary.h tests/desk/rights.c
%C%_b18_stranger_t_LDADD = $(TORTURE_LIBS)
%C%_b18_stranger_t_LDFLAGS = $(AM_LDFLAGS) -rdynamic

BARS += %D%/b19-backup-t
check_PROGRAMS += %D%/b19-backup-t
%C%_b19_backup_t_SOURCES = %D%/b19-backup-t.c
%C%_b19_backup_t_LDADD = $(TORTURE_LIBS)
%C%_b19_backup_t_LDFLAGS = $(AM_LDFLAGS) -rdynamic

BARS += %D%/b20-upgrade-t
check_PROGRAMS += %D%/b20-upgrade-t
%C%_b20_upgrade_t_SOURCES = %D%/b20-upgrade-t.c
%C%_b20_upgrade_t_LDADD = $(TORTURE_LIBS)
%C%_b20_upgrade_t_LDFLAGS = $(AM_LDFLAGS) -rdynamic
