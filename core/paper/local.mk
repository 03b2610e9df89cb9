# SPDX-License-Identifier: GPL-3.0-or-later
noinst_LIBRARIES += libpaper.a
libpaper_a_SOURCES = \
	%D%/mustache.c \
	%D%/mustache.h \
	%D%/paper.h \
	%D%/token.c \
	%D%/token.h \
	%D%/value.c \
	%D%/value.h
