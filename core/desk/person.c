/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The people of the office: what is kept of each, and how it changes. */
#include "core/desk/account.h"

#include "core/base/text.h"
#include "core/desk/appointment_work.h"
#include "core/domain/identity.h"
#include "core/store/office_store.h"

#include <string.h>

enum rc desk_all_people(struct desk *desk, struct scope *sc, const struct person **people,
                        size_t *count)
{
    struct person *list;

    TRY(desk_look_up(desk, sc));
    TRY(person_list(sc, desk->engine, desk->office.id, &list, count));
    *people = list;
    return RC_OK;
}

/* How long the sign at P is that parts two skills; 0 when there is none. */
static size_t parting(const char *p)
{
    static const char *const signs[] = {"、", "，", "；", ",", ";", " ", "/"};

    for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++) {
        if (strncmp(p, signs[i], strlen(signs[i])) == 0)
            return strlen(signs[i]);
    }
    return 0;
}

/* The words of TEXT joined by 、; NULL when there are none. */
static enum rc check_skills(struct scope *sc, const char **skills)
{
    struct buffer words = buffer_new(sc);
    const char *text;

    TRY(text_gate_in(sc, "skills", *skills, TEXT_LINE, &text));
    for (const char *p = text; p && *p;) {
        const size_t sign = parting(p);
        size_t length = 0;

        while (p[length] && parting(p + length) == 0)
            length++;
        if (length > 0) {
            buffer_add(&words, words.length > 0 ? "、" : "");
            buffer_add_n(&words, p, length);
        }
        p += sign > 0 ? sign : length;
    }
    *skills = words.length > 0 ? buffer_text(&words) : NULL;
    return RC_OK;
}

static enum rc check_phone(struct scope *sc, const char **phone)
{
    if (!text_is_empty(*phone))
        return identity_phone(sc, "phone", *phone, phone);
    *phone = NULL;
    return RC_OK;
}

static enum rc check_division(struct desk *desk, struct scope *sc, const char **division)
{
    const struct division_table *divisions;

    if (!text_is_empty(*division)) {
        TRY(desk_divisions(desk, sc, &divisions));
        return division_check(sc, divisions, "division", *division);
    }
    *division = NULL;
    return RC_OK;
}

static enum rc check_post(struct desk *desk, struct scope *sc, struct post *post)
{
    TRY(check_division(desk, sc, &post->division));
    TRY(check_skills(sc, &post->skills));
    if (date_is_set(post->from) && date_is_set(post->until) && post->until.day < post->from.day)
        return fail(sc, RC_INVALID, "until",
                    N_("The last day of the post lies before its first. Nothing was saved."));
    return RC_OK;
}

enum rc desk_check_person(struct desk *desk, struct scope *sc, struct new_person *p)
{
    TRY(check_phone(sc, &p->phone));
    if (!p->post)
        return RC_OK;
    struct post *post = scope_memdup(sc, p->post, sizeof(*post));
    p->post = post;
    return check_post(desk, sc, post);
}

/* ---- changing ---- */

static enum rc change_text(struct scope *sc, const char *field, const char *change,
                           const char **value)
{
    return change ? text_gate_in(sc, field, change, TEXT_LINE, value) : RC_OK;
}

static enum rc change_day(struct scope *sc, const char *field, const char *change,
                          struct date *value)
{
    if (!change)
        return RC_OK;
    *value = DATE_NONE;
    return text_is_empty(change) ? RC_OK : date_parse(sc, field, change, value);
}

static enum rc change_person(struct scope *sc, const struct person_change *c, struct person *p)
{
    TRY(change_text(sc, "name", c->name, &p->name));
    TRY(change_text(sc, "role", c->role, &p->role));
    TRY(change_text(sc, "phone", c->phone, &p->phone));
    TRY(change_text(sc, "division", c->division, &p->division));
    TRY(change_text(sc, "skills", c->skills, &p->skills));
    TRY(change_day(sc, "from", c->from, &p->from));
    TRY(change_day(sc, "until", c->until, &p->until));
    if (c->print && text_is_empty(c->print))
        p->print_way = PRINT_COMMAND;
    else if (c->print)
        TRY(print_way_find(sc, c->print, &p->print_way));
    if (c->queue)
        TRY(print_queue_check(sc, c->queue, &p->print_queue));
    if (text_is_empty(p->name))
        return fail(sc, RC_INVALID, "name", N_("{1} must not be empty; nothing was saved."),
                    "name");
    if (text_is_empty(p->role))
        p->role = "mediator";
    return RC_OK;
}

