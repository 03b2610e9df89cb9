/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/paper/casebook.h"

#include "core/base/date_zh.h"
#include "core/paper/body.h"
#include "core/paper/field_function.h"

static struct value line_value(struct scope *sc, const struct casebook_line *l, int ordinal)
{
    return FIELD_MAP(sc, {"ordinal", field_number_text(sc, ordinal)},
                     {"accepted_on", value_text(date_iso(sc, l->accepted_on))},
                     {"number", value_text(l->number)}, {"parties", value_text(l->parties)},
                     {"kind", value_text(l->kind)}, {"title", value_text(l->title)},
                     {"mediator", value_text(l->mediator)}, {"result", value_text(l->result)},
                     {"agreement", value_text(l->agreement)},
                     {"performed", value_text(l->performed)});
}

enum rc paper_casebook_source(struct scope *sc, const struct paper_casebook *job,
                              const char **source)
{
    struct value *lines = scope_alloc(sc, job->count, sizeof(*lines));

    for (size_t i = 0; i < job->count; i++)
        lines[i] = line_value(sc, &job->lines[i], (int)i + 1);
    const struct value root = FIELD_MAP(
        sc, {"committee", value_text(job->office->committee)},
        {"from", value_text(date_zh(sc, job->from))}, {"to", value_text(date_zh(sc, job->to))},
        {"today", value_text(date_zh(sc, job->today))},
        {"count", value_text(scope_printf(sc, "%zu", job->count))},
        {"filled", value_flag(job->count > 0)}, {"lines", value_list(lines, job->count)});

    return body_fill(sc, job->tpl, &root, source);
}
