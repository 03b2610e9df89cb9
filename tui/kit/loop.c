/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/kit/loop.h"

#include "tui/kit/waiting.h"

#define PROBE_MS       500   /* how often it is asked whether anything changed */
#define REST_MS        300   /* a pause after which a pane follows the cursor */
#define DRAFT_MS       10000 /* how long typed text may stay in memory alone */
#define KEYS_AHEAD     1000  /* keys taken before one painting, so that a paste shows life */
#define FOREVER        3600000
#define TYPED_AHEAD_MS 2000 /* how long a burst may be that was typed before it locked */

struct loop {
    const struct loop_options *options;
    struct terminal *term;
    struct decoder *decoder;
    struct input *input;
    struct waiting *waiting;
    struct canvas *canvas;
    struct stage *stage;
    int64_t probe_at, rest_at, draft_at; /* by the boot clock; 0 when not due */
    int64_t painted_second;
    int64_t touched_at; /* when a key came last, by the steady clock */
    bool flashes;       /* once what changed can be seen */
    bool covered, idle; /* the stage was when it was last looked at; it ended because of that */
};

static const char *capability(const void *term, const char *name)
{
    return term_capability(term, name);
}

static void measure(struct loop *l)
{
    int height, width;

    term_measure(l->term, &height, &width);
    canvas_clear(l->canvas, height, width);
    stage_resize(l->stage, height, width);
}

static struct instant alarm_at(const struct loop *l)
{
    const struct loop_options *o = l->options;

    return o->alarm_at ? o->alarm_at(o->stage.user) : INSTANT_NEVER;
}

/* Ring before anything is painted: it is what wakes people. */
static unsigned sound_alarm(struct loop *l)
{
    const struct instant at = alarm_at(l), now = clock_now(l->options->clock);

    if (!instant_is_set(at) || instant_before(now, at))
        return REACTION_NONE;
    const unsigned how = l->options->alarm(l->options->stage.user, now);
    if (how & LOOP_RING)
        term_ring(l->term);
    l->flashes = how & LOOP_FLASH;
    return REACTION_REPAINT;
}

/* Whoever waits for long work is not to miss it. */
static void ring_meanwhile(void *user)
{
    struct loop *const l = user;

    sound_alarm(l);
    if (l->flashes)
        term_flash(l->term);
    l->flashes = false;
}

static MUST_CHECK enum rc begin(struct scope *sc, struct loop *l)
{
    const struct loop_options *o = l->options;

    TRY(term_new(sc, &o->term, &l->term));
    l->decoder = decoder_new(capability, l->term);
    TRY(input_new(sc, o->term.in, l->decoder, &l->input));
    l->canvas = canvas_new(1, 1, o->stage.ambiguous, o->ascii);
    l->stage = stage_new(sc, &o->stage);
    l->waiting = waiting_new(&(struct waiting_options){.progress = o->progress,
                                                       .term = l->term,
                                                       .canvas = l->canvas,
                                                       .input = l->input,
                                                       .lang = o->stage.lang,
                                                       .meanwhile = ring_meanwhile,
                                                       .user = l});
    measure(l);
    l->touched_at = clock_steady(o->clock);
    if (o->first.screen != 0)
        return stage_open(l->stage, sc, &o->first, clock_now(o->clock));
    stage_cover(l->stage, COVER_HOME, clock_now(o->clock));
    l->covered = true;
    return RC_OK;
}

static void finish(struct loop *l)
{
    if (l->stage)
        stage_end(l->stage);
    waiting_free(l->waiting);
    input_free(l->input);
    decoder_free(l->decoder);
    canvas_free(l->canvas);
    term_free(l->term);
}

static int64_t second_of(struct instant t) { return t.ms / 1000; }

static void paint(struct loop *l)
{
    const struct instant now = clock_now(l->options->clock);

    stage_paint(l->stage, l->canvas, now);
    term_show(l->term, l->canvas);
    l->painted_second = second_of(now);
}

