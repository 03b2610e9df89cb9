/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/document.h"

#include "core/base/text.h"

static const char *const codes[] = {
    [PAPER_TEXT] = "text", [PAPER_PDF] = "pdf", [PAPER_DOCX] = "docx"};

const char *paper_format_code(enum paper_format format) { return codes[format]; }

enum rc paper_format_find(struct scope *sc, const char *text, enum paper_format *out)
{
    for (size_t i = 0; i < sizeof(codes) / sizeof(*codes); i++) {
        if (text_equal(codes[i], text)) {
            *out = (enum paper_format)i;
            return RC_OK;
        }
    }
    return fail(sc, RC_INVALID, "format",
                N_("“{1}” is not a format of paper (text, pdf, docx); nothing was printed."),
                text ? text : "");
}

static const struct word state_list[] = {
    {TEMPLATE_WAITING, "waiting", N_("waits for approval")},
    {TEMPLATE_IN_FORCE, "in_force", N_("in force")},
    {TEMPLATE_REPLACED, "replaced", N_("replaced")},
};
const struct word_list template_state_words = {state_list,
                                               sizeof(state_list) / sizeof(*state_list)};

/* Is B in force instead of A? */
static bool outlasts(const struct template_record *b, const struct template_record *a)
{
    return text_equal(a->kind, b->kind) && instant_is_set(b->approved_at) &&
           (b->approved_at.ms > a->approved_at.ms ||
            (b->approved_at.ms == a->approved_at.ms && b->id > a->id));
}

static enum template_state judge(const struct template_record *list, size_t count, size_t i)
{
    const struct template_record *r = &list[i];
    const bool approved = instant_is_set(r->approved_at);

    for (size_t j = 0; j < count; j++) {
        if (approved ? outlasts(&list[j], r)
                     : list[j].id > r->id && text_equal(list[j].kind, r->kind))
            return TEMPLATE_REPLACED;
    }
    return approved ? TEMPLATE_IN_FORCE : TEMPLATE_WAITING;
}

void template_judge(struct template_record *list, size_t count)
{
    for (size_t i = 0; i < count; i++)
        list[i].state = judge(list, count, i);
}
