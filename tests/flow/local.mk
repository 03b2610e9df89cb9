# SPDX-License-Identifier: GPL-3.0-or-later
# Stories told in keys to the real program under a terminal emulator. The tests of tui/kit use the
# harness too.
FLOWS = \
	%D%/address.keys \
	%D%/badinput.keys \
	%D%/bar.keys \
	%D%/command.keys \
	%D%/conflict.keys \
	%D%/draft.keys \
	%D%/evening.keys \
	%D%/exchange.keys \
	%D%/family.keys \
	%D%/ime.keys \
	%D%/join.keys \
	%D%/kiosk.keys \
	%D%/leak.keys \
	%D%/letter.keys \
	%D%/live.keys \
	%D%/lock.keys \
	%D%/merge.keys \
	%D%/nolocale.keys \
	%D%/patrol.keys \
	%D%/roster.keys \
	%D%/small.keys \
	%D%/term.keys
# What flows share, and the screens they are compared with.
FLOW_FILES = \
	%D%/bar-case.txt \
	%D%/family.steps \
	%D%/halfway.steps \
	%D%/hand-over-letter.md \
	%D%/letter-case.jsonl \
	%D%/office.steps \
	%D%/resumed.steps \
	%D%/two.steps

if HAVE_VTERM
check_LIBRARIES += libtty.a
libtty_a_SOURCES = %D%/tty.c %D%/tty.h
libtty_a_CFLAGS = $(AM_CFLAGS) $(VTERM_CFLAGS)

check_PROGRAMS += %D%/flow
%C%_flow_SOURCES = \
	%D%/command.c %D%/command.h \
	%D%/flow.c \
	%D%/play.c %D%/play.h \
	%D%/script.c %D%/script.h \
	%D%/verb.c %D%/verb.h
%C%_flow_LDADD = $(TTY) $(BASE) $(BASE_LIBS) $(TTY_LIBS)
TESTS += $(FLOWS) %D%/pgsql-t.sh %D%/runner-t.sh
endif
TTY = libtty.a
TTY_LIBS = $(VTERM_LIBS) -lutil

KEYS_LOG_DRIVER = $(LOG_DRIVER)
KEYS_LOG_COMPILER = tests/flow/flow
EXTRA_DIST += $(FLOWS) $(FLOW_FILES) %D%/pgsql-t.sh %D%/runner-t.sh
