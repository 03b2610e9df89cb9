# SPDX-License-Identifier: GPL-3.0-or-later
noinst_LIBRARIES += libkit.a
libkit_a_CPPFLAGS = $(AM_CPPFLAGS) $(CURSES_CFLAGS)
libkit_a_SOURCES = \
	%D%/action.c %D%/action.def %D%/action.h \
	%D%/canvas.c %D%/canvas.h \
	%D%/key.c %D%/key.def %D%/key.h \
	%D%/keymap.c %D%/keymap.h %D%/keys.def \
	%D%/style.c %D%/style.def %D%/style.h \
	%D%/term.c %D%/term.h
