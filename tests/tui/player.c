/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/tui/player.h"

#include <string.h>

#include "core/base/text.h"
#include "core/desk/password.h"
#include "tui/screens/rights.h"

static const struct screens_options english = {.lang = LANG_EN};

static struct instant now_of(struct player *player) { return desk_now(player->room.desk); }

void player_open(struct player *player)
{
    memset(player, 0, sizeof(*player));
    tr_init(GOLDEN_LOCALE);
    room_open(&player->room);
    player->context = (struct context){.desk = player->room.desk, .options = &english};
}

static void leave(struct player *player)
{
    if (player->stage)
        stage_end(player->stage);
    player->stage = NULL;
    scope_end(&player->life);
}

void player_close(struct player *player)
{
    leave(player);
    context_view_end(&player->context);
    scope_end(&player->context.own);
    scope_end(&player->context.refused);
    if (player->sitter)
        desk_close(player->sitter);
    room_close(&player->room);
}

void player_start(struct player *player, enum lang lang, int screen, int64_t subject)
{
    struct keymap *keymap;

    leave(player);
    ck_assert_int_eq(keymap_build(&player->life, &table_keymap, &keymap), RC_OK);
    const struct stage_options options = {.keymap = keymap,
                                          .classes = table_classes,
                                          .class_count = table_class_count,
                                          .lang = lang,
                                          .ambiguous = 1,
                                          .user = &player->context,
                                          .passed = context_passed,
                                          .permits = rights_permit,
                                          .cover = SCREEN_LOCK,
                                          .stays = desk_is_shared(player->context.desk)};
    player->stage = stage_new(&player->life, &options);
    stage_resize(player->stage, 24, 80);
    ok(&player->room, stage_open(player->stage, &player->room.sc,
                                 &(struct request){.screen = SCREEN_BOARD}, now_of(player)));
    ok(&player->room,
       stage_open(player->stage, &player->room.sc,
                  &(struct request){.screen = screen, .subject = subject}, now_of(player)));
}

void player_sits(struct player *player, const char *login, enum lang lang, int screen)
{
    struct desk *const before = player->sitter;

    player->sitter = room_another(&player->room, login);
    player->context.desk = player->sitter;
    if (before)
        desk_close(before);
    context_begin(&player->context);
    player_start(player, lang, screen, 0);
}

const char *player_status(struct player *player)
{
    struct canvas *canvas = canvas_new(24, 80, 1, false);
    const struct paint paint = {canvas, {0, 0, 24, 80}, now_of(player), LANG_EN, &player->room.sc};

    context_changed(&player->context);
    const char *text = context_status(&player->context, &paint, stage_top(player->stage));
    canvas_free(canvas);
    return text ? text : "";
}

void player_press(struct player *player, const char *keys)
{
    while (*keys != '\0') {
        const size_t length = strcspn(keys, " ");
        const char *name = scope_strndup(&player->room.sc, keys, length);
        const struct key key = key_parse(name);

        ck_assert_msg(key.code != KEY_NONE, "there is no key %s", name);
        stage_key(player->stage, &key, now_of(player));
        keys += length + (keys[length] == ' ');
    }
}

void player_type(struct player *player, const char *text)
{
    uint32_t cp;

    for (size_t length; (length = text_next(text, &cp)) > 0; text += length) {
        const struct key key = {.code = cp == '\n' ? KEY_ENTER : KEY_CHAR, .cp = cp};

        stage_key(player->stage, &key, now_of(player));
    }
}

void player_menu(struct player *player, const char *words)
{
    player_press(player, "F9");
    player_type(player, words);
}

void player_rest(struct player *player) { stage_rest(player->stage, now_of(player)); }

const char *player_text(struct player *player)
{
    struct canvas *canvas = golden_canvas(stage_seen(player->stage), 24, 80, now_of(player));
    const char *text = canvas_text(&player->room.sc, canvas);

    canvas_free(canvas);
    return text;
}

void player_sees(struct player *player, const char *text)
{
    const char *shown = player_text(player);

    ck_assert_msg(strstr(shown, text) != NULL, "no %s in:\n%s", text, shown);
}

void player_misses(struct player *player, const char *text)
{
    const char *shown = player_text(player);

    ck_assert_msg(strstr(shown, text) == NULL, "%s in:\n%s", text, shown);
}

void player_golden(struct player *player, const char *name)
{
    struct screen *top = stage_seen(player->stage);
    struct scope *sc = &player->room.sc;

    golden_check(scope_printf(sc, "%s-80x24", name), top, 24, 80, now_of(player));
    golden_check(scope_printf(sc, "%s-132x43", name), top, 43, 132, now_of(player));
    stage_resize(player->stage, 24, 80);
}

size_t player_cases(struct player *player)
{
    struct board_counts counts;
    struct board_row *rows;
    size_t count;

    ok(&player->room, desk_board(player->room.desk, &player->room.sc, 100, &rows, &count, &counts));
    return count;
}
