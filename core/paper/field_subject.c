/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fields of the one a paper is for: the party, the session, as its template says under "for:". */
#include "core/base/date_zh.h"
#include "core/paper/field_function.h"

#define MAP(sc, ...)                                                                               \
    value_map(scope_memdup((sc), (const struct member[]){__VA_ARGS__},                             \
                           sizeof((const struct member[]){__VA_ARGS__})),                          \
              sizeof((const struct member[]){__VA_ARGS__}) / sizeof(struct member))

static const char *name_at(const struct casefile *cf, int position)
{
    return position > 0 && (size_t)position <= cf->party_count ? cf->parties[position - 1].name
                                                               : NULL;
}

static struct value of_party(struct scope *sc, const struct casefile *cf, size_t i)
{
    return field_of_party(sc, &cf->parties[i]);
}

static struct value of_session(struct scope *sc, const struct casefile *cf, size_t i)
{
    const struct session *s = &cf->sessions[i];

    return MAP(sc, {"kind", value_text(word_label(&session_kind_words, (int)s->kind, LANG_ZH))},
               {"at", value_text(instant_zh(sc, s->at))}, {"place", value_text(s->place)});
}

static struct value of_visit(struct scope *sc, const struct casefile *cf, size_t i)
{
    const struct visit *v = &cf->visits[i];

    return MAP(sc, {"on", value_text(date_zh(sc, v->on))}, {"note", value_lines(v->note)},
               {"by", value_text(v->by)});
}

static struct value of_performance(struct scope *sc, const struct casefile *cf, size_t i)
{
    const struct performance *p = &cf->performances[i];
    const bool paid = money_is_set(p->amount);

    return MAP(sc, {"on", value_text(date_zh(sc, p->on))},
               {"amount", value_text(paid ? money_plain(sc, p->amount) : NULL)},
               {"amount_capitals", value_text(paid ? money_capital(sc, p->amount) : NULL)},
               {"payer", value_text(p->payer)}, {"receiver", value_text(p->receiver)});
}

static struct value of_evidence(struct scope *sc, const struct casefile *cf, size_t i)
{
    const struct evidence *e = &cf->evidence[i];
    const char *who = name_at(cf, e->party);

    return MAP(
        sc, {"title", value_text(e->title)}, {"brought_by", value_text(who ? who : e->brought_by)},
        {"brought_on", value_text(date_zh(sc, e->brought_on))}, {"copy", value_flag(e->copy)});
}

/* What a paper may be for, beside the case and its agreement. */
static const struct {
    const char *group; /* of field.def */
    struct value (*value)(struct scope *sc, const struct casefile *cf, size_t i);
} subjects[] = {
    [FOR_CASE] = {NULL, NULL},
    [FOR_AGREEMENT] = {NULL, NULL},
    [FOR_PARTY] = {"PARTY", of_party},
    [FOR_SESSION] = {"SESSION", of_session},
    [FOR_VISIT] = {"VISIT", of_visit},
    [FOR_PERFORMANCE] = {"PERFORMANCE", of_performance},
    [FOR_EVIDENCE] = {"EVIDENCE", of_evidence},
};

const char *field_subject_group(enum document_subject subject) { return subjects[subject].group; }

const char *field_group(const struct field *field, const struct document_template *tpl)
{
    if (!field)
        return NULL;
    return field->value == field_subject ? subjects[tpl->subject].group : field->items;
}

struct value field_subject(struct scope *sc, const struct paper_job *job)
{
    struct value *one = scope_alloc(sc, 1, sizeof(*one));

    if (!subjects[job->tpl->subject].value || job->ordinal == 0)
        return value_list(NULL, 0);
    *one = subjects[job->tpl->subject].value(sc, job->cf, (size_t)job->ordinal - 1);
    return value_list(one, 1);
}
