# SPDX-License-Identifier: GPL-3.0-or-later
# "make bench" prints the table that is kept in doc/performance.md, "make bench PART=paper" a part
# of it. Nothing here is installed.
EXTRA_PROGRAMS = %D%/bench %D%/bare-pdf
%C%_bench_SOURCES = \
	%D%/bare_sqlite.c %D%/bare_sqlite.h \
	%D%/batch.c \
	%D%/bench.c %D%/bench.h \
	%D%/command.c \
	%D%/district.c \
	%D%/measure.c %D%/measure.h \
	%D%/paper.c \
	%D%/record.c \
	%D%/screen.c \
	%D%/watch.c
%C%_bench_CFLAGS = $(AM_CFLAGS) $(SQLITE_CFLAGS)
%C%_bench_LDADD = $(DESK) $(DESK_LIBS) $(SQLITE_LIBS) -lutil
%C%_bare_pdf_SOURCES = %D%/bare_pdf.c
%C%_bare_pdf_CFLAGS = $(AM_CFLAGS) $(PDF_CFLAGS)
%C%_bare_pdf_LDADD = $(PDF_LIBS)
CLEANFILES += $(EXTRA_PROGRAMS)

.PHONY: bench
bench: all %D%/bench$(EXEEXT) %D%/bare-pdf$(EXEEXT)
	%D%/bench $(abs_top_builddir)/onecase $(abs_top_builddir)/%D%/bare-pdf \
		$(abs_top_srcdir)/templates $(PART)
