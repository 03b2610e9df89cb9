/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/desk/examination.h"

#include "core/conf/agreement_json.h"
#include "core/conf/examination_file.h"
#include "core/conf/json.h"
#include "core/desk/work.h"

/* Read when an agreement is first examined. */
static enum rc rules_of(struct desk *desk, struct scope *sc, const struct examination_rules **rules)
{
    *rules = &desk->examination;
    if (desk->has_examination)
        return RC_OK;
    const struct scope_mark mark = scope_mark(&desk->life);
    const enum rc rc =
        desk_told(desk, sc,
                  examination_load(&desk->life, desk_template(desk, sc, "examination.yaml"),
                                   &desk->examination));
    if (rc != RC_OK)
        scope_rewind(&desk->life, mark);
    desk->has_examination = rc == RC_OK;
    return rc;
}

enum rc desk_examine(struct desk *desk, struct scope *sc, struct casefile *cf)
{
    const struct examination_rules *rules;
    struct finding *list;

    TRY(rules_of(desk, sc, &rules));
    examination(sc, rules, cf, &list, &cf->finding_count);
    cf->findings = list;
    return RC_OK;
}

const char *desk_findings_json(struct scope *sc, const struct casefile *cf)
{
    return json_write(sc, finding_json(sc, cf));
}

enum rc desk_examine_issue(struct desk *desk, struct scope *sc, const struct casefile *cf)
{
    const struct examination_rules *rules;
    struct finding *list;
    size_t count;

    TRY(rules_of(desk, sc, &rules));
    examination(sc, rules, cf, &list, &count);
    const size_t must = examination_must(list, count);
    if (must == 0)
        return RC_OK;
    return fail(sc, RC_INVALID, "agreement",
                N_("{1} {2}. To be mended before the agreement is printed: {3}. Nothing was "
                   "printed."),
                finding_text(sc, desk->options.lang, &list[0]),
                finding_reason(desk->options.lang, &list[0]), scope_printf(sc, "%zu", must));
}
