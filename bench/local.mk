# SPDX-License-Identifier: GPL-3.0-or-later
# "make bench" prints the table that is kept in doc/performance.md, "make bench PART=paper" a part
# of it, "make bench-million" what a million cases cost. Nothing here is installed.
EXTRA_PROGRAMS = %D%/bench %D%/bare-pdf
%C%_bench_SOURCES = \
	%D%/bare_sqlite.c %D%/bare_sqlite.h \
	%D%/batch.c \
	%D%/bench.c %D%/bench.h \
	%D%/command.c \
	%D%/crowd.c \
	%D%/district.c \
	%D%/measure.c %D%/measure.h \
	%D%/million.c \
	%D%/paper.c \
	%D%/peer.c \
	%D%/record.c \
	%D%/screen.c \
	%D%/search.c \
	%D%/server.c \
	%D%/terminal.c %D%/terminal.h \
	%D%/watch.c
%C%_bench_CFLAGS = $(AM_CFLAGS) $(SQLITE_CFLAGS)
%C%_bench_LDADD = $(DESK) $(DESK_LIBS) $(SQLITE_LIBS) -lutil
%C%_bare_pdf_SOURCES = %D%/bare_pdf.c
%C%_bare_pdf_CFLAGS = $(AM_CFLAGS) $(PDF_CFLAGS)
%C%_bare_pdf_LDADD = $(PDF_LIBS)
EXTRA_DIST += %D%/replay.pl %D%/server.sh
CLEANFILES += $(EXTRA_PROGRAMS)

# PART=name: that part alone. PostgreSQL runs beside those that need it.
BENCH = %D%/bench $(abs_top_builddir)/onecase $(abs_top_builddir)/%D%/bare-pdf \
	$(abs_top_srcdir)/templates

.PHONY: bench bench-million bench-packages
# The programs that others make, to compare with.
bench-packages:
	. $(abs_top_srcdir)/tools/packages.sh && install_packages $$bench_packages

bench: all %D%/bench$(EXEEXT) %D%/bare-pdf$(EXEEXT)
	srcdir=$(abs_top_srcdir) sh $(srcdir)/%D%/server.sh $(BENCH) $(PART)

# On the file MILLION=, which is made where it is not there.
MILLION = /tmp/million.db
bench-million: all %D%/bench$(EXEEXT) %D%/bare-pdf$(EXEEXT)
	ONECASE_MILLION=$(MILLION) $(BENCH) million
