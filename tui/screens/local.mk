# SPDX-License-Identifier: GPL-3.0-or-later
noinst_LIBRARIES += libscreens.a
libscreens_a_SOURCES = \
	%D%/board.c %D%/board.h \
	%D%/context.c %D%/context.h \
	%D%/open.c %D%/open.h \
	%D%/pane.c %D%/pane.h \
	%D%/prompt.c %D%/prompt.h \
	%D%/rows.c %D%/rows.h \
	%D%/screens.c %D%/screens.h \
	%D%/scroll.c %D%/scroll.h \
	%D%/table.c %D%/table.h \
	%D%/words.c %D%/words.h \
	%D%/action.def %D%/keys.def %D%/open.def %D%/screens.def
