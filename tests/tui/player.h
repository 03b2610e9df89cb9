/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Player: plays keys to the program's screens on a stage without a terminal, at a real desk in a
 * practice office of its own, and reads what they show.
 */
#ifndef TESTS_TUI_PLAYER_H
#define TESTS_TUI_PLAYER_H

#include "tests/desk/room.h"
#include "tests/tui/golden.h"
#include "tui/kit/stage.h"
#include "tui/screens/context.h"
#include "tui/screens/table.h"

struct player {
    struct room room;
    struct context context;
    struct stage *stage;
    struct scope life;   /* of the stage */
    struct desk *sitter; /* of who was sat down by player_sits(); or NULL */
};

/* An office and nobody looking at it yet. */
void player_open(struct player *player);
void player_close(struct player *player);
/* Sit down at a screen of 80x24 and open SCREEN with SUBJECT above the board; what was open is
 * left without keeping anything. */
void player_start(struct player *player, enum lang lang, int screen, int64_t subject);
/* LOGIN sits down at SCREEN at a desk of his own, until the next one does. */
void player_sits(struct player *player, const char *login, enum lang lang, int screen);
/* The line above the function bar, "" for none. Lives in the room. */
const char *player_status(struct player *player);
/* Press keys by their names with a space between: "Tab Tab F2". */
void player_press(struct player *player, const char *keys);
/* Type TEXT character by character; a line feed is Enter. */
void player_type(struct player *player, const char *text);
/* Open the menu and type WORDS there; a line feed chooses. */
void player_menu(struct player *player, const char *words);
/* Nobody touches a key for a while. */
void player_rest(struct player *player);
/* What is on the screen. */
const char *player_text(struct player *player);
/* Stop the test unless TEXT is, or is not, on the screen. */
void player_sees(struct player *player, const char *text);
void player_misses(struct player *player, const char *text);
/* Compare the screen in 80x24 and in 132x43 with the golden texts NAME-80x24, NAME-132x43. */
void player_golden(struct player *player, const char *name);
/* The number of open cases. */
size_t player_cases(struct player *player);

#endif
