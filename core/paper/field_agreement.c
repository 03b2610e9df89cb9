/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fields of the agreement; all are without a value before there is one. */
#include "core/paper/field_function.h"

#include "core/base/date_en.h"
#include "core/base/date_zh.h"

struct value field_facts(struct scope *sc, const struct paper_job *job)
{
    const struct agreement *a = casefile_agreement(job->cf);

    return value_lines(a && a->facts ? a->facts : job->cf->dispute.narrative);
}

struct value field_written(struct scope *sc, const struct paper_job *job)
{
    const struct agreement *a = casefile_agreement(job->cf);

    return value_flag(a && a->form == FORM_WRITTEN);
}

struct value field_oral(struct scope *sc, const struct paper_job *job)
{
    const struct agreement *a = casefile_agreement(job->cf);

    return value_flag(a && a->form == FORM_ORAL);
}

struct value field_partial(struct scope *sc, const struct paper_job *job)
{
    const struct agreement *a = casefile_agreement(job->cf);

    return value_flag(a && !a->whole);
}

struct value field_reached_on(struct scope *sc, const struct paper_job *job)
{
    const struct agreement *a = casefile_agreement(job->cf);

    return value_text(a ? date_zh(sc, a->reached_on) : NULL);
}

struct value field_reached_on_han(struct scope *sc, const struct paper_job *job)
{
    const struct agreement *a = casefile_agreement(job->cf);

    return value_text(a ? date_han(sc, a->reached_on) : NULL);
}

struct value field_copies(struct scope *sc, const struct paper_job *job)
{
    const struct agreement *a = casefile_agreement(job->cf);

    if (!a)
        return value_text(NULL);
    return value_text(
        field_chinese_number(sc, agreement_copies(a, job->cf->parties, job->cf->party_count)));
}

struct value field_copy_count(struct scope *sc, const struct paper_job *job)
{
    const struct casefile *cf = job->cf;
    const struct agreement *a = casefile_agreement(cf);

    return field_number_text(sc, a ? agreement_copies(a, cf->parties, cf->party_count) : 0);
}

struct value field_reached_on_en(struct scope *sc, const struct paper_job *job)
{
    const struct agreement *a = casefile_agreement(job->cf);

    return value_text(a ? date_en(sc, a->reached_on) : NULL);
}

struct value field_final(struct scope *sc, const struct paper_job *job)
{
    const struct agreement *a = casefile_agreement(job->cf);

    return value_flag(a && a->final);
}

/* The agreement whose original was written by hand; NULL. */
static const struct agreement *handwritten(const struct paper_job *job)
{
    const struct agreement *a = casefile_agreement(job->cf);

    return a && a->original == ORIGINAL_HANDWRITTEN ? a : NULL;
}

struct value field_handwritten(struct scope *sc, const struct paper_job *job)
{
    return value_flag(handwritten(job) != NULL);
}

struct value field_original_on(struct scope *sc, const struct paper_job *job)
{
    const struct agreement *a = handwritten(job);

    return value_text(a ? date_zh(sc, a->original_on) : NULL);
}

struct value field_original_note(struct scope *sc, const struct paper_job *job)
{
    const struct agreement *a = handwritten(job);

    return value_text(a ? a->original_note : NULL);
}

struct value field_typed_by(struct scope *sc, const struct paper_job *job)
{
    const struct agreement *a = handwritten(job);

    return value_text(a ? a->typed_by : NULL);
}

struct value field_compared_by(struct scope *sc, const struct paper_job *job)
{
    const struct agreement *a = handwritten(job);

    return value_text(a ? a->compared_by : NULL);
}

struct value field_compared_on(struct scope *sc, const struct paper_job *job)
{
    const struct agreement *a = handwritten(job);

    return value_text(a && a->compared_by ? date_zh(sc, a->compared_on) : NULL);
}
