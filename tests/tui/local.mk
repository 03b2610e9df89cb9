# SPDX-License-Identifier: GPL-3.0-or-later
# A program that shows the toolkit at work, for the test under a terminal.
check_PROGRAMS += %D%/kit_demo
%C%_kit_demo_SOURCES = %D%/kit_demo.c
%C%_kit_demo_LDADD = $(KIT) $(KIT_LIBS)
