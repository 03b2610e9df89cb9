# SPDX-License-Identifier: GPL-3.0-or-later
KIT_TESTS = %D%/kit_canvas-t \
	%D%/kit_decoder-t \
	%D%/kit_input-t \
	%D%/kit_keymap-t \
	%D%/kit_list-t \
	%D%/kit_editor-t \
	%D%/kit_form-t \
	%D%/kit_stage-t
check_PROGRAMS += $(KIT_TESTS)
TESTS += $(KIT_TESTS)
%C%_kit_canvas_t_SOURCES = %D%/kit_canvas-t.c
%C%_kit_canvas_t_LDADD = $(SUITE) $(KIT) $(KIT_LIBS) $(SUITE_LIBS)
%C%_kit_decoder_t_SOURCES = %D%/kit_decoder-t.c
%C%_kit_decoder_t_LDADD = $(SUITE) $(KIT) $(KIT_LIBS) $(SUITE_LIBS)
%C%_kit_input_t_SOURCES = %D%/kit_input-t.c
%C%_kit_input_t_LDADD = $(SUITE) $(KIT) $(KIT_LIBS) $(SUITE_LIBS) -lutil
%C%_kit_keymap_t_SOURCES = %D%/kit_keymap-t.c
%C%_kit_keymap_t_LDADD = $(SUITE) $(KIT) $(KIT_LIBS) $(SUITE_LIBS)
%C%_kit_list_t_SOURCES = %D%/kit_list-t.c
%C%_kit_list_t_LDADD = $(SUITE) $(KIT) $(KIT_LIBS) $(SUITE_LIBS)
%C%_kit_editor_t_SOURCES = %D%/kit_editor-t.c
%C%_kit_editor_t_LDADD = $(SUITE) $(KIT) $(KIT_LIBS) $(SUITE_LIBS)
%C%_kit_form_t_SOURCES = %D%/kit_form-t.c
%C%_kit_form_t_LDADD = $(SUITE) $(KIT) $(KIT_LIBS) $(SUITE_LIBS)
%C%_kit_stage_t_SOURCES = %D%/kit_stage-t.c
%C%_kit_stage_t_LDADD = $(SUITE) $(KIT) $(KIT_LIBS) $(SUITE_LIBS)

if HAVE_VTERM
# A program that shows the toolkit at work, and its test under a terminal.
check_PROGRAMS += %D%/kit_demo %D%/kit_term-t
TESTS += %D%/kit_term-t
%C%_kit_demo_SOURCES = %D%/kit_demo.c
%C%_kit_demo_LDADD = $(KIT) $(KIT_LIBS)
%C%_kit_term_t_SOURCES = %D%/kit_term-t.c
%C%_kit_term_t_LDADD = $(SUITE) $(TTY) $(SUITE_LIBS) $(TTY_LIBS)
endif

# Screens of fixed data, compared with texts in golden/; "make update-golden" writes those anew.
check_LIBRARIES += libgolden.a
libgolden_a_SOURCES = %D%/golden.c %D%/golden.h %D%/sample.c %D%/sample.h
libgolden_a_CPPFLAGS = $(AM_CPPFLAGS) $(CHECK_CFLAGS) \
	-DGOLDEN_FOLDER='"$(abs_top_srcdir)/tests/tui/golden"' \
	-DGOLDEN_LOCALE='"$(abs_top_builddir)/locale"'
GOLDEN = libgolden.a $(SUITE) $(SCREENS)
GOLDEN_LIBS = $(SCREENS_LIBS) $(SUITE_LIBS)

# The same at a real desk, by key.
check_LIBRARIES += libplayer.a
libplayer_a_SOURCES = %D%/player.c %D%/player.h
libplayer_a_CPPFLAGS = $(libgolden_a_CPPFLAGS)
PLAYER = libplayer.a libroom.a $(GOLDEN)

GOLDEN_TESTS = %D%/board-t %D%/case-t %D%/find-t %D%/register-t \
	%D%/team-t %D%/agreement-t %D%/session-t %D%/steps-t
check_PROGRAMS += $(GOLDEN_TESTS)
TESTS += $(GOLDEN_TESTS)
%C%_board_t_SOURCES = %D%/board-t.c
%C%_board_t_LDADD = $(GOLDEN) $(GOLDEN_LIBS)
%C%_case_t_SOURCES = %D%/case-t.c
%C%_case_t_LDADD = $(GOLDEN) $(GOLDEN_LIBS)
%C%_find_t_SOURCES = %D%/find-t.c
%C%_find_t_LDADD = $(GOLDEN) $(GOLDEN_LIBS)
%C%_register_t_SOURCES = %D%/register-t.c
%C%_register_t_LDADD = $(PLAYER) $(GOLDEN_LIBS)
%C%_team_t_SOURCES = %D%/team-t.c
%C%_team_t_LDADD = $(PLAYER) $(GOLDEN_LIBS)
%C%_agreement_t_SOURCES = %D%/agreement-t.c
%C%_agreement_t_LDADD = $(PLAYER) $(GOLDEN_LIBS)
%C%_session_t_SOURCES = %D%/session-t.c
%C%_session_t_LDADD = $(PLAYER) $(GOLDEN_LIBS)
%C%_steps_t_SOURCES = %D%/steps-t.c
%C%_steps_t_LDADD = $(PLAYER) $(GOLDEN_LIBS)

.PHONY: update-golden
update-golden: $(GOLDEN_TESTS) $(catalogue)
	for t in $(GOLDEN_TESTS); do GOLDEN_UPDATE=1 ./$$t || exit 1; done
