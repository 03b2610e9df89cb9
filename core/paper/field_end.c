/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fields of how a case ended and where its folder lies, and of whom the office sends people to. */
#include "core/base/date_zh.h"
#include "core/base/text.h"
#include "core/paper/field_function.h"

static const struct office_directory nowhere;

static const struct office_directory *directory(const struct paper_job *job)
{
    return job->directory ? job->directory : &nowhere;
}

struct value field_office_phone(struct scope *sc, const struct paper_job *job)
{
    return value_text(directory(job)->phone);
}

struct value field_office_address(struct scope *sc, const struct paper_job *job)
{
    return value_text(directory(job)->address);
}

struct value field_court(struct scope *sc, const struct paper_job *job)
{
    return value_text(directory(job)->court);
}

struct value field_police(struct scope *sc, const struct paper_job *job)
{
    return value_text(directory(job)->police);
}

/* The newest handing over to the police in all calls of the team; NULL. */
static const struct ruling *handed_to_police(const struct casefile *cf)
{
    const struct ruling *newest = NULL;

    for (size_t i = 0; i < cf->dispatch_count; i++) {
        const struct ruling *r = course_police(&cf->dispatches[i].course);

        if (r && (!newest || r->id > newest->id))
            newest = r;
    }
    return newest;
}

struct value field_police_to(struct scope *sc, const struct paper_job *job)
{
    const struct ruling *r = handed_to_police(job->cf);

    return value_text(r ? r->receiver : NULL);
}

struct value field_police_receipt(struct scope *sc, const struct paper_job *job)
{
    const struct ruling *r = handed_to_police(job->cf);

    return value_text(r ? r->receipt : NULL);
}

struct value field_arbitration(struct scope *sc, const struct paper_job *job)
{
    return value_text(directory(job)->arbitration);
}

static bool came_by(const struct paper_job *job, enum source source)
{
    return job->cf->dispute.source == source;
}

struct value field_by_application(struct scope *sc, const struct paper_job *job)
{
    return value_flag(came_by(job, SOURCE_WALK_IN) || came_by(job, SOURCE_PHONE));
}

struct value field_on_initiative(struct scope *sc, const struct paper_job *job)
{
    return value_flag(came_by(job, SOURCE_SELF) || came_by(job, SOURCE_PATROL) ||
                      came_by(job, SOURCE_DEVICE));
}

struct value field_from_police(struct scope *sc, const struct paper_job *job)
{
    return value_flag(came_by(job, SOURCE_POLICE_110));
}

struct value field_from_court(struct scope *sc, const struct paper_job *job)
{
    return value_flag(came_by(job, SOURCE_COURT));
}

struct value field_from_other(struct scope *sc, const struct paper_job *job)
{
    return value_flag(came_by(job, SOURCE_HOTLINE_12345) || came_by(job, SOURCE_TRANSFER) ||
                      came_by(job, SOURCE_UPPER));
}

struct value field_labour(struct scope *sc, const struct paper_job *job)
{
    const struct kind *k = job->cf->kind;

    return value_flag(k && (text_equal(k->code, "labour") || text_equal(k->parent, "labour")));
}

struct value field_refuse_reason(struct scope *sc, const struct paper_job *job)
{
    return value_lines(job->cf->dispute.refuse_reason);
}

static struct date first_session(const struct casefile *cf)
{
    return cf->session_count > 0 ? date_of(cf->sessions[0].at) : DATE_NONE;
}

/* Only blank_source() says otherwise. */
struct value field_blank(struct scope *sc, const struct paper_job *job)
{
    return value_flag(false);
}

struct value field_mediated_from(struct scope *sc, const struct paper_job *job)
{
    const struct date first = first_session(job->cf);

    return value_text(date_zh(sc, date_is_set(first) ? first : job->cf->dispute.accepted_on));
}

struct value field_mediated_until(struct scope *sc, const struct paper_job *job)
{
    const struct casefile *cf = job->cf;
    const struct agreement *a = casefile_agreement(cf);

    if (a && date_is_set(a->reached_on))
        return value_text(date_zh(sc, a->reached_on));
    if (cf->dispute.closed)
        return value_text(date_zh(sc, date_of(cf->dispute.closed_at)));
    return value_text(NULL);
}

struct value field_closed_on(struct scope *sc, const struct paper_job *job)
{
    const struct dispute *d = &job->cf->dispute;

    return value_text(d->closed ? date_zh(sc, date_of(d->closed_at)) : NULL);
}

struct value field_result(struct scope *sc, const struct paper_job *job)
{
    const struct dispute *d = &job->cf->dispute;

    return value_text(d->closed ? word_label(&result_words, (int)d->result, LANG_ZH) : NULL);
}

struct value field_settled(struct scope *sc, const struct paper_job *job)
{
    return value_flag(job->cf->dispute.closed && job->cf->dispute.result == RESULT_SETTLED);
}

struct value field_close_reason(struct scope *sc, const struct paper_job *job)
{
    return value_lines(job->cf->dispute.closed ? job->cf->dispute.close_reason : NULL);
}

struct value field_catalogue(struct scope *sc, const struct paper_job *job)
{
    struct value *items = scope_alloc(sc, job->catalogue_count, sizeof(*items));

    for (size_t i = 0; i < job->catalogue_count; i++) {
        const struct paper_entry *e = &job->catalogue[i];

        items[i] = FIELD_MAP(
            sc, {"ordinal", field_number_text(sc, (int)i + 1)}, {"title", value_text(e->title)},
            {"page", field_number_text(sc, e->page)}, {"note", value_text(e->note)});
    }
    return value_list(items, job->catalogue_count);
}

struct value field_filed_on(struct scope *sc, const struct paper_job *job)
{
    return value_text(job->cf->filing ? date_zh(sc, job->cf->filing->on) : NULL);
}

struct value field_filed_by(struct scope *sc, const struct paper_job *job)
{
    return value_text(job->cf->filing ? job->cf->filing->by : NULL);
}

struct value field_retention(struct scope *sc, const struct paper_job *job)
{
    const struct filing *f = job->cf->filing;

    return value_text(f ? word_label(&retention_words, (int)f->retention, LANG_ZH) : NULL);
}

struct value field_folder_pages(struct scope *sc, const struct paper_job *job)
{
    return field_number_text(sc, job->cf->filing ? job->cf->filing->pages : 0);
}

struct value field_folder_incomplete(struct scope *sc, const struct paper_job *job)
{
    return value_text(job->cf->filing ? job->cf->filing->incomplete : NULL);
}

struct value field_folder_place(struct scope *sc, const struct paper_job *job)
{
    return value_text(job->cf->filing ? job->cf->filing->place : NULL);
}
