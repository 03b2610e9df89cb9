# SPDX-License-Identifier: GPL-3.0-or-later
# Each floor has its own list; a test links that floor and those below it.
TEST_EXTENSIONS = .sh .pl .keys
LOG_DRIVER = env AM_TAP_AWK="$(AWK)" $(SHELL) $(top_srcdir)/build-aux/tap-driver.sh
SH_LOG_DRIVER = $(LOG_DRIVER)
SH_LOG_COMPILER = $(SHELL)
PL_LOG_DRIVER = $(LOG_DRIVER)
PL_LOG_COMPILER = $(PERL)
EXTRA_DIST += %D%/lsan.supp %D%/valgrind.supp

# What the libraries of the printed page keep for the life of a process is no leak of ours. Modules
# that are opened on first use hold copies of the floors below them on purpose (doc/adr/0002).
AM_TESTS_ENVIRONMENT = \
	LSAN_OPTIONS='suppressions=$(abs_top_srcdir)/tests/lsan.supp:print_suppressions=0'; \
	export LSAN_OPTIONS; \
	ASAN_OPTIONS=detect_odr_violation=0; export ASAN_OPTIONS; \
	FLOW_PATIENCE=$(FLOW_PATIENCE); export FLOW_PATIENCE;

# Sanitizers make a program slow: the deadlines of the flows are so many times longer.
if SANITIZERS
FLOW_PATIENCE = 10
else
FLOW_PATIENCE = 1
endif

check_LIBRARIES += libsuite.a
libsuite_a_SOURCES = %D%/suite.c %D%/suite.h
libsuite_a_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
SUITE = libsuite.a
SUITE_LIBS = $(CHECK_LIBS)

include tests/base/local.mk
include tests/domain/local.mk
include tests/store/local.mk
include tests/conf/local.mk
include tests/paper/local.mk
include tests/desk/local.mk
include tests/tui/local.mk
include tests/cli/local.mk
include tests/flow/local.mk
include tests/torture/local.mk
include tests/fuzz/local.mk
include tests/style/local.mk
