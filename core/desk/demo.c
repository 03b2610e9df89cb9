/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The practice database: the four stories, played through the same use cases as real work. */
#include <string.h>

#include "core/conf/demo_file.h"
#include "core/desk/account.h"
#include "core/desk/dispatch.h"
#include "core/desk/perform.h"
#include "core/desk/print.h"
#include "core/desk/record.h"
#include "core/desk/register.h"
#include "core/desk/roster.h"
#include "core/desk/secrecy_work.h"
#include "core/desk/server.h"
#include "core/desk/settle.h"
#include "core/desk/visit.h"
#include "core/desk/work.h"
#include "core/store/office_store.h"

static enum rc play_register(struct desk *desk, struct scope *sc, const struct demo_step *step,
                             int64_t *id)
{
    struct intake in = step->intake;
    struct registered out;

    TRY(desk_register(desk, sc, &in, &out));
    *id = out.id;
    return RC_OK;
}

static enum rc play_dispatch(struct desk *desk, struct scope *sc, const struct demo_step *step,
                             int64_t id)
{
    struct proposal team;

    TRY(desk_propose_team(desk, sc, id, step->playbook, &team));
    return desk_dispatch(desk, sc, id, &team, false);
}

static enum rc play_sign(struct desk *desk, struct scope *sc, const struct demo_step *step,
                         int64_t id)
{
    struct mark_request m = {.id = id, .how = step->how, .on = step->on};
    struct casefile cf;

    TRY(desk_whole_casefile(desk, sc, id, &cf));
    TRY(agreement_signatory(sc, cf.parties, cf.party_count, "who", step->who, &m.signatory,
                            &m.party));
    return desk_sign(desk, sc, &m);
}

static enum rc play(struct desk *desk, struct scope *sc, const struct demo_step *step, int64_t *id)
{
    struct session session = step->session;
    struct agreement agreement = step->agreement;
    struct printed printed;
    const char *number;

    switch (step->act) {
    case DEMO_REGISTER:
        return play_register(desk, sc, step, id);
    case DEMO_ACCEPT:
        return desk_accept(desk, sc, *id, &number);
    case DEMO_DISPATCH:
        return play_dispatch(desk, sc, step, *id);
    case DEMO_RESPOND:
        return desk_respond(desk, sc,
                            &(struct response_report){*id, step->agency, step->response,
                                                      step->person, step->channel, step->note,
                                                      NULL});
    case DEMO_RECORD:
        return desk_record(desk, sc, *id, &session);
    case DEMO_AGREE:
        agreement.version = -1;
        return desk_agree(desk, sc, *id, &agreement);
    case DEMO_SIGN:
        return play_sign(desk, sc, step, *id);
    case DEMO_PRINT:
        TRY(desk_print(desk, sc, *id, step->paper,
                       &(struct print_order){.format = step->format, .way = PRINT_FILE}, &printed));
        return desk_print_ended(desk, sc, &printed, NULL);
    case DEMO_PERFORM:
        return desk_perform(
            desk, sc, *id,
            &(struct performance){
                .term = step->term, .on = step->on, .amount = MONEY_NONE, .proof = step->proof},
            false);
    case DEMO_VISIT:
        return desk_visit(desk, sc, *id, &(struct visit){.on = step->on, .note = step->note});
    case DEMO_CLOSE:
        return desk_close_case(desk, sc, *id, step->result, step->reason);
    }
    return fail(sc, RC_BUG, NULL, N_("The story has a step this program does not know."));
}

/* The story whose next step is the earliest; NULL when all are told. */
static const struct demo_step *next_step(const struct demo *demo, const size_t *told, size_t *story)
{
    const struct demo_step *next = NULL;

    for (size_t i = 0; i < demo->story_count; i++) {
        const struct demo_step *step = &demo->stories[i].steps[told[i]];

        if (told[i] == demo->stories[i].count)
            continue;
        if (!next || instant_before(step->at, next->at)) {
            next = step;
            *story = i;
        }
    }
    return next;
}

