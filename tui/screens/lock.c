/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/screens/lock.h"

#include "core/base/text.h"
#include "core/desk/password.h"
#include "tui/screens/context.h"
#include "tui/screens/table.h"
#include "tui/screens/words.h"

static const struct form_row rows[] = {
    {.name = "login", .label = N_("Login"), .kind = FORM_TEXT},
    {.name = "password", .label = N_("Password"), .kind = FORM_SECRET},
    {.name = "new", .label = N_("New password"), .kind = FORM_SECRET},
    {.name = "again", .label = N_("Once more"), .kind = FORM_SECRET},
};
#define ROWS (sizeof(rows) / sizeof(rows[0]))

const char *lock_ended(struct scope *sc, enum lang lang, const struct desk *desk)
{
    return say(sc, lang,
               N_("Nobody touched a key for {1} minutes, so the session of {2} ended. The drafts "
                  "that were kept until then are there."),
               words_count(sc, desk_end_after(desk).ms / 60000), desk_person(desk)->name);
}

static void wipe(struct lock *lock)
{
    for (size_t i = 0; i < ROWS; i++)
        if (rows[i].kind == FORM_SECRET)
            form_set(&lock->form, rows[i].name, NULL, NULL);
}

/* The fields of MODE, from its first one on. What was typed before goes, unless it is the password
 * that is to be changed. */
static unsigned show(struct lock *lock, enum lock_mode mode)
{
    struct form *form = &lock->form;
    const bool changes = mode == LOCK_CHANGE;

    if (!changes)
        wipe(lock);
    if (mode == LOCK_LOGIN)
        form_set(form, "login", NULL, NULL);
    lock->mode = mode;
    form_hide(form, "login", mode != LOCK_LOGIN);
    form_hide(form, "password", mode != LOCK_LOGIN && mode != LOCK_PASSWORD);
    form_hide(form, "new", !changes);
    form_hide(form, "again", !changes);
    form_go(form, changes ? "new" : mode == LOCK_LOGIN ? "login" : "password");
    return REACTION_REPAINT;
}

/* When it cannot be told whether there is a password, one is asked for. */
static enum lock_mode mode_of_person(struct desk *desk)
{
    struct scope sc = SCOPE_INIT;
    bool known = true;

    if (desk_password_known(desk, &sc, desk_person(desk)->login, &known) != RC_OK)
        known = true;
    scope_end(&sc);
    return known ? LOCK_PASSWORD : LOCK_OPEN;
}

/* Nobody sits here any more. What the last one is told of it stands below the box. */
static void get_up(struct screen *screen, enum stage_cover why)
{
    struct context *context = screen->user;
    struct scope sc = SCOPE_INIT;

    if (why == COVER_IDLE)
        screen_note(screen, STYLE_NOTICE, lock_ended(&sc, screen->lang, context->desk));
    else if (context->refusal)
        screen_note(screen, STYLE_ERROR, context->refusal);
    desk_sign_out(context->desk);
    context_begin(context);
    scope_end(&sc);
}

static enum rc open_lock(struct screen *screen, struct scope *sc)
{
    struct desk *desk = context_desk(screen);
    struct lock *lock = screen->state;

    lock->why = (enum stage_cover)screen->opened.subject;
    lock->kept = !screen->opened.text;
    form_open(&lock->form, &screen->life, rows, ROWS);
    if (screen->opened.text)
        screen_note(screen, STYLE_ERROR, screen->opened.text);
    if (lock->why == COVER_LOCKED) {
        show(lock, mode_of_person(desk));
    } else if (!desk_is_shared(desk)) {
        show(lock, LOCK_ENDED);
    } else {
        get_up(screen, lock->why);
        show(lock, LOCK_LOGIN);
    }
    return RC_OK;
}

static void close_lock(struct screen *screen)
{
    struct lock *lock = screen->state;

    form_close(&lock->form);
}

/* Say what is wrong at FIELD; a password is typed anew, never mended. */
static unsigned refuse(struct screen *screen, const char *field, const char *sentence)
{
    struct lock *lock = screen->state;

    if (lock->mode == LOCK_CHANGE) {
        form_set(&lock->form, "new", NULL, NULL);
        form_set(&lock->form, "again", NULL, NULL);
    } else {
        wipe(lock);
    }
    form_refuse(&lock->form, field, sentence);
    return REACTION_REPAINT;
}

static unsigned refuse_error(struct screen *screen, const struct deed *act, const char *field)
{
    return refuse(screen, field, error_text(act->sc, act->lang, &act->sc->error));
}

/* The password was right but somebody else set it: a new one of his own, then he goes on. */
static unsigned change(struct screen *screen, const char *login, bool unlocks)
{
    struct lock *lock = screen->state;

    lock->login = scope_strdup(&screen->life, login);
    lock->unlocks = unlocks;
    return show(lock, LOCK_CHANGE);
}

static unsigned unlock(struct screen *screen, const struct deed *act, const char *login,
                       const char *password)
{
    if (desk_password_check(context_desk(screen), act->sc, login, password, NULL) == RC_OK)
        return REACTION_CLOSE;
    if (text_equal(act->sc->error.field, "change"))
        return change(screen, login, true);
    return refuse_error(screen, act, "password");
}

