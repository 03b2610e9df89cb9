# SPDX-License-Identifier: GPL-3.0-or-later
STORE_FIXTURE = %D%/fixture.c %D%/fixture.h
check_PROGRAMS += %D%/engine-t
TESTS += %D%/engine-t
%C%_engine_t_SOURCES = %D%/engine-t.c $(STORE_FIXTURE)
%C%_engine_t_LDADD = $(SUITE) $(STORE) $(STORE_LIBS) $(SUITE_LIBS)
