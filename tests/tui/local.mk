# SPDX-License-Identifier: GPL-3.0-or-later
if HAVE_VTERM
# A program that shows the toolkit at work, and its test under a terminal.
check_PROGRAMS += %D%/kit_demo %D%/kit_term-t
TESTS += %D%/kit_term-t
%C%_kit_demo_SOURCES = %D%/kit_demo.c
%C%_kit_demo_LDADD = $(KIT) $(KIT_LIBS)
%C%_kit_term_t_SOURCES = %D%/kit_term-t.c
%C%_kit_term_t_LDADD = $(SUITE) $(TTY) $(SUITE_LIBS) $(TTY_LIBS)
endif
