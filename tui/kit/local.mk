# SPDX-License-Identifier: GPL-3.0-or-later
noinst_LIBRARIES += libkit.a
libkit_a_CPPFLAGS = $(AM_CPPFLAGS) $(CURSES_CFLAGS)
libkit_a_SOURCES = \
	%D%/action.c %D%/action.def %D%/action.h \
	%D%/bar.c %D%/bar.h \
	%D%/canvas.c %D%/canvas.h \
	%D%/caret.c %D%/caret.h \
	%D%/decoder.c %D%/decoder.h \
	%D%/dialog.c %D%/dialog.h \
	%D%/editor.c %D%/editor.h \
	%D%/field.c %D%/field.h \
	%D%/form.c %D%/form.h %D%/form_draft.c \
	%D%/frame.c %D%/frame.h \
	%D%/help.c %D%/help.h \
	%D%/input.c %D%/input.h \
	%D%/key.c %D%/key.def %D%/key.h \
	%D%/keymap.c %D%/keymap.h %D%/keys.def \
	%D%/life.c %D%/life.h \
	%D%/list.c %D%/list.h \
	%D%/loop.c %D%/loop.h \
	%D%/menu.c %D%/menu.h \
	%D%/paste.c %D%/paste.h \
	%D%/picker.c %D%/picker.h \
	%D%/printer.c %D%/printer.h \
	%D%/screen.c %D%/screen.h \
	%D%/stage.c %D%/stage.h \
	%D%/style.c %D%/style.def %D%/style.h \
	%D%/term.c %D%/term.h \
	%D%/viewer.c %D%/viewer.h \
	%D%/waiting.c %D%/waiting.h \
	%D%/wrap.c %D%/wrap.h
