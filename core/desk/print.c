/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/desk/print.h"

#include "core/base/spawn.h"
#include "core/base/text.h"
#include "core/desk/issue_work.h"
#include "core/store/document_store.h"

#define PRINT_LIMIT SECONDS(30) /* a printer command that takes longer hangs */

enum rc desk_document_kinds(struct desk *desk, struct scope *sc, const char ***kinds, size_t *count)
{
    return desk_template_kinds(desk, sc, kinds, count);
}

enum rc desk_preview(struct desk *desk, struct scope *sc, int64_t id, const char *code,
                     struct pages *out)
{
    struct sheet s;

    TRY(desk_prepare_sheet(desk, sc, id, code, &s));
    return paper_pages(sc, s.source, &s.style, out);
}

enum rc desk_print(struct desk *desk, struct scope *sc, int64_t id, const char *code,
                   enum paper_format format, const char *destination, struct printed *out)
{
    const struct issue_order order = {format, destination, true};
    struct issued issued;

    TRY(desk_issue_all(desk, sc, id, &code, 1, &order, &issued));
    const struct dispute *d = &issued.sheet.cf->dispute;
    *out = (struct printed){.bytes = issued.bytes, .document = issued.document};
    out->file_name = scope_printf(sc, "%d-%lld-%s-%d.%s", d->year, (long long)d->register_number,
                                  code, issued.sheet.version,
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
    return print_end(&w->tx, a->print, a->failed, a->outcome, w->now);
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

enum rc desk_print_here(struct desk *desk, struct scope *sc, int64_t id, const char *code)
{
    const struct issue_order order = {PAPER_PDF, "printer", false};
    struct issued issued;
    struct spawn_result ran = {0};

    TRY(desk_issue_all(desk, sc, id, &code, 1, &order, &issued));
    struct print_ended_args ended = {.id = id, .print = issued.print};
    const enum rc rc =
        spawn_run(sc, settings_print_argv(sc, &desk->settings, issued.sheet.style.number),
                  issued.bytes, PRINT_LIMIT, &ran);
    ended.failed = rc != RC_OK || ran.status != 0;
    ended.outcome = outcome_text(sc, rc, &ran, desk->options.lang);
    TRY(desk_run(desk, sc, USE_PRINT_ENDED, &ended, NULL));
    if (ended.failed)
        return fail(sc, RC_IO, "command",
                    N_("The document is issued and kept, but it was not printed: {1}"),
                    ended.outcome);
    return RC_OK;
}