static int sooner(int wait, int64_t at, int64_t now)
{
    if (at == 0 || at - now >= wait)
        return wait;
    return at > now ? (int)(at - now) : 0;
}

/* WAIT, or how long it is until the next alarm. */
static int until_alarm(const struct loop *l, int wait)
{
    const struct instant at = alarm_at(l);
    const int64_t left = instant_is_set(at) ? clock_until(l->options->clock, at) : -1;

    return left >= 0 && left < wait ? (int)left : wait;
}

static int64_t idle_for(const struct loop *l)
{
    return clock_steady(l->options->clock) - l->touched_at;
}

/* WAIT, or how long it is until nobody touched a key for LIMIT. */
static int until_idle(const struct loop *l, int64_t limit, int wait)
{
    const int64_t left = limit > 0 ? limit - idle_for(l) : 0;

    return left > 0 && left < wait ? (int)left : wait;
}

/* How long nothing will be due. */
static int patience(const struct loop *l)
{
    const int64_t now = clock_boot();
    int wait = FOREVER;

    wait = sooner(wait, l->probe_at, now);
    wait = sooner(wait, l->rest_at, now);
    wait = sooner(wait, l->draft_at, now);
    wait = until_alarm(l, wait);
    wait = until_idle(l, l->options->lock_after, wait);
    wait = until_idle(l, l->options->end_after, wait);
    if (stage_ticks(l->stage)) {
        const int next = 1000 - (int)(clock_now(l->options->clock).ms % 1000);

        wait = next < wait ? next : wait;
    }
    return wait;
}

static void keep_drafts(struct loop *l)
{
    struct scope sc = SCOPE_INIT;

    if (stage_draft(l->stage, &sc) != RC_OK)
        screen_refuse(stage_seen(l->stage), &sc.error);
    scope_end(&sc);
}

static bool is_due(int64_t *at, int64_t now, int64_t again)
{
    if (*at == 0 || now < *at)
        return false;
    *at = again > 0 ? now + again : 0;
    return true;
}

/* The session is over: for good, or until somebody says who he is. What was typed was kept by
 * tend(), for every draft is due long before the end. */
static unsigned end_idle(struct loop *l, struct instant now)
{
    if (l->options->stage.stays) {
        l->touched_at += idle_for(l);
        return stage_cover(l->stage, COVER_IDLE, now);
    }
    l->idle = true;
    return REACTION_QUIT;
}

static bool may_end(const struct loop *l)
{
    return !l->options->may_end || l->options->may_end(l->options->stage.user);
}

/* Nobody touched a key for a while. Where nobody sits, what a stranger half typed is cleared. */
static unsigned watch_idle(struct loop *l, struct instant now)
{
    const struct loop_options *o = l->options;
    const int64_t idle = idle_for(l);
    const bool home = !stage_top(l->stage);

    if (o->refused && !home && o->refused(o->stage.user))
        return stage_cover(l->stage, COVER_REFUSED, now);
    if (home && o->stage.stays && o->lock_after > 0 && idle >= o->lock_after) {
        l->touched_at += idle;
        return stage_cover(l->stage, COVER_HOME, now);
    }
    if (o->end_after > 0 && idle >= o->end_after && may_end(l))
        return end_idle(l, now);
    if (o->lock_after > 0 && idle >= o->lock_after)
        return stage_cover(l->stage, COVER_LOCKED, now);
    return REACTION_NONE;
}

/* Do what became due while no key came; returns what the screens made of it. */
static unsigned tend(struct loop *l)
{
    const struct loop_options *o = l->options;
    const struct instant now = clock_now(o->clock);
    const int64_t boot = clock_boot();
    unsigned reaction = REACTION_NONE;

    waiting_ready(l->waiting);
    const bool probe = is_due(&l->probe_at, boot, PROBE_MS), rest = is_due(&l->rest_at, boot, 0);
    if (probe && o->changed(o->stage.user)) {
        reaction |= stage_reload(l->stage, now);
        keep_drafts(l); /* what could not be kept before may be kept now */
    }
    if (rest)
        reaction |= stage_rest(l->stage, now);
    if ((probe || rest) && o->attend)
        reaction |=
            o->attend(o->stage.user, stage_is_covered(l->stage) ? NULL : stage_top(l->stage));
    if (is_due(&l->draft_at, boot, 0))
        keep_drafts(l);
    reaction |= watch_idle(l, now);
    if (second_of(now) != l->painted_second && stage_ticks(l->stage))
        reaction |= REACTION_REPAINT;
    return reaction;
}

