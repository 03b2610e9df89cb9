/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/desk/handover.h"

#include "core/base/text.h"
#include "core/conf/handover_json.h"
#include "core/conf/template_file.h"
#include "core/desk/anchor.h"
#include "core/desk/appointment.h"
#include "core/desk/board.h"
#include "core/desk/deadline.h"
#include "core/desk/roster.h"
#include "core/desk/secrecy_work.h"
#include "core/desk/work.h"
#include "core/paper/handover.h"
#include "core/paper/paper.h"
#include "core/store/handover_store.h"

#include <stdlib.h>
#include <string.h>

#define ROWS_MOST 5000
#define LOOK_BACK DAYS(-2) /* for whose duty ran last */
#define DOCUMENT  "document-"

/* When the deadlines of the case ask for a visit; DATE_NONE. */
static struct date visit_due(const struct casefile *cf)
{
    for (size_t i = 0; i < cf->deadline_count; i++) {
        const struct deadline *d = &cf->deadlines[i];

        if (d->rule->met & 1u << DONE_VISITED && deadline_waits(d))
            return d->due;
    }
    return DATE_NONE;
}

static enum rc load_visits(struct desk *desk, struct scope *sc, struct handover_visit **list,
                           size_t *count)
{
    int64_t *ids;
    size_t id_count;

    TRY(handover_visits(sc, desk->engine, desk->office.id, &ids, &id_count));
    *list = scope_alloc(sc, id_count, sizeof(**list));
    *count = 0;
    for (size_t i = 0; i < id_count; i++) {
        struct casefile *cf = scope_alloc(sc, 1, sizeof(*cf));

        TRY(desk_casefile(desk, sc, ids[i], false, cf));
        TRY(desk_deadlines(desk, sc, cf)); /* of the whole case */
        const struct date due = visit_due(cf);
        if (date_is_set(due))
            (*list)[(*count)++] = (struct handover_visit){&cf->dispute, due};
    }
    return RC_OK;
}

/* The case that the form of a draft is about, as in session/ID or document-ID-code; 0: none. */
static int64_t case_of(const char *form)
{
    const char *const slash = strrchr(form, '/');

    if (slash)
        return strtoll(slash + 1, NULL, 10);
    return strncmp(form, DOCUMENT, strlen(DOCUMENT)) == 0
               ? strtoll(form + strlen(DOCUMENT), NULL, 10)
               : 0;
}

/* Drafts, but for those about a case that he who asks may not know of. */
static enum rc load_drafts(struct desk *desk, struct scope *sc, struct handover_draft **list,
                           size_t *count)
{
    const struct error before = sc->error;
    struct handover_draft *drafts;
    enum sight sight;
    size_t all;

    TRY(handover_drafts(sc, desk->engine, desk->office.id, &drafts, &all));
    *list = drafts;
    *count = 0;
    for (size_t i = 0; i < all; i++) {
        const int64_t id = case_of(drafts[i].form);
        const enum rc rc = id == 0 ? RC_OK : desk_sight(desk, sc, id, &sight);

        if (rc == RC_NOTFOUND) {
            sc->error = before;
            continue;
        }
        TRY(rc);
        drafts[(*count)++] = drafts[i];
    }
    return RC_OK;
}

/* LAST as he who asks may read it: NULL for him who takes no shift over. The sheet was written for
 * him who took it over, and names cases that nobody else need know of. */
static struct takeover *told_of(const struct desk *desk, struct takeover *last)
{
    if (!last || !desk_may_at_all(desk, MAY_ROSTER))
        return NULL;
    if (last->taker != desk->person.id)
        last->text = NULL;
    return last;
}

enum rc desk_handover(struct desk *desk, struct scope *sc, struct handover *out)
{
    struct board_row *rows;
    struct handover_visit *visits;
    struct handover_draft *drafts;
    struct takeover *last;
    struct board_counts counts;
    struct anchor head;
    size_t row_count, visit_count, draft_count;

