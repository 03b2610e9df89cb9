/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/desk/template.h"

#include <string.h>

#include "core/conf/template_file.h"
#include "core/conf/template_json.h"
#include "core/desk/deadline.h"
#include "core/desk/secrecy_work.h"
#include "core/desk/template_work.h"
#include "core/paper/blank.h"
#include "core/paper/check.h"
#include "core/paper/manual.h"
#include "core/paper/partial.h"

static enum rc read_beside(struct scope *sc, const void *context,
                           const struct document_template *tpl, const char *name,
                           struct template_partial *out)
{
    return template_partial_load(sc, tpl->file, name, out);
}

enum rc desk_read_template(struct scope *sc, const char *file, struct document_template *out)
{
    TRY(template_load(sc, file, out));
    return partial_gather(sc, out, read_beside, NULL);
}

/* Does TPL or a partial of it name a field with FIELD in its name? Few documents name the division
 * or a deadline, and what counts them is not read for the others. */
static bool names(const struct document_template *tpl, const char *field)
{
    for (size_t i = 0; i < tpl->partial_count; i++)
        if (strstr(tpl->partials[i].text, field))
            return true;
    return strstr(tpl->body, field) != NULL;
}

static struct paper_job job_of(struct desk *desk, const struct document_template *tpl,
                               const struct casefile *cf, int ordinal)
{
    return (struct paper_job){.tpl = tpl,
                              .cf = cf,
                              .office = &desk->office,
                              .directory = &desk->settings.directory,
                              .now = desk_now(desk),
                              .ordinal = ordinal};
}

/* Give JOB what its template names beyond the case; the deadlines go into a copy of the case. */
static enum rc equip(struct desk *desk, struct scope *sc, struct paper_job *job)
{
    if (names(job->tpl, "division"))
        TRY(desk_divisions(desk, sc, &job->divisions));
    if (!names(job->tpl, "confirm_until") && !names(job->tpl, "review_until"))
        return RC_OK;
    struct casefile *counted = scope_memdup(sc, job->cf, sizeof(*counted));
    job->cf = counted;
    return desk_deadlines(desk, sc, counted);
}

enum rc desk_fill_template(struct desk *desk, struct scope *sc, const struct document_template *tpl,
                           const struct casefile *cf, int ordinal, const char **source)
{
    struct paper_job job = job_of(desk, tpl, cf, ordinal);

    TRY(equip(desk, sc, &job));
    return paper_source(sc, &job, source);
}

enum rc desk_fill_listed(struct desk *desk, struct scope *sc, const struct document_template *tpl,
                         const struct casefile *cf, const struct paper_entry *entries, size_t count,
                         const char **source)
{
    struct paper_job job = job_of(desk, tpl, cf, 0);

    TRY(equip(desk, sc, &job));
    job.catalogue = entries;
    job.catalogue_count = count;
    return paper_source(sc, &job, source);
}

enum rc desk_check_fields(struct desk *desk, struct scope *sc, const struct document_template *tpl,
                          const struct casefile *cf, int ordinal)
{
    struct paper_job job = job_of(desk, tpl, cf, ordinal);

    TRY(equip(desk, sc, &job));
    return paper_check(sc, &job);
}

struct paper_style desk_paper_style(const struct desk *desk, struct scope *sc,
                                    const struct document_template *tpl, const struct dispute *d)
{
    const char *number = d->number;

    if (!number)
        number = scope_printf(sc, "登记号%d-%lld", d->year, (long long)d->register_number);
    return (struct paper_style){.title = tpl->title,
                                .number = number,
                                .face = tpl->face,
                                .further = desk->settings.further_face,
                                .practice = desk->office.practice,
                                .modules = desk->options.modules,
                                .cache = desk->options.cache};
}

const struct template_field *
desk_template_fields(struct scope *sc, const struct document_template *tpl, size_t *count)
{
    return manual_fields(sc, tpl, count);
}

const char *desk_template_fields_json(struct scope *sc, const struct document_template *tpl,
                                      enum lang lang)
{
    size_t count;
    const struct template_field *list = manual_fields(sc, tpl, &count);

    return template_json_fields(sc, list, count, lang);
}

static void examine(struct scope *sc, const char *file, struct template_examined *out)
{
    struct error *faults = scope_alloc(sc, TEMPLATE_FAULTS, sizeof(*faults));

    template_examine(sc, file, out);
    memcpy(faults, out->faults, out->fault_count * sizeof(*faults));
    out->faults = faults;
    if (!out->tpl.body)
        return;
    if (partial_gather(sc, &out->tpl, read_beside, NULL) != RC_OK) {
        faults[out->fault_count < TEMPLATE_FAULTS ? out->fault_count++ : 0] = sc->error;
        return;
    }
    out->fault_count = check_template(sc, &out->tpl, faults, out->fault_count, TEMPLATE_FAULTS);
}

const struct template_examined *desk_template_check(struct scope *sc, const char *const *files,
                                                    size_t count)
{
    struct template_examined *list = scope_alloc(sc, count, sizeof(*list));

    for (size_t i = 0; i < count; i++)
        examine(sc, files[i], &list[i]);
    return list;
}

/* The first paper the case can have of it, when nobody says which. */
static int first_ordinal(struct scope *sc, const struct document_template *tpl,
                         const struct casefile *cf)
{
    int *list;
    size_t count;

    document_ordinals(sc, tpl->subject, cf, &list, &count);
    return count > 0 ? list[0] : 1;
}

enum rc desk_template_preview(struct desk *desk, struct scope *sc, const char *file, int64_t id,
                              enum paper_format format, struct bytes *out)
{
    struct document_template tpl;
    struct casefile cf;
    const char *source;

    TRY(desk_read_template(sc, file, &tpl));
    TRY(desk_whole_casefile(desk, sc, id, &cf));
    TRY(desk_may(desk, sc, MAY_PRINT, id));
    TRY(desk_run(desk, sc, USE_OPEN, &id, NULL));
    const int ordinal = first_ordinal(sc, &tpl, &cf);
    TRY(document_check_code(sc, &tpl, &cf, ordinal));
    struct paper_job job = job_of(desk, &tpl, &cf, ordinal);
    job.draft = true;
    TRY(equip(desk, sc, &job));
    TRY(paper_source(sc, &job, &source));
    struct paper_style style = desk_paper_style(desk, sc, &tpl, &cf.dispute);
    style.preview = true;
    return paper_make(sc, source, &style, format, out);
}

enum rc desk_template_blank(struct desk *desk, struct scope *sc, const char *kind,
                            enum paper_format format, struct bytes *out)
{
    static const struct casefile nothing;
    static const struct dispute unnumbered = {.number = BLANK_NUMBER};
    struct document_template tpl;
    const char *source;

    TRY(desk_template_in_force(desk, sc, kind, &tpl));
    const struct paper_job job = job_of(desk, &tpl, &nothing, 0);
    TRY(blank_source(sc, &job, &source));
    const struct paper_style style = desk_paper_style(desk, sc, &tpl, &unnumbered);
    return paper_make(sc, source, &style, format, out);
}
