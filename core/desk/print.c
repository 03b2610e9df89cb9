/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/desk/print.h"

#include <string.h>

#include "core/base/spawn.h"
#include "core/base/text.h"
#include "core/desk/template_work.h"
#include "core/domain/check_code.h"
#include "core/store/document_store.h"
#include "core/store/print_store.h"

#define PRINT_LIMIT SECONDS(30) /* a printer command that takes longer hangs */
#define ATTEMPTS    3           /* of two that issue the same paper at once one comes second */

/* One document on its way: what it is made from, and whether that was issued before. */
struct sheet {
    struct casefile cf;
    struct document_template tpl;
    const char *kind;
    int version;
    const char *source;
    bool issued;      /* this version has a source in the store */
    const char *code; /* NULL: issued before there were codes */
    struct paper_style style;
};

enum rc desk_document_kinds(struct desk *desk, struct scope *sc, const char ***kinds, size_t *count)
{
    return desk_template_kinds(desk, sc, kinds, count);
}

static enum rc fill(struct desk *desk, struct scope *sc, struct sheet *s)
{
    return desk_fill_template(desk, sc, &s->tpl, &s->cf, &s->source);
}

/* The newest version of this kind that was issued; 0 when none was. */
static int issued_version(const struct sheet *s)
{
    int version = 0;

    for (size_t i = 0; i < s->cf.document_count; i++) {
        const struct document *d = &s->cf.documents[i];

        if (text_equal(d->kind, s->kind) && d->version > version)
            version = d->version;
    }
    return version;
}

static enum rc load_issue(struct desk *desk, struct scope *sc, struct sheet *s, int version)
{
    struct document_issue issue;

    TRY(document_load(sc, desk->engine, s->cf.dispute.id, s->kind, version, &issue));
    s->source = issue.source;
    s->code = issue.code;
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
    const struct agreement *a = casefile_agreement(&s->cf);
    const int issued = issued_version(s);

    if (text_equal(s->kind, "agreement")) {
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
                                          .dispute = &s->cf.dispute,
                                          .kind = s->kind,
                                          .version = s->version,
                                          .template_digest = s->tpl.digest,
                                          .source = s->source};
    const char *digest = check_code_digest(sc, &subject);

    if (!s->issued)
        s->code = check_code_of(sc, digest);
    s->style.code = check_code_shown(sc, s->code);
    s->style.qr = s->code ? check_code_qr(sc, &subject, digest) : NULL;
}

static enum rc prepare(struct desk *desk, struct scope *sc, int64_t id, const char *kind,
                       struct sheet *s)
{
    *s = (struct sheet){.kind = kind};
    TRY(desk_template_in_force(desk, sc, kind, &s->tpl));
    TRY(desk_casefile(desk, sc, id, false, &s->cf));
    TRY(choose_version(desk, sc, s));
    s->style = desk_paper_style(desk, sc, &s->tpl, &s->cf.dispute);
    add_code(desk, sc, s);
    return RC_OK;
}

enum rc desk_preview(struct desk *desk, struct scope *sc, int64_t id, const char *kind,
                     struct pages *out)
{
    struct sheet s;

    TRY(prepare(desk, sc, id, kind, &s));
    return paper_pages(sc, s.source, &s.style, out);
}

struct issue_args {
    const struct sheet *sheet;
    enum paper_format format;
    struct bytes bytes;
    bool file_exists;
    const char *destination;
    bool ended; /* the bytes are handed out here; nothing else can go wrong */
};

struct issue_result {
    struct document document;
    int64_t print;
};

static enum rc keep_issue(struct work *w, const struct issue_args *a, struct document_issue *issue)
{
    const struct sheet *s = a->sheet;
    struct casefile cf;

    if (s->issued)
        return document_load(w->sc, w->desk->engine, s->cf.dispute.id, s->kind, s->version, issue);
    /* What was rendered outside is issued only if the case is still as it was read. */
    TRY(work_casefile(w, s->cf.dispute.id, &cf));
    if (cf.dispute.rev != s->cf.dispute.rev || cf.agreement_count != s->cf.agreement_count)
        return fail(w->sc, RC_CONFLICT, "case",
                    N_("The case was changed while it was being printed. Nothing was issued; "
                       "please print again."));
    *issue = (struct document_issue){.kind = s->kind,
                                     .version = s->version,
                                     .source = s->source,
                                     .template_digest = s->tpl.digest,
                                     .template_version = s->tpl.version,
                                     .title = s->tpl.title,
                                     .face = s->tpl.face,
                                     .code = s->code,
                                     .issued_at = w->now,
                                     .by = w->desk->person.name};
    return document_insert(&w->tx, s->cf.dispute.id, issue);
}

enum rc use_issue(struct work *w, const void *args, void *result)
{
    const struct issue_args *a = args;
    struct issue_result *out = result;
    struct document_issue issue;
    struct bytes bytes;

