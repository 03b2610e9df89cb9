/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/text.h"
#include "core/desk/secrecy_work.h"
#include "core/domain/conceal.h"
#include "core/store/dispute_store.h"
#include "core/store/sight_store.h"

#define WORD_(name, code, label) {name, code, label},
static const struct word words[] = {WORDS_REVEAL(WORD_)};
#undef WORD_
const struct word_list reveal_words = {words, sizeof(words) / sizeof(*words)};

/* ---- revealing ---- */

static const char *caller_of(const struct casefile *cf)
{
    for (size_t i = cf->call_count; i-- > 0;) {
        if (cf->calls[i].phone)
            return cf->calls[i].phone;
    }
    return NULL;
}

static const char *field_of(const struct party *p, enum reveal field)
{
    switch (field) {
    case REVEAL_ID_NUMBER:
        return p->id_number;
    case REVEAL_PHONE:
        return p->phone;
    default:
        return p->address;
    }
}

/* Where somebody is who must not be found is for those alone who work on the case. */
static enum rc works_on(struct desk *desk, struct scope *sc, int64_t id, bool *works)
{
    struct standing s;

    *works = desk->viewer.person == 0;
    if (*works)
        return RC_OK;
    TRY(sight_standing(sc, desk->engine, desk->office.id, id, &s));
    *works = s.own || s.team;
    return RC_OK;
}

static enum rc may_look(struct work *w, const struct reveal_args *a, const struct party *p)
{
    bool works;

    if (a->field != REVEAL_ADDRESS || !p->address_secret)
        return RC_OK;
    TRY(works_on(w->desk, w->sc, a->id, &works));
    return works ? RC_OK : desk_deny(w->desk, w->sc);
}

enum rc use_reveal(struct work *w, const void *args, void *result)
{
    const struct reveal_args *a = args;
    const char **text = result;
    const char *field = word_code(&reveal_words, (int)a->field);
    struct casefile cf;

    w->subject = a->id;
    w->detail = "form";
    if (!text)
        return work_allow(w, a->id);
    TRY(work_casefile(w, a->id, &cf));
    if (a->field == REVEAL_CALLER) {
        w->detail = field;
        *text = caller_of(&cf);
        return RC_OK;
    }
    const struct party *const p = casefile_party(&cf, a->party);
    if (!p)
        return fail(w->sc, RC_INVALID, "party",
                    N_("The case has no party with that number. Nothing was saved."));
    TRY(may_look(w, a, p));
    w->detail = scope_printf(w->sc, "%d/%s", a->party, field);
    *text = field_of(p, a->field);
    return RC_OK;
}

enum rc desk_reveal(struct desk *desk, struct scope *sc, int64_t id, int position,
                    enum reveal field, const char **text)
{
    return desk_run(desk, sc, USE_REVEAL, &(struct reveal_args){id, position, field}, text);
}

/* ---- what repeats an address ---- */

enum rc desk_addresses_told(struct desk *desk, struct scope *sc, enum lang lang, int64_t id,
                            enum told_part part, const char **sentences)
{
    struct casefile cf;
    struct told *list;
    enum sight sight;
    size_t count;
    bool works;

    *sentences = "";
    TRY(desk_whole_casefile(desk, sc, id, &cf));
    TRY(works_on(desk, sc, id, &works));
    TRY(desk_sight(desk, sc, id, &sight));
    if (!works || sight != SIGHT_FACTS)
        return RC_OK;
    told_list(sc, &cf, part, &list, &count);
    *sentences = told_sentences(sc, lang, list, count);
    return RC_OK;
}

/* ---- classifying ---- */

struct classify_args {
    int64_t id;
    enum secrecy secrecy;
    const char *reason;
};

void work_say_secrecy(struct work *w, enum secrecy before, enum secrecy after)
{
    w->said = scope_printf(w->sc, "%s %s", word_code(&secrecy_words, (int)before),
                           word_code(&secrecy_words, (int)after));
}

enum rc work_classify(struct work *w, struct dispute *d, enum secrecy secrecy, const char *reason)
{
    TRY(desk_may(w->desk, w->sc, MAY_CLASSIFY, d->id));
    if (secrecy < d->secrecy && desk_may(w->desk, w->sc, MAY_SUPERVISE, d->id) != RC_OK)
        return fail(w->sc, RC_DENIED, "secrecy",
                    N_("Only the head may open a case further. Nothing was saved."));
    work_say_secrecy(w, d->secrecy, secrecy);
    d->secrecy = secrecy;
    d->secrecy_reason = reason;
    return RC_OK;
}

enum rc use_classify(struct work *w, const void *args, void *result)
{
    const struct classify_args *a = args;
    struct casefile cf;

    w->subject = a->id;
    TRY(work_casefile(w, a->id, &cf));
    TRY(work_classify(w, &cf.dispute, a->secrecy, a->reason));
    return dispute_save(&w->tx, &cf.dispute);
}

enum rc desk_classify(struct desk *desk, struct scope *sc, int64_t id, enum secrecy secrecy,
                      const char *reason)
{
    struct classify_args args = {id, secrecy, NULL};

    TRY(work_reason(sc, reason, &args.reason));
    return desk_run(desk, sc, USE_CLASSIFY, &args, NULL);
}

struct secrecy_proposal desk_secrecy(struct desk *desk, struct scope *sc, const struct intake *in)
{
    return secrecy_propose(sc, &desk->kinds, kind_find(&desk->kinds, in->kind), in->narrative,
                           in->parties, in->party_count, desk_today(desk));
}

/* ---- lists ---- */

void desk_conceal_rows(struct desk *desk, struct scope *sc, struct board_row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++)
        board_row_conceal(sc, &rows[i], kind_name(&desk->kinds, rows[i].dispute.kind, LANG_ZH));
}
