/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/desk/issue_work.h"

#include <time.h>

#include "core/base/text.h"
#include "core/desk/examination.h"
#include "core/desk/secrecy_work.h"
#include "core/domain/check_code.h"
#include "core/domain/told.h"
#include "core/store/document_store.h"
#include "core/store/print_store.h"

#define LOOKS 20 /* for the end of a job that is open, with a pause before each */
static const struct timespec look_pause = {.tv_nsec = 50 * 1000 * 1000};
#define ATTEMPTS 3 /* of two that issue the same paper at once one comes second */

/* --- which version, and what it says --- */

static enum rc fill(struct desk *desk, struct scope *sc, struct sheet *s)
{
    return desk_fill_template(desk, sc, &s->tpl, s->cf, s->ordinal, &s->source);
}

/* The newest version of this paper that was issued; 0 when none was. */
static int issued_version(const struct sheet *s)
{
    int version = 0;

    for (size_t i = 0; i < s->cf->document_count; i++) {
        const struct document *d = &s->cf->documents[i];

        if (text_equal(d->kind, s->code) && d->version > version)
            version = d->version;
    }
    return version;
}

static enum rc load_issue(struct desk *desk, struct scope *sc, struct sheet *s, int version)
{
    struct document_issue issue;

    TRY(document_load(sc, desk->engine, s->cf->dispute.id, s->code, version, &issue));
    s->source = issue.source;
    s->check_code = issue.code;
    s->tpl.digest = issue.template_digest;
    s->issued = true;
    /* Another format of it is dressed as the first one was, whatever is in force by now. */
    s->tpl.title = issue.title ? issue.title : s->tpl.title;
    s->tpl.face = issue.face ? issue.face : s->tpl.face;
    return RC_OK;
}

/* An agreement's paper has the agreement's version; any other one gets a new version when what
 * it says has changed since it was issued. */
static enum rc choose_version(struct desk *desk, struct scope *sc, struct sheet *s)
{
    const struct agreement *a = casefile_agreement(s->cf);
    const int issued = issued_version(s);

    if (text_equal(s->code, "agreement")) {
        if (!a)
            return fail(sc, RC_INVALID, "agreement",
                        N_("The case has no agreement yet; there is nothing to print."));
        s->version = a->version;
        return issued == a->version ? load_issue(desk, sc, s, issued) : fill(desk, sc, s);
    }
    TRY(fill(desk, sc, s));
    s->version = issued > 0 ? issued : 1;
    if (issued == 0)
        return RC_OK;
    const struct sheet current = *s;
    TRY(load_issue(desk, sc, s, issued));
    if (!text_equal(current.source, s->source)) {
        *s = current;
        s->version = issued + 1;
    }
    return RC_OK;
}

/* Every format of one issue bears its code, also one that is made later. */
static void add_code(const struct desk *desk, struct scope *sc, struct sheet *s)
{
    const struct check_subject subject = {.division = desk->office.division,
                                          .dispute = &s->cf->dispute,
                                          .kind = s->code,
                                          .version = s->version,
                                          .template_digest = s->tpl.digest,
                                          .source = s->source};
    const char *digest = check_code_digest(sc, &subject);

    if (!s->issued)
        s->check_code = check_code_of(sc, digest);
    s->style.code = check_code_shown(sc, s->check_code);
    s->style.qr = s->check_code ? check_code_qr(sc, &subject, digest) : NULL;
}

enum rc desk_prepare_paper(struct desk *desk, struct scope *sc, const struct casefile *cf,
                           const struct document_template *tpl, int ordinal, struct sheet *out)
{
    *out = (struct sheet){.cf = cf,
                          .tpl = *tpl,
                          .code = document_code_text(sc, tpl->kind, ordinal),
                          .ordinal = ordinal};
    TRY(document_check_code(sc, tpl, cf, ordinal));
    TRY(choose_version(desk, sc, out));
    out->style = desk_paper_style(desk, sc, &out->tpl, &cf->dispute);
    add_code(desk, sc, out);
    return RC_OK;
}

static enum rc prepare(struct desk *desk, struct scope *sc, const struct casefile *cf,
                       const char *text, struct sheet *s)
{
    struct document_template tpl;
    struct document_code code;

    TRY(document_code_parse(sc, text, &code));
    TRY(desk_template_in_force(desk, sc, code.kind, &tpl));
    return desk_prepare_paper(desk, sc, cf, &tpl, code.ordinal, s);
}

static enum rc load_case(struct desk *desk, struct scope *sc, int64_t id,
                         const struct casefile **out)
{
    struct casefile *cf = scope_alloc(sc, 1, sizeof(*cf));

    *out = cf;
    TRY(desk_whole_casefile(desk, sc, id, cf));
    return desk_may(desk, sc, MAY_PRINT, id);
}

