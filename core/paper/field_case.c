/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fields of the case as a whole and of the office. */
#include "core/base/date_zh.h"
#include "core/paper/field_function.h"

struct value field_title(struct scope *sc, const struct paper_job *job)
{
    return value_text(job->tpl->title);
}

struct value field_number(struct scope *sc, const struct paper_job *job)
{
    return value_text(job->cf->dispute.number);
}

struct value field_register_number(struct scope *sc, const struct paper_job *job)
{
    const struct dispute *d = &job->cf->dispute;

    return value_text(scope_printf(sc, "%d年第%lld号", d->year, (long long)d->register_number));
}

struct value field_committee(struct scope *sc, const struct paper_job *job)
{
    return value_text(job->office->committee);
}

struct value field_centre(struct scope *sc, const struct paper_job *job)
{
    return value_text(job->office->name);
}

struct value field_today(struct scope *sc, const struct paper_job *job)
{
    return value_text(date_zh(sc, date_of(job->now)));
}

struct value field_today_han(struct scope *sc, const struct paper_job *job)
{
    return value_text(date_han(sc, date_of(job->now)));
}

struct value field_dispute(struct scope *sc, const struct paper_job *job)
{
    return value_text(job->cf->dispute.title);
}

struct value field_kind(struct scope *sc, const struct paper_job *job)
{
    return value_text(job->cf->kind ? kind_label(job->cf->kind, LANG_ZH) : NULL);
}

struct value field_source(struct scope *sc, const struct paper_job *job)
{
    return value_text(word_label(&source_words, (int)job->cf->dispute.source, LANG_ZH));
}

struct value field_urgent(struct scope *sc, const struct paper_job *job)
{
    return value_flag(job->cf->dispute.urgency == URGENCY_URGENT);
}

struct value field_place(struct scope *sc, const struct paper_job *job)
{
    return value_text(job->cf->dispute.place);
}

struct value field_division(struct scope *sc, const struct paper_job *job)
{
    const char *code = job->cf->dispute.division;

    if (!job->divisions)
        return value_text(NULL);
    return value_text(division_path(sc, job->divisions, code ? code : job->office->division));
}

struct value field_occurred_at(struct scope *sc, const struct paper_job *job)
{
    return value_text(instant_zh(sc, job->cf->dispute.occurred_at));
}

struct value field_narrative(struct scope *sc, const struct paper_job *job)
{
    return value_lines(job->cf->dispute.narrative);
}

struct value field_registered_on(struct scope *sc, const struct paper_job *job)
{
    const struct instant at = job->cf->dispute.registered_at;

    return value_text(instant_is_set(at) ? date_zh(sc, date_of(at)) : NULL);
}

struct value field_registered_at(struct scope *sc, const struct paper_job *job)
{
    return value_text(instant_zh(sc, job->cf->dispute.registered_at));
}

struct value field_registered_by(struct scope *sc, const struct paper_job *job)
{
    return value_text(job->cf->dispute.registered_by);
}

struct value field_accepted_on(struct scope *sc, const struct paper_job *job)
{
    return value_text(date_zh(sc, job->cf->dispute.accepted_on));
}

struct value field_mediator(struct scope *sc, const struct paper_job *job)
{
    return value_text(job->cf->dispute.mediator);
}
