# SPDX-License-Identifier: GPL-3.0-or-later
# Parsers under attack. "make check" replays the corpora and some thousand relatives of them (B9 in
# tests/torture); "make fuzz SECONDS=600" lets clang's libFuzzer look for more in a build of its own.
check_LIBRARIES += libfuzz.a
libfuzz_a_SOURCES = \
	%D%/base.c \
	%D%/conf.c \
	%D%/fuzz.c %D%/fuzz.h %D%/target.def \
	%D%/input.c \
	%D%/paper.c \
	%D%/search.c \
	%D%/words.c
FUZZ_LIBS = libfuzz.a libcli.a $(SCREENS) $(SCREENS_LIBS)

BARS += tests/torture/b09-fuzz-t
check_PROGRAMS += tests/torture/b09-fuzz-t
tests_torture_b09_fuzz_t_SOURCES = tests/torture/b09-fuzz-t.c
tests_torture_b09_fuzz_t_LDADD = libtorture.a libroom.a $(SUITE) $(FUZZ_LIBS) $(SUITE_LIBS)

EXTRA_DIST += \
	%D%/corpus/csv.txt \
	%D%/corpus/gate.txt \
	%D%/corpus/json.txt \
	%D%/corpus/key.txt \
	%D%/corpus/query.txt \
	%D%/corpus/search.txt \
	%D%/corpus/ssh.txt \
	%D%/corpus/template.txt \
	%D%/corpus/value.txt \
	%D%/corpus/word.txt \
	%D%/corpus/yaml.txt
dist_noinst_SCRIPTS += %D%/run.sh

# SECONDS (120) for all targets together, FUZZ_JOBS targets at a time.
FUZZ_JOBS = 2
FUZZ_FLAGS = -O1 -g -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined
.PHONY: fuzz
fuzz:
	$(MKDIR_P) build-fuzz
	test -f build-fuzz/Makefile || (cd build-fuzz && $(abs_top_srcdir)/configure -q CC=clang \
		CFLAGS="$(FUZZ_FLAGS)")
	cd build-fuzz && $(MAKE) $(AM_MAKEFLAGS) tests/fuzz/fuzzer
	cd build-fuzz && FUZZ_SECONDS="$(SECONDS)" FUZZ_JOBS=$(FUZZ_JOBS) $(SHELL) \
		$(abs_top_srcdir)/%D%/run.sh $(abs_top_srcdir)

EXTRA_PROGRAMS += %D%/fuzzer
%C%_fuzzer_SOURCES = %D%/libfuzzer.c
%C%_fuzzer_LDADD = $(FUZZ_LIBS)
%C%_fuzzer_LDFLAGS = $(AM_LDFLAGS) -fsanitize=fuzzer,address,undefined
