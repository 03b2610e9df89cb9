# SPDX-License-Identifier: GPL-3.0-or-later
# Targets for those who work on the program; none of them is needed to build or install it.
dist_noinst_SCRIPTS += quickstart %D%/tally %D%/coverage %D%/picture %D%/static
EXTRA_DIST += %D%/packages.sh %D%/static.baseline

# The script "check" must stand in no list: make would take it for the target of that name.
dist-hook:
	cp -p $(top_srcdir)/check $(distdir)/check

MORE_WARNINGS = $(WARNING_FLAGS) -Wformat=2 -Wlogical-op -Wduplicated-cond -Wundef \
	-Wold-style-definition -Wredundant-decls -Wcast-align -Wdouble-promotion \
	-Wmissing-declarations -Winit-self -Wunused -Werror
# What goes into the tarball, for the test that nothing is forgotten.
.PHONY: distributed
distributed:
	@for file in $(DISTFILES); do echo "$$file"; done

.PHONY: warnings static check-sanitize check-valgrind coverage picture reformat

# Compile everything afresh with every warning that is worth having, as errors.
warnings:
	$(MAKE) $(AM_MAKEFLAGS) clean
	$(MAKE) $(AM_MAKEFLAGS) WARNING_FLAGS="$(MORE_WARNINGS)" all
	$(MAKE) $(AM_MAKEFLAGS) WARNING_FLAGS="$(MORE_WARNINGS)" TESTS= check

# What gcc -fanalyzer, cppcheck and clang-tidy find beyond tools/static.baseline: nothing. One alone:
# make static TOOLS=cppcheck
TOOLS =
static: $(BUILT_SOURCES)
	$(SHELL) $(top_srcdir)/tools/static $(top_srcdir) $(TOOLS)

# The suite in a build of its own, under the address and undefined-behaviour sanitizers.
check-sanitize:
	$(MKDIR_P) build-sanitize
	test -f build-sanitize/Makefile || (cd build-sanitize && \
		$(abs_top_srcdir)/configure -q --enable-sanitizers CFLAGS="-O1 -g")
	cd build-sanitize && $(MAKE) $(AM_MAKEFLAGS) check

# Reads of memory that nobody set, which the sanitizers do not see; what is left behind at the end
# is theirs to find. Under valgrind posix_spawn() cannot tell that a program is missing, and a bar
# that measures time measures valgrind. It makes a program ten to fifty times slower, and the
# patience of check so many times longer.
check-valgrind:
	CK_TIMEOUT_MULTIPLIER=60 $(MAKE) $(AM_MAKEFLAGS) check \
		TESTS="`echo $(TESTS) | tr ' ' '\n' | grep -vE '[.](pl|sh|keys)$$|/(spawn|print)-t$$|^tests/torture/' | tr '\n' ' '`" \
		LOG_COMPILER="valgrind --quiet --error-exitcode=9 --child-silent-after-fork=yes \
		--suppressions=$(abs_top_srcdir)/tests/valgrind.supp"

# How much of each room the suite runs, by gcov in a build of its own; without the torture bars:
# their failing writes and full disks spoil the counts that a program leaves at its end.
coverage:
	$(MKDIR_P) build-coverage
	test -f build-coverage/Makefile || (cd build-coverage && \
		$(abs_top_srcdir)/configure -q CFLAGS="-O0 -g --coverage")
	cd build-coverage && find . -name '*.gcda' -exec rm -f {} + && \
		$(MAKE) $(AM_MAKEFLAGS) check \
		TESTS="`echo $(TESTS) | tr ' ' '\n' | grep -v '^tests/torture/' | tr '\n' ' '`"
	cd build-coverage && $(SHELL) $(abs_top_srcdir)/tools/coverage $(abs_top_srcdir)

# The picture of the board in README, from the program as it is.
picture: onecase$(EXEEXT)
	$(top_srcdir)/tools/picture $(abs_top_builddir)/onecase >picture.svg
	mv picture.svg $(top_srcdir)/doc/board.svg

reformat:
	cd $(top_srcdir) && git ls-files '*.[ch]' | xargs clang-format -i
