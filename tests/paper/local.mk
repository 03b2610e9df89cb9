# SPDX-License-Identifier: GPL-3.0-or-later
PAPER_TEST_FLAGS = -DTEMPLATES='"$(abs_top_srcdir)/templates/documents"' \
	-DMODULES='"$(abs_top_builddir)"'
check_LIBRARIES += %D%/libsample.a
%C%_libsample_a_SOURCES = %D%/sample.c %D%/sample.h
%C%_libsample_a_CPPFLAGS = $(AM_CPPFLAGS) $(PAPER_TEST_FLAGS)
PAPER_TEST = %D%/libsample.a $(SUITE) $(PAPER)

check_PROGRAMS += %D%/binder-t
TESTS += %D%/binder-t
%C%_binder_t_SOURCES = %D%/binder-t.c
%C%_binder_t_LDADD = $(PAPER_TEST) $(PAPER_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/break-t
TESTS += %D%/break-t
%C%_break_t_SOURCES = %D%/break-t.c
%C%_break_t_LDADD = $(SUITE) $(PAPER) $(PAPER_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/layout-t
TESTS += %D%/layout-t
%C%_layout_t_SOURCES = %D%/layout-t.c
%C%_layout_t_LDADD = $(SUITE) $(PAPER) $(PAPER_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/libreoffice-t
TESTS += %D%/libreoffice-t
%C%_libreoffice_t_SOURCES = %D%/libreoffice-t.c %D%/made_up.c %D%/made_up.h
%C%_libreoffice_t_LDADD = $(PAPER_TEST) $(PAPER_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/markdown-t
TESTS += %D%/markdown-t
%C%_markdown_t_SOURCES = %D%/markdown-t.c
%C%_markdown_t_LDADD = $(SUITE) $(PAPER) $(PAPER_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/mustache-t
TESTS += %D%/mustache-t
%C%_mustache_t_SOURCES = %D%/mustache-t.c
%C%_mustache_t_LDADD = $(SUITE) $(PAPER) $(PAPER_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/mustache-spec-t
TESTS += %D%/mustache-spec-t
%C%_mustache_spec_t_SOURCES = %D%/mustache-spec-t.c
%C%_mustache_spec_t_CPPFLAGS = $(AM_CPPFLAGS) $(YAML_CFLAGS) \
	-DTEST_DATA='"$(top_srcdir)/../shared/data"'
%C%_mustache_spec_t_LDADD = $(SUITE) $(PAPER) $(PAPER_LIBS) $(YAML_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/coverage-t
TESTS += %D%/coverage-t
%C%_coverage_t_SOURCES = %D%/coverage-t.c
%C%_coverage_t_LDADD = $(PAPER_TEST) $(PAPER_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/check-t
TESTS += %D%/check-t
%C%_check_t_SOURCES = %D%/check-t.c
%C%_check_t_LDADD = $(PAPER_TEST) $(PAPER_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/partial-t
TESTS += %D%/partial-t
%C%_partial_t_SOURCES = %D%/partial-t.c
%C%_partial_t_LDADD = $(PAPER_TEST) $(PAPER_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/paper-t
TESTS += %D%/paper-t
%C%_paper_t_SOURCES = %D%/paper-t.c
%C%_paper_t_LDADD = $(PAPER_TEST) $(PAPER_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/pdf-t
TESTS += %D%/pdf-t
%C%_pdf_t_SOURCES = %D%/pdf-t.c
%C%_pdf_t_LDADD = $(PAPER_TEST) $(PAPER_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/picture-t
TESTS += %D%/picture-t
%C%_picture_t_SOURCES = %D%/picture-t.c
%C%_picture_t_LDADD = $(SUITE) $(PAPER) $(PAPER_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/qr-t
TESTS += %D%/qr-t
%C%_qr_t_SOURCES = %D%/qr-t.c
%C%_qr_t_LDADD = $(PAPER_TEST) $(PAPER_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/compare-t
TESTS += %D%/compare-t
%C%_compare_t_SOURCES = %D%/compare-t.c
%C%_compare_t_LDADD = $(PAPER_TEST) $(PAPER_LIBS) $(SUITE_LIBS)

check_PROGRAMS += %D%/proof-t
TESTS += %D%/proof-t
%C%_proof_t_SOURCES = %D%/proof-t.c %D%/ink.c %D%/ink.h %D%/made_up.c %D%/made_up.h
%C%_proof_t_LDADD = $(PAPER_TEST) $(PAPER_LIBS) $(SUITE_LIBS) -lm

# Every page of the made-up agreements as a picture; "make check" looks at the first forty.
.PHONY: proof
proof: all %D%/proof-t
	%D%/proof-t all

check_PROGRAMS += %D%/office-t
TESTS += %D%/office-t
%C%_office_t_SOURCES = %D%/office-t.c
%C%_office_t_LDADD = $(PAPER_TEST) $(PAPER_LIBS) $(SUITE_LIBS)

# Every paper of a folder, compared with texts in golden/; "make update-papers" writes those anew.
check_PROGRAMS += %D%/forms-t
TESTS += %D%/forms-t
%C%_forms_t_SOURCES = %D%/forms-t.c %D%/full.c %D%/full.h
%C%_forms_t_CPPFLAGS = $(AM_CPPFLAGS) $(CHECK_CFLAGS) \
	-DGOLDEN_PAPERS='"$(abs_top_srcdir)/tests/paper/golden"' \
	-DGOLDEN_LOCALE='"$(abs_top_builddir)/locale"'
%C%_forms_t_LDADD = $(PAPER_TEST) $(PAPER_LIBS) $(SUITE_LIBS)
EXTRA_DIST += \
	%D%/golden/acceptance.txt \
	%D%/golden/accepted-slip.txt \
	%D%/golden/agreement.txt \
	%D%/golden/agreement-en.txt \
	%D%/golden/application.txt \
	%D%/golden/attorney.txt \
	%D%/golden/back.txt \
	%D%/golden/catalogue.txt \
	%D%/golden/closing.txt \
	%D%/golden/confirmation.txt \
	%D%/golden/cover.txt \
	%D%/golden/evidence.txt \
	%D%/golden/file-note.txt \
	%D%/golden/identity.txt \
	%D%/golden/inquiry.txt \
	%D%/golden/labour-review.txt \
	%D%/golden/oral.txt \
	%D%/golden/performed.txt \
	%D%/golden/police-letter.txt \
	%D%/golden/presided.txt \
	%D%/golden/receipt.txt \
	%D%/golden/record.txt \
	%D%/golden/refused-slip.txt \
	%D%/golden/reminder.txt \
	%D%/golden/rights.txt \
	%D%/golden/service-address.txt \
	%D%/golden/slip.txt \
	%D%/golden/termination.txt \
	%D%/golden/visit.txt

.PHONY: update-papers
update-papers: %D%/forms-t $(catalogue)
	GOLDEN_UPDATE=1 %D%/forms-t
