/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Script: a file of stories told in keys, one step a line. An empty line and a line that begins
 * with # say nothing. Every wait is for a text and has a deadline of five seconds; nothing waits
 * for quiet. The texts of a step go on to the end of the line, blanks at its ends apart.
 *
 *   story SENTENCE            a test begins: an empty folder, no database, nobody at a terminal
 *   do FILE                   the steps of another file in the folder of this one
 *   clock TIME                what time it is: RFC 3339, or hh:mm:ss of the same day
 *   idle MINUTES              so much time passes without a key
 *   person LOGIN              who sits at the terminal or calls a command from here on; - is nobody
 *   settings LINE             a line of the office's own settings.yaml
 *   bring FILE                a copy of FILE, which lies beside this one, into the story's folder
 *   letters none              from here on no step may type a letter or punctuation of ASCII
 *                             (a hyphen apart), which a Chinese input method keeps for itself
 *
 *   input TEXT                the next command reads this line
 *   run [STATUS] onecase …    the command ends with STATUS (0); "a b" is one word, and $ the first
 *                             line that the command before it printed
 *   prints TEXT               its output holds TEXT, blanks and line ends apart
 *   prints_not TEXT
 *   says TEXT                 its sentence on standard error holds TEXT, likewise
 *   wrote FILE TEXT           there is such a file now in the folder of the story; it holds TEXT
 *
 *   start 80x24 LANG [WORD]… [NAME=VALUE]…   the program, with the words, under a terminal; LANG
 *                             is zh_CN, en, or - where nothing is said; NAME= takes a variable
 *                             out of the environment
 *   key F2 Tab 3 …            keys by name, or single characters
 *   type TEXT                 as from a keyboard or an input method
 *   paste TEXT                as a terminal pastes
 *   see TEXT                  wait until TEXT is on the screen
 *   gone TEXT                 wait until it is not
 *   soon TEXT                 as see, and it must be there within a second
 *   quiet MS BYTES            in so many milliseconds at most so many bytes are written
 *   caret TEXT                wait until the cursor stands, visible, right behind TEXT
 *   screen NAME               wait until the whole screen is as in NAME.txt beside this file
 *   resize 50x10
 *   end [STATUS]              wait until the program has ended with STATUS (0)
 *   hangup                    close the terminal: the program is gone in half a second, and in
 *                             that used less than 20 ms of the processor
 *   signal HUP|TERM           the same with a signal
 *   away                      the database is taken from everybody: its server stops, its file
 *                             moves
 *   there                     and is back
 *   kill                      end the program as when the power fails
 *
 * Of two people at two terminals each has a name, said before the step: "A: key F2".
 */
#ifndef TESTS_FLOW_SCRIPT_H
#define TESTS_FLOW_SCRIPT_H

#include "core/base/scope.h"

struct step {
    const char *file; /* its name in the folder */
    int line;
    const char *whole; /* the line as it is written */
    const char *actor; /* "A"; "" where nothing is said */
    const char *verb;
    const char *rest; /* the text behind it; "" */
};

struct script {
    const char *folder;
    struct step *steps;
    size_t count;
};

/* Read the file PATH and what it includes.
 * Fails: what file_read() fails with; RC_SYNTAX, with file and line, where a line is no step. */
MUST_CHECK enum rc script_load(struct scope *sc, const char *path, struct script *script);

#endif