    w->subject = a->sheet->cf.dispute.id;
    TRY(keep_issue(w, a, &issue));
    if (a->file_exists)
        TRY(document_file_load(w->sc, w->desk->engine, w->subject, issue.kind, issue.version,
                               a->format, &out->document, &bytes));
    else
        TRY(document_file_insert(&w->tx, &issue, a->format, a->bytes, &out->document));
    struct print print = {.file = out->document.id,
                          .copies = 1,
                          .destination = a->destination,
                          .asked_at = w->now,
                          .by = w->desk->person.name};
    TRY(print_insert(&w->tx, &print));
    out->print = print.id;
    if (!a->ended)
        return RC_OK;
    out->document.copies++;
    print.outcome = "done";
    print.ended_at = w->now;
    return print_end(&w->tx, &print);
}

static enum rc issue(struct desk *desk, struct scope *sc, struct sheet *s, enum paper_format format,
                     const char *destination, bool ended, struct printed *out, int64_t *print)
{
    struct issue_args args = {
        .sheet = s, .format = format, .destination = destination, .ended = ended};
    struct issue_result result = {0};
    enum rc rc = RC_NOTFOUND;

    if (s->issued)
        rc = document_file_load(sc, desk->engine, s->cf.dispute.id, s->kind, s->version, format,
                                &out->document, &args.bytes);
    args.file_exists = rc == RC_OK;
    if (rc == RC_NOTFOUND)
        rc = paper_make(sc, s->source, &s->style, format, &args.bytes);
    TRY(rc);
    TRY(desk_run(desk, sc, USE_ISSUE, &args, &result));
    out->bytes = args.bytes;
    out->document = result.document;
    *print = result.print;
    return RC_OK;
}

/* Who comes second finds the paper issued, or the case changed, and looks again. */
static enum rc make(struct desk *desk, struct scope *sc, int64_t id, const char *kind,
                    struct sheet *s, enum paper_format format, const char *destination, bool ended,
                    struct printed *out, int64_t *print)
{
    enum rc rc = RC_CONFLICT;

    for (int attempt = 0; attempt < ATTEMPTS && rc == RC_CONFLICT; attempt++) {
        TRY(prepare(desk, sc, id, kind, s));
        rc = issue(desk, sc, s, format, destination, ended, out, print);
    }
    return rc;
}

enum rc desk_print(struct desk *desk, struct scope *sc, int64_t id, const char *kind,
                   enum paper_format format, const char *destination, struct printed *out)
{
    struct sheet s;
    int64_t print;

    TRY(make(desk, sc, id, kind, &s, format, destination, true, out, &print));
    out->file_name = scope_printf(sc, "%d-%lld-%s-%d.%s", s.cf.dispute.year,
                                  (long long)s.cf.dispute.register_number, kind, s.version,
                                  format == PAPER_TEXT ? "txt" : paper_format_code(format));
    return RC_OK;
}

struct print_ended_args {
    int64_t id, print;
    bool failed;
    const char *outcome;
};

enum rc use_print_ended(struct work *w, const void *args, void *result)
{
    const struct print_ended_args *a = args;

    w->subject = a->id;
    return print_end(&w->tx, &(struct print){.id = a->print,
                                             .failed = a->failed,
                                             .outcome = a->outcome,
                                             .ended_at = w->now});
}

/* What the command said, in one line, for the register and the person. */
static const char *outcome_text(struct scope *sc, enum rc rc, const struct spawn_result *r,
                                enum lang lang)
{
    if (rc != RC_OK)
        return error_text(sc, lang, &sc->error);
    if (r->status == 0)
        return "done";
    return text_is_empty(r->output) ? scope_printf(sc, "exit status %d", r->status)
                                    : text_gate_out(sc, r->output, TEXT_LINE);
}

enum rc desk_print_here(struct desk *desk, struct scope *sc, int64_t id, const char *kind)
{
    struct sheet s;
    struct printed printed;
    struct spawn_result ran = {0};
    struct print_ended_args ended = {.id = id};

    TRY(make(desk, sc, id, kind, &s, PAPER_PDF, "printer", false, &printed, &ended.print));
    const struct settings_print job = {s.style.number, NULL, 1};
    const char *const *argv;
    TRY(settings_print_argv(sc, &desk->settings, &job, &argv));
    const enum rc rc = spawn_run(sc, argv, printed.bytes, PRINT_LIMIT, &ran);
    ended.failed = rc != RC_OK || ran.status != 0;
    ended.outcome = outcome_text(sc, rc, &ran, desk->options.lang);
    TRY(desk_run(desk, sc, USE_PRINT_ENDED, &ended, NULL));
    if (ended.failed)
        return fail(sc, RC_IO, "command",
                    N_("The document is issued and kept, but it was not printed: {1}"),
                    ended.outcome);
    return RC_OK;
}
