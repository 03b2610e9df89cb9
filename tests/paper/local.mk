# SPDX-License-Identifier: GPL-3.0-or-later
check_PROGRAMS += %D%/mustache-t %D%/mustache-spec-t
TESTS += %D%/mustache-t %D%/mustache-spec-t
%C%_mustache_t_SOURCES = %D%/mustache-t.c
%C%_mustache_t_LDADD = $(SUITE) $(PAPER) $(PAPER_LIBS) $(SUITE_LIBS)
%C%_mustache_spec_t_SOURCES = %D%/mustache-spec-t.c
%C%_mustache_spec_t_CPPFLAGS = $(AM_CPPFLAGS) $(YAML_CFLAGS) \
	-DTEST_DATA='"$(top_srcdir)/../shared/data"'
%C%_mustache_spec_t_LDADD = $(SUITE) $(PAPER) $(PAPER_LIBS) $(YAML_LIBS) $(SUITE_LIBS)