/* Somebody sits down: what was open here before is closed, his first screen opens. */
static unsigned sign_in(struct screen *screen, const struct deed *act, const char *login,
                        const char *password)
{
    struct context *context = screen->user;

    if (desk_sign_in(context->desk, act->sc, login, password) == RC_OK) {
        context_begin(context);
        return REACTION_CLOSE |
               screen_open(screen, (struct request){.screen = context_first(context)});
    }
    if (text_equal(act->sc->error.field, "change"))
        return change(screen, login, false);
    return refuse_error(screen, act, "password");
}

static unsigned give_login(struct screen *screen, const struct deed *act)
{
    struct lock *lock = screen->state;
    const char *login = text_halfwidth(act->sc, form_text(&lock->form, "login"));
    const char *password = form_text(&lock->form, "password");

    if (lock->why == COVER_LOCKED && text_equal(login, desk_person(context_desk(screen))->login))
        return unlock(screen, act, login, password);
    return sign_in(screen, act, login, password);
}

static unsigned give_new(struct screen *screen, const struct deed *act)
{
    struct lock *lock = screen->state;
    const char *old = form_text(&lock->form, "password"), *new = form_text(&lock->form, "new");

    if (!text_equal(new, form_text(&lock->form, "again")))
        return refuse(screen, "new",
                      tr(act->lang, N_("The two were not the same. Nothing was "
                                       "saved.")));
    if (desk_password_change(context_desk(screen), act->sc, lock->login, old, new) != RC_OK)
        return refuse_error(screen, act, "new");
    return lock->unlocks ? REACTION_CLOSE : sign_in(screen, act, lock->login, new);
}

static unsigned give(struct screen *screen, const struct deed *act)
{
    const struct lock *lock = screen->state;

    switch (lock->mode) {
    case LOCK_OPEN:
        return REACTION_CLOSE;
    case LOCK_ENDED:
        return REACTION_QUIT;
    case LOCK_CHANGE:
        return give_new(screen, act);
    case LOCK_LOGIN:
        return give_login(screen, act);
    case LOCK_PASSWORD:
        break;
    }
    return unlock(screen, act, desk_person(context_desk(screen))->login,
                  form_text(&lock->form, "password"));
}

/* A password is made of what stands on the keys; an input method would give other characters. */
static void watch_input_method(struct form *form, enum lang lang)
{
    const char *field = form_focus(form);
    bool foreign = false;
    uint32_t cp;

    for (const char *p = form_text(form, field); !text_equal(field, "login") && *p;
         p += text_next(p, &cp))
        foreign = foreign || (unsigned char)*p >= 0x80;
    if (foreign)
        form_warn(form, field,
                  tr(lang, N_("An input method is on; switch it off to type a password.")));
}

static unsigned key(struct screen *screen, const struct deed *act)
{
    struct lock *lock = screen->state;
    const struct box box = {0, 0, screen->rows, screen->columns};
    const bool fields = lock->mode != LOCK_OPEN && lock->mode != LOCK_ENDED;

    if (!fields)
        return act->key->code == KEY_ENTER ? give(screen, act) : REACTION_NONE;
    const enum form_event event = form_key(&lock->form, act->key, box, screen->ambiguous);
    if (event == FORM_DONE)
        return give(screen, act);
    if (event == FORM_CHANGED)
        watch_input_method(&lock->form, act->lang);
    return event == FORM_IGNORED ? REACTION_NONE : REACTION_REPAINT;
}

/* Somebody else may sit down where several share a terminal, once nothing of who sits here can get
 * lost by it. */
static bool allows(const struct screen *screen, int action)
{
    const struct lock *lock = screen->state;

    if (action != ACTION_OTHER_PERSON)
        return true;
    return desk_is_shared(context_desk(screen)) && lock->kept && lock->why == COVER_LOCKED &&
           (lock->mode == LOCK_PASSWORD || lock->mode == LOCK_OPEN);
}

/* Esc: from a change, or from somebody else, to where he who sits here is asked. */
static unsigned back(struct screen *screen)
{
    struct lock *lock = screen->state;

    if (lock->why == COVER_LOCKED)
        return show(lock, mode_of_person(context_desk(screen)));
    return lock->mode == LOCK_CHANGE ? show(lock, LOCK_LOGIN) : REACTION_NONE;
}

static unsigned act(struct screen *screen, const struct deed *a)
{
    switch (a->action) {
    case ACTION_KEY:
        return key(screen, a);
    case ACTION_BACK:
        return back(screen);
    case ACTION_OTHER_PERSON:
        return allows(screen, a->action) ? show(screen->state, LOCK_LOGIN) : REACTION_NONE;
    default:
        return REACTION_NONE;
    }
}

static bool typing(const struct screen *screen) { return true; }

static bool ticks(const struct screen *screen)
{
    return ((const struct context *)screen->user)->running_count > 0;
}

const struct screen_class lock_screen = {
    .id = SCREEN_LOCK,
    .title = N_("Locked"),
    .state_size = sizeof(struct lock),
    .covers = true,
    .open = open_lock,
    .act = act,
    .paint = lock_paint,
    .typing = typing,
    .allows = allows,
    .ticks = ticks,
    .close = close_lock,
};