static unsigned take_key(struct loop *l, const struct key *key)
{
    const int64_t now = clock_boot();

    waiting_ready(l->waiting);
    if (key->code == KEY_RESIZE) {
        measure(l);
        return REACTION_REPAINT;
    }
    l->touched_at = clock_steady(l->options->clock);
    l->rest_at = now + REST_MS;
    if (l->draft_at == 0)
        l->draft_at = now + DRAFT_MS;
    return stage_key(l->stage, key, clock_now(l->options->clock));
}

/* Did the cover fall just now? */
static bool fell(struct loop *l)
{
    const bool before = l->covered;

    l->covered = stage_is_covered(l->stage);
    return l->covered && !before;
}

/* Nothing of what was seen stays, and what was typed for it goes nowhere. Sets *KEY to what ended
 * the typing: nothing, or the end of the terminal. */
static void fall(struct loop *l, struct key *key)
{
    const int64_t until = clock_boot() + TYPED_AHEAD_MS;

    term_wipe(l->term);
    do {
        waiting_key(l->waiting, 0, key);
        if (key->code == KEY_RESIZE)
            measure(l);
    } while (key->code != KEY_NONE && key->code != KEY_HANGUP && clock_boot() < until);
}

/* Take every key that is there, so that a burst of them is painted once. */
static unsigned take_keys(struct loop *l, struct key *key)
{
    unsigned reaction = REACTION_NONE;

    for (int taken = 0; key->code != KEY_NONE && key->code != KEY_HANGUP; taken++) {
        reaction |= take_key(l, key);
        if ((reaction & REACTION_QUIT) || taken == KEYS_AHEAD)
            return reaction;
        if (fell(l))
            fall(l, key);
        else
            waiting_key(l->waiting, 0, key);
    }
    return reaction;
}

/* For a key, or for whatever is due or can be read sooner. */
static void wait(struct loop *l, struct key *key)
{
    const struct loop_options *o = l->options;

    if (o->wake_fd)
        input_watch(l->input, o->wake_fd(o->stage.user));
    waiting_key(l->waiting, patience(l), key);
    if (!input_woken(l->input))
        return;
    o->woken(o->stage.user);
    if (l->probe_at != 0)
        l->probe_at = clock_boot();
}

static enum loop_end turn(struct loop *l)
{
    for (;;) {
        struct key key;

        wait(l, &key);
        unsigned reaction = take_keys(l, &key);
        if (key.code == KEY_HANGUP) {
            keep_drafts(l);
            return LOOP_HANGUP;
        }
        if (reaction & REACTION_QUIT)
            return LOOP_QUIT;
        reaction |= sound_alarm(l) | tend(l);
        if (reaction & REACTION_QUIT)
            return l->idle ? LOOP_IDLE : LOOP_QUIT;
        if (fell(l))
            fall(l, &key);
        if (waiting_shown(l->waiting))
            reaction |= REACTION_REPAINT;
        if (reaction & REACTION_RELOAD)
            term_forget(l->term);
        if (reaction & REACTION_REPAINT)
            paint(l);
        if (l->flashes)
            term_flash(l->term);
        l->flashes = false;
    }
}

enum rc loop_run(struct scope *sc, const struct loop_options *options, enum loop_end *end)
{
    struct loop l = {.options = options};
    const enum rc rc = begin(sc, &l);

    if (rc == RC_OK) {
        if (options->changed)
            l.probe_at = clock_boot() + PROBE_MS;
        paint(&l);
        *end = turn(&l);
    }
    finish(&l);
    return rc;
}