    TRY(desk_board(desk, sc, ROWS_MOST, &rows, &row_count, &counts));
    TRY(load_visits(desk, sc, &visits, &visit_count));
    TRY(load_drafts(desk, sc, &drafts, &draft_count));
    TRY(takeover_newest(sc, desk->engine, desk->office.id, &last));
    handover_make(sc, rows, row_count, visits, visit_count, drafts, draft_count, desk_now(desk),
                  out);
    out->last = told_of(desk, last);
    TRY(desk_head(desk, sc, &head));
    out->head = anchor_short(sc, &head);
    return RC_OK;
}

/* Whose duty at the agency of ME ran last until now, and who is not ME; NULL. */
static const struct duty *last_duty(const struct roster *r, const struct person *me,
                                    struct instant now)
{
    const struct duty *last = NULL;

    for (size_t i = 0; i < r->count; i++) {
        const struct duty *d = &r->duties[i];

        if (d->person == me->id || d->agency != me->agency || d->kind != DUTY_OFFICER ||
            instant_before(now, d->from))
            continue;
        if (!last || instant_before(last->from, d->from))
            last = d;
    }
    return last;
}

static enum rc find_giver(struct desk *desk, struct scope *sc, const struct takeover *before,
                          struct takeover *t)
{
    const struct person *people;
    struct roster roster;
    size_t count;

    if (before && before->taker != desk->person.id) {
        t->giver = before->taker;
        t->giver_name = before->taker_name;
        return RC_OK;
    }
    TRY(desk_roster(desk, sc, instant_after(t->at, LOOK_BACK), t->at, &roster));
    const struct duty *duty = last_duty(&roster, &desk->person, t->at);
    TRY(desk_people(desk, sc, &people, &count));
    for (size_t i = 0; duty && i < count; i++) {
        if (people[i].id != duty->person)
            continue;
        t->giver = people[i].id;
        t->giver_name = people[i].name;
    }
    return RC_OK;
}

enum rc use_take_handover(struct work *w, const void *args, void *result)
{
    struct takeover *t = result;

    *t = *(const struct takeover *)args;
    return takeover_insert(&w->tx, t);
}

enum rc desk_take_handover(struct desk *desk, struct scope *sc, const char *note,
                           struct takeover *out)
{
    struct handover h;
    struct takeover t = {.taker = desk->person.id, .taker_name = desk->person.name};

    if (desk->person.id == 0)
        return fail(sc, RC_INVALID, "person",
                    N_("Nobody sits here who could take over. Nothing was saved."));
    TRY(text_gate_in(sc, "note", note, TEXT_LONG, &t.note));
    TRY(desk_handover(desk, sc, &h));
    t.at = h.at;
    TRY(find_giver(desk, sc, h.last, &t));
    for (int i = 0; i < HANDOVER_PARTS; i++)
        t.counts[i] = h.counts[i];
    t.text = handover_sheet(sc, desk->options.lang, &h);
    return desk_run(desk, sc, USE_TAKE_HANDOVER, &t, out);
}

const char *desk_handover_json(struct scope *sc, const struct handover *h)
{
    return handover_json(sc, h);
}

enum rc desk_handover_paper(struct desk *desk, struct scope *sc, const struct handover *h,
                            enum paper_format format, struct bytes *out)
{
    struct document_template tpl;
    const char *source;

    TRY(template_load(sc, desk_template(desk, sc, "sheets/handover.md"), &tpl));
    TRY(handover_source(sc, &tpl, &desk->office, h, &source));
    const struct paper_style style = {.title = tpl.title,
                                      .face = tpl.face,
                                      .further = desk->settings.further_face,
                                      .practice = desk->office.practice,
                                      .modules = desk->options.modules,
                                      .cache = desk->options.cache};
    return paper_make(sc, source, &style, format, out);
}
