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
