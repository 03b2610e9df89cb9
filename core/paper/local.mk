# SPDX-License-Identifier: GPL-3.0-or-later
noinst_LIBRARIES += libpaper.a
libpaper_a_SOURCES = \
	%D%/binder.c %D%/binder.h \
	%D%/blank.c %D%/blank.h \
	%D%/block.c %D%/block.h \
	%D%/body.c %D%/body.h \
	%D%/break.c %D%/break.h \
	%D%/casebook.c %D%/casebook.h \
	%D%/check.c %D%/check.h \
	%D%/compare.c %D%/compare.h \
	%D%/coverage.c %D%/coverage.h \
	%D%/dress.c %D%/dress.h \
	%D%/field.c %D%/field.def %D%/field.h %D%/field_function.h \
	%D%/field_after.c \
	%D%/field_agreement.c \
	%D%/field_ask.c \
	%D%/field_case.c \
	%D%/field_end.c \
	%D%/field_map.c \
	%D%/field_party.c \
	%D%/field_session.c \
	%D%/field_subject.c \
	%D%/field_term.c \
	%D%/destruction.c %D%/destruction.h \
	%D%/glass.c %D%/glass.h \
	%D%/handover.c %D%/handover.h \
	%D%/layout.c %D%/layout.h \
	%D%/manual.c %D%/manual.h \
	%D%/markdown.c %D%/markdown.h \
	%D%/module.c %D%/module.h \
	%D%/mustache.c %D%/mustache.h \
	%D%/paper.c %D%/paper.h \
	%D%/partial.c %D%/partial.h \
	%D%/piece.c %D%/piece.h \
	%D%/picture.c %D%/picture.h \
	%D%/plain.c %D%/plain.h \
	%D%/roster.c %D%/roster.h \
	%D%/ruled.c %D%/ruled.h \
	%D%/sheet.c %D%/sheet.h \
	%D%/sketch.c %D%/sketch.h \
	%D%/tabular.c %D%/tabular.h \
	%D%/token.c %D%/token.h \
	%D%/value.c %D%/value.h
libpaper_a_CFLAGS = $(AM_CFLAGS) $(CMARK_CFLAGS)

pkglibexec_PROGRAMS += pdf.so
pdf_so_SOURCES = %D%/pdf.c %D%/font.c %D%/font.h %D%/pasted.c %D%/pasted.h \
	%D%/qr.c %D%/qr.h \
	%D%/typeset.c %D%/typeset.h
pdf_so_CFLAGS = $(AM_CFLAGS) $(PDF_CFLAGS)
pdf_so_LDFLAGS = $(AM_LDFLAGS) -shared
pdf_so_LDADD = $(BASE) $(PDF_LIBS) $(BASE_LIBS) -lm

pkglibexec_PROGRAMS += office.so
office_so_SOURCES = %D%/office.c
office_so_CFLAGS = $(AM_CFLAGS) $(ZIP_CFLAGS)
office_so_LDFLAGS = $(AM_LDFLAGS) -shared
office_so_LDADD = $(BASE) $(ZIP_LIBS) $(BASE_LIBS)
