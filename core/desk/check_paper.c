/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/desk/check_paper.h"

#include <string.h>

#include "core/conf/paper_json.h"
#include "core/desk/work.h"
#include "core/domain/check_code.h"
#include "core/paper/compare.h"
#include "core/store/document_store.h"

enum rc use_check_paper(struct work *w, const void *args, void *result)
{
    struct document_found *out = result;

    w->detail = args;
    TRY(document_by_code(w->sc, w->desk->engine, w->desk->office.id, args, out));
    w->subject = out->dispute;
    return RC_OK;
}

/* What is kept must give the code again: a source changed behind the program's back does not. */
static enum rc check_record(const struct desk *desk, struct scope *sc,
                            const struct document_found *f, const char *code)
{
    const struct dispute dispute = {.year = f->year, .register_number = f->register_number};
    const struct check_subject subject = {.division = desk->office.division,
                                          .dispute = &dispute,
                                          .kind = f->issue.kind,
                                          .version = f->issue.version,
                                          .template_digest = f->issue.template_digest,
                                          .source = f->issue.source};

    if (strcmp(check_code_of(sc, check_code_digest(sc, &subject)), code) == 0)
        return RC_OK;
    return fail(sc, RC_BUG, "code",
                N_("The record of this paper does not give the code {1} any more; run “onecase "
                   "verify”."),
                check_code_shown(sc, code));
}

enum rc desk_check_paper(struct desk *desk, struct scope *sc, const char *code, const char *text,
                         struct checked_paper *out)
{
    struct document_found f = {0};
    const char *plain;

    TRY(check_code_read(sc, code, &plain));
    TRY(desk_run(desk, sc, USE_CHECK_PAPER, plain, &f));
    TRY(check_record(desk, sc, &f, plain));
    const char *registered = scope_printf(sc, "%d-%lld", f.year, (long long)f.register_number);
    *out = (struct checked_paper){.code = check_code_shown(sc, plain),
                                  .kind = f.issue.kind,
                                  .title = f.issue.title,
                                  .number = f.number ? f.number : registered,
                                  .version = f.issue.version,
                                  .newest = f.newest,
                                  .template_version = f.issue.template_version,
                                  .issued_at = f.issue.issued_at,
                                  .by = f.issue.by};
    if (text)
        TRY(desk_ask_facts(desk, sc, f.dispute));
    if (text)
        TRY(compare_paper(sc, f.issue.source, text, &out->differences, &out->difference_count));
    return RC_OK;
}

const char *desk_check_paper_json(struct scope *sc, const struct checked_paper *p)
{
    return paper_json_checked(sc, p);
}
