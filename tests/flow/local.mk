# SPDX-License-Identifier: GPL-3.0-or-later
# The harness that runs a program under a terminal emulator; the tests of tui/kit use it too.
if HAVE_VTERM
check_LIBRARIES += libtty.a
libtty_a_SOURCES = %D%/tty.c %D%/tty.h
libtty_a_CFLAGS = $(AM_CFLAGS) $(VTERM_CFLAGS)
endif
TTY = libtty.a
TTY_LIBS = $(VTERM_LIBS) -lutil