enum rc desk_prepare_sheet(struct desk *desk, struct scope *sc, int64_t id, const char *code,
                           struct sheet *out)
{
    const struct casefile *cf;

    TRY(load_case(desk, sc, id, &cf));
    return prepare(desk, sc, cf, code, out);
}

enum rc desk_issued_sheet(struct desk *desk, struct scope *sc, const struct casefile *cf,
                          const char *text, int version, struct sheet *out)
{
    struct document_code code;

    TRY(desk_ask_facts(desk, sc, cf->dispute.id));
    TRY(document_code_parse(sc, text, &code));
    *out = (struct sheet){.cf = cf, .code = text, .ordinal = code.ordinal, .version = version};
    TRY(desk_template_in_force(desk, sc, code.kind, &out->tpl));
    TRY(load_issue(desk, sc, out, version));
    out->style = desk_paper_style(desk, sc, &out->tpl, &cf->dispute);
    add_code(desk, sc, out);
    return RC_OK;
}

/* --- issuing --- */

struct issue_args {
    int64_t id;
    const struct issue_order *order;
    const struct issued *list; /* with their bytes */
    const bool *file_exists;
    size_t count;
};

static enum rc changed(struct scope *sc)
{
    return fail(sc, RC_CONFLICT, "case",
                N_("The case was changed while it was being printed. Nothing was issued; "
                   "please print again."));
}

/* What was rendered outside is issued only if the case still says that. */
static enum rc keep_issue(struct work *w, const struct casefile *cf, const struct sheet *s,
                          struct document_issue *issue)
{
    struct sheet now = *s;

    if (s->issued)
        return document_load(w->sc, w->desk->engine, cf->dispute.id, s->code, s->version, issue);
    now.cf = cf;
    TRY(document_check_code(w->sc, &s->tpl, cf, s->ordinal));
    TRY(fill(w->desk, w->sc, &now));
    if (!text_equal(now.source, s->source) || cf->agreement_count != s->cf->agreement_count)
        return changed(w->sc);
    *issue = (struct document_issue){.kind = s->code,
                                     .version = s->version,
                                     .source = s->source,
                                     .template_digest = s->tpl.digest,
                                     .template_version = s->tpl.version,
                                     .title = s->tpl.title,
                                     .face = s->tpl.face,
                                     .code = s->check_code,
                                     .issued_at = w->now,
                                     .by = w->desk->person.name};
    return document_insert(&w->tx, cf->dispute.id, issue);
}

/* The jobs of the case before this transaction. */
struct jobs {
    struct print *list;
    size_t count;
};

/* Nobody knows whether the last one came out: whoever prints again shall have decided to. */
static enum rc check_last(struct scope *sc, const struct jobs *jobs, const struct sheet *s)
{
    const struct print *open = print_open(jobs->list, jobs->count, s->code, s->version);

    if (!open)
        return RC_OK;
    return fail(sc, RC_INVALID, "again",
                N_("{1} printed this paper at {2}, and nobody knows whether it came out (job {3} "
                   "of the case). Please look and say so in the print register, or ask for another "
                   "copy all the same (--again). Nothing was printed."),
                open->by ? open->by : "", instant_short(sc, open->asked_at),
                scope_printf(sc, "%d", open->number));
}

/* A row of the print register, before the job begins. */
static enum rc enter_job(struct work *w, const struct issue_order *order, const struct jobs *jobs,
                         size_t i, const struct sheet *s, struct issued *out)
{
    if (!order->again)
        TRY(check_last(w->sc, jobs, s));
    out->print =
        (struct print){.file = out->document.id,
                       .dispute = w->subject,
                       .number = (int)(jobs->count + i) + 1,
                       .copy = print_next_copy(jobs->list, jobs->count, s->code, s->version),
                       .copies = order->copies,
                       .way = order->way,
                       .destination = order->destination,
                       .asked_at = w->now,
                       .by = w->desk->person.name};
    out->document.copies += order->copies;
    TRY(print_insert(&w->tx, &out->print));
    if (!order->ended)
        return RC_OK;
    out->print.outcome = PRINT_OUTCOME_DONE;
    out->print.ended_at = w->now;
    return print_end(&w->tx, &out->print);
}

static enum rc issue_one(struct work *w, const struct issue_args *a, const struct casefile *cf,
                         const struct jobs *jobs, size_t i, struct issued *out)
{
    const struct issued *in = &a->list[i];
    struct document_issue issue;
    struct bytes bytes;

    TRY(keep_issue(w, cf, &in->sheet, &issue));
    if (a->file_exists[i])
        TRY(document_file_load(w->sc, w->desk->engine, a->id, issue.kind, issue.version,
                               a->order->format, &out->document, &bytes));
    else
        TRY(document_file_insert(&w->tx, &issue, a->order->format, in->bytes, &out->document));
    return enter_job(w, a->order, jobs, i, &in->sheet, out);
}

