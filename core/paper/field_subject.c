/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fields of the one a paper is for: the party, the session, as its template says under "for:". */
#include "core/paper/field_function.h"

static struct value of_party(struct scope *sc, const struct paper_job *job, size_t i)
{
    return field_of_party(sc, job, casefile_party(job->cf, (int)i + 1));
}

static struct value of_session(struct scope *sc, const struct paper_job *job, size_t i)
{
    return field_of_session(sc, job->cf, &job->cf->sessions[i]);
}

static struct value of_visit(struct scope *sc, const struct paper_job *job, size_t i)
{
    return field_of_visit(sc, job->cf, &job->cf->visits[i]);
}

static struct value of_performance(struct scope *sc, const struct paper_job *job, size_t i)
{
    return field_of_performance(sc, job->cf, &job->cf->performances[i]);
}

static struct value of_evidence(struct scope *sc, const struct paper_job *job, size_t i)
{
    return field_of_evidence(sc, job->cf, &job->cf->evidence[i]);
}

/* What a paper may be for, beside the case and its agreement. */
static const struct {
    const char *group; /* of field.def */
    struct value (*value)(struct scope *sc, const struct paper_job *job, size_t i);
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
    *one = subjects[job->tpl->subject].value(sc, job, (size_t)job->ordinal - 1);
    return value_list(one, 1);
}