/* An office whose last post has ended could not be opened by anybody. */
static enum rc check_somebody_stays(struct work *w, const struct person *changed)
{
    struct person *people;
    size_t count;

    if (!date_is_set(changed->until) && !changed->disabled)
        return RC_OK;
    TRY(person_list(w->sc, w->tx.engine, w->tx.office, &people, &count));
    for (size_t i = 0; i < count; i++) {
        if (people[i].id != changed->id && !date_is_set(people[i].until) && !people[i].disabled)
            return work_check_order(w, changed->id);
    }
    return fail(w->sc, RC_INVALID, "until",
                N_("Somebody must keep a post without an end, or one day nobody could sit down "
                   "here any more. Nothing was saved."));
}

enum rc use_save_person(struct work *w, const void *args, void *result)
{
    const struct person_change *c = args;
    struct person p;

    TRY(person_by_login(w->sc, w->tx.engine, w->tx.office, c->login, &p));
    TRY(change_person(w->sc, c, &p));
    struct post post = {
        .division = p.division, .skills = p.skills, .from = p.from, .until = p.until};
    TRY(check_phone(w->sc, &p.phone));
    TRY(check_post(w->desk, w->sc, &post));
    p.division = post.division;
    p.skills = post.skills;
    TRY(check_somebody_stays(w, &p));
    w->subject = p.id;
    return person_save(&w->tx, &p);
}

/* His own way of printing is everybody's to choose, and nobody else's. */
enum rc use_print_by(struct work *w, const void *args, void *result)
{
    struct person_change own = *(const struct person_change *)args;

    own.login = w->desk->person.login;
    return use_save_person(w, &own, result);
}

enum rc desk_print_by(struct desk *desk, struct scope *sc, enum print_way way, const char *queue)
{
    const struct person_change change = {.print = word_code(&print_way_words, (int)way),
                                         .queue = queue ? queue : ""};

    return desk_run(desk, sc, USE_PRINT_BY, &change, NULL);
}

enum rc desk_save_person(struct desk *desk, struct scope *sc, const struct person_change *change)
{
    return desk_run(desk, sc, USE_SAVE_PERSON, change, NULL);
}

/* ---- whether he may sit down ---- */

struct disable_args {
    const char *login, *reason;
};

enum rc use_disable(struct work *w, const void *args, void *result)
{
    const struct disable_args *a = args;
    struct person p;

    TRY(person_by_login(w->sc, w->tx.engine, w->tx.office, a->login, &p));
    if (p.id == w->desk->person.id)
        return fail(w->sc, RC_INVALID, "login", N_("Nobody disables himself. Nothing was saved."));
    if (p.disabled)
        return fail(w->sc, RC_INVALID, "login", N_("{1} is disabled already. Nothing was saved."),
                    p.name);
    p.disabled = a->reason;
    TRY(check_somebody_stays(w, &p));
    w->subject = p.id;
    return person_disable(&w->tx, p.id, w->now, a->reason);
}

enum rc desk_disable(struct desk *desk, struct scope *sc, const char *login, const char *reason)
{
    struct disable_args args = {login, NULL};

    TRY(work_reason(sc, reason, &args.reason));
    return desk_run(desk, sc, USE_DISABLE, &args, NULL);
}

enum rc use_enable(struct work *w, const void *args, void *result)
{
    struct person p;

    TRY(person_by_login(w->sc, w->tx.engine, w->tx.office, args, &p));
    if (!p.disabled)
        return fail(w->sc, RC_INVALID, "login", N_("{1} is not disabled. Nothing was saved."),
                    p.name);
    w->subject = p.id;
    return person_disable(&w->tx, p.id, INSTANT_NEVER, NULL);
}

enum rc desk_enable(struct desk *desk, struct scope *sc, const char *login)
{
    return desk_run(desk, sc, USE_ENABLE, login, NULL);
}