/* Play STEP as the person it names, at the moment it names. */
static enum rc play_at(struct desk *desk, struct scope *sc, const struct demo_step *step,
                       int64_t *id)
{
    struct scope own = SCOPE_INIT;

    desk->clock = (struct clock){.kind = CLOCK_FIXED, .start = step->at};
    enum rc rc = desk_told(
        desk, &own,
        person_by_login(&desk->life, desk->engine, desk->office.id, step->login, &desk->person));
    if (rc == RC_OK)
        rc = play(desk, &own, step, id);
    if (rc != RC_OK) {
        scope_error_move(sc, &own);
        rc = scope_fail_at(sc, step->file, step->line, 1);
    }
    scope_end(&own);
    return rc;
}

static enum rc play_all(struct desk *desk, struct scope *sc, const struct demo *demo)
{
    size_t *told = scope_alloc(sc, demo->story_count, sizeof(*told));
    int64_t *ids = scope_alloc(sc, demo->story_count, sizeof(*ids));
    const struct demo_step *step;
    size_t story = 0;

    while ((step = next_step(demo, told, &story)) != NULL) {
        TRY(play_at(desk, sc, step, &ids[story]));
        told[story]++;
    }
    return RC_OK;
}

static enum rc plan_shift(struct desk *desk, struct scope *sc, const struct demo_shift *shift)
{
    struct turn *turns = scope_alloc(sc, SHIFT_PEOPLE_MAX, sizeof(*turns));
    struct shift s = {.kind = shift->kind,
                      .name = shift->name,
                      .every = shift->every,
                      .from = shift->from,
                      .until = DATE_NONE,
                      .time = shift->time,
                      .least = 1,
                      .turns = turns};
    struct person p;

    for (const char *word = shift->people; *word && s.turn_count < SHIFT_PEOPLE_MAX;) {
        const size_t length = strcspn(word, ",");

        TRY(person_by_login(sc, desk->engine, desk->office.id, scope_strndup(sc, word, length),
                            &p));
        turns[s.turn_count] = (struct turn){(int)s.turn_count, p.id};
        s.turn_count++;
        s.agency = p.agency;
        word += length + (word[length] == ',');
    }
    return desk_add_shift(desk, sc, &s);
}

static enum rc make_office(struct scope *sc, const struct desk_options *options,
                           const struct demo *demo)
{
    struct new_office office = {.office = demo->office, .practice = true};
    struct new_person *people = scope_alloc(sc, demo->person_count, sizeof(*people));
    struct post *posts = scope_alloc(sc, demo->person_count, sizeof(*posts));

    for (size_t i = 0; i < demo->person_count; i++) {
        const struct person *p = &demo->people[i];

        posts[i] = (struct post){p->division, p->skills, p->from, p->until, demo->capacities[i]};
        people[i] = (struct new_person){p->login, p->name, p->agency, p->role, p->phone, &posts[i]};
    }
    office.people = people;
    office.people_count = demo->person_count;
    return desk_init(sc, options, &office);
}

static enum rc tell(struct scope *sc, const struct desk_options *options, const struct demo *demo)
{
    struct desk_options as = *options;
    struct desk *desk;

    as.as = demo->people[0].login;
    TRY(desk_open(sc, &as, &desk));
    enum rc rc = RC_OK;
    for (size_t i = 0; i < demo->shift_count && rc == RC_OK; i++)
        rc = plan_shift(desk, sc, &demo->shifts[i]);
    if (rc == RC_OK)
        rc = play_all(desk, sc, demo);
    desk_close(desk);
    return rc;
}

enum rc desk_demo(struct scope *sc, const struct desk_options *options)
{
    struct clock clock;
    struct demo demo;

    TRY(clock_from(sc, options->now, false, &clock));
    TRY(demo_load(sc, scope_printf(sc, "%s/demo", options->templates), clock_now(&clock), &demo));
    TRY(make_office(sc, options, &demo));
    const enum rc rc = tell(sc, options, &demo);
    if (rc != RC_OK)
        desk_remove_database(sc, options);
    return rc;
}
