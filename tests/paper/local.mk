# SPDX-License-Identifier: GPL-3.0-or-later
check_PROGRAMS += %D%/mustache-t %D%/mustache-spec-t
TESTS += %D%/mustache-t %D%/mustache-spec-t
%C%_mustache_t_SOURCES = %D%/mustache-t.c
%C%_mustache_t_LDADD = $(SUITE) $(PAPER) $(PAPER_LIBS) $(SUITE_LIBS)
%C%_mustache_spec_t_SOURCES = %D%/mustache-spec-t.c
%C%_mustache_spec_t_CPPFLAGS = $(AM_CPPFLAGS) $(YAML_CFLAGS) \
	-DTEST_DATA='"$(top_srcdir)/../shared/data"'
%C%_mustache_spec_t_LDADD = $(SUITE) $(PAPER) $(PAPER_LIBS) $(YAML_LIBS) $(SUITE_LIBS)

PAPER_TEST_FLAGS = -DTEMPLATES='"$(abs_top_srcdir)/templates/documents"' \
	-DMODULES='"$(abs_top_builddir)"'
check_LIBRARIES += %D%/libsample.a
%C%_libsample_a_SOURCES = %D%/sample.c %D%/sample.h
%C%_libsample_a_CPPFLAGS = $(AM_CPPFLAGS) $(PAPER_TEST_FLAGS)
SAMPLE = %D%/libsample.a