enum rc use_issue(struct work *w, const void *args, void *result)
{
    const struct issue_args *a = args;
    struct issued *list = result;
    struct casefile cf;
    struct jobs jobs;

    w->subject = a->id;
    TRY(work_casefile(w, a->id, &cf));
    TRY(print_list(w->sc, w->tx.engine, a->id, &jobs.list, &jobs.count));
    for (size_t i = 0; i < a->count; i++) {
        TRY(issue_one(w, a, &cf, &jobs, i, &list[i]));
        w->said = scope_printf(w->sc, "%s%s%s %d", w->said ? w->said : "", w->said ? ", " : "",
                               a->list[i].sheet.code, a->list[i].sheet.version);
    }
    return RC_OK;
}

/* The bytes it was issued with, or new ones. */
static enum rc render(struct desk *desk, struct scope *sc, enum paper_format format,
                      struct issued *p, bool *file_exists)
{
    const struct sheet *s = &p->sheet;
    enum rc rc = RC_NOTFOUND;

    if (s->issued)
        rc = document_file_load(sc, desk->engine, s->cf->dispute.id, s->code, s->version, format,
                                &p->document, &p->bytes);
    *file_exists = rc == RC_OK;
    return rc == RC_NOTFOUND ? paper_make(sc, s->source, &s->style, format, &p->bytes) : rc;
}

/* The words of S, which are Markdown, as somebody wrote them. */
static const char *bare(struct scope *sc, const char *source)
{
    struct buffer b = buffer_new(sc);

    for (const char *p = source; *p; p++)
        if (*p != '\\')
            buffer_add_n(&b, p, 1);
    return buffer_text(&b);
}

/* A paper that was issued before an address became secret would tell it again. */
static enum rc check_told(struct scope *sc, const struct sheet *s)
{
    const struct casefile *cf = s->cf;
    const struct party *p = told_party(sc, cf, bare(sc, s->source));

    if (!p)
        return RC_OK;
    return fail(sc, RC_INVALID, "address",
                N_("“{1}” was issued before the address of {2} became secret, and tells it. "
                   "Nothing was printed; a new version leaves it out."),
                s->tpl.title, p->name);
}

static enum rc issue_once(struct desk *desk, struct scope *sc, int64_t id, const char *const *codes,
                          size_t count, const struct issue_order *order, struct issued *list)
{
    bool *file_exists = scope_alloc(sc, count, sizeof(*file_exists));
    const struct casefile *cf;

    TRY(load_case(desk, sc, id, &cf));
    for (size_t i = 0; i < count; i++) {
        list[i] = (struct issued){.print = {.id = 0}};
        TRY(prepare(desk, sc, cf, codes[i], &list[i].sheet));
        if (text_equal(list[i].sheet.code, "agreement") && !list[i].sheet.issued)
            TRY(desk_examine_issue(desk, sc, cf));
        if (list[i].sheet.issued && !order->ended)
            TRY(check_told(sc, &list[i].sheet));
        TRY(render(desk, sc, order->format, &list[i], &file_exists[i]));
    }
    const struct issued *rendered = scope_memdup(sc, list, count * sizeof(*list));
    const struct issue_args args = {id, order, rendered, file_exists, count};
    return desk_run(desk, sc, USE_ISSUE, &args, list);
}

static enum rc check_codes(struct scope *sc, const char *const *codes, size_t count)
{
    if (count > ISSUE_MAX)
        return fail(sc, RC_INVALID, "document",
                    N_("No more than 100 papers are printed at once. Nothing was printed."));
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < i; j++)
            if (text_equal(codes[i], codes[j]))
                return fail(sc, RC_INVALID, "document",
                            N_("“{1}” is named twice. Nothing was printed."), codes[i]);
    return RC_OK;
}

/* Is a job of the same paper open? It may be running at this moment in somebody else's hands. */
static bool is_open(const struct scope *sc, enum rc rc)
{
    return rc == RC_INVALID && text_equal(sc->error.field, "again");
}

/* Who comes second finds the paper issued, or the case changed, and looks again; so does who finds
 * a job open that ends in a moment. One that stays open is asked about. */
enum rc desk_issue_all(struct desk *desk, struct scope *sc, int64_t id, const char *const *codes,
                       size_t count, const struct issue_order *order, struct issued *list)
{
    enum rc rc = RC_CONFLICT;

    TRY(check_codes(sc, codes, count));
    for (int attempt = 0; attempt < ATTEMPTS && rc == RC_CONFLICT; attempt++)
        rc = issue_once(desk, sc, id, codes, count, order, list);
    for (int look = 0; look < LOOKS && (is_open(sc, rc) || rc == RC_CONFLICT); look++) {
        nanosleep(&look_pause, NULL);
        rc = issue_once(desk, sc, id, codes, count, order, list);
    }
    return rc;
}
