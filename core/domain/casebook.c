/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/casebook.h"

static const char *names(struct scope *sc, const struct casefile *cf)
{
    struct buffer b = buffer_new(sc);

    for (size_t i = 0; i < cf->party_count; i++)
        if (party_signs(&cf->parties[i]))
            buffer_addf(&b, "%s%s", b.length > 0 ? "、" : "", cf->parties[i].name);
    return buffer_text(&b);
}

static const char *performed(struct scope *sc, const struct agreement *a)
{
    size_t done = 0;

    for (size_t i = 0; i < a->term_count; i++)
        done += date_is_set(a->terms[i].performed_on);
    return scope_printf(sc, "%zu/%zu", done, a->term_count);
}

struct casebook_line casebook_line(struct scope *sc, const struct casefile *cf)
{
    const struct dispute *d = &cf->dispute;
    const struct agreement *a = casefile_agreement(cf);
    const char *result = d->closed ? word_label(&result_words, (int)d->result, LANG_ZH)
                                   : word_label(&state_words, (int)d->state, LANG_ZH);

    return (struct casebook_line){
        .accepted_on = d->accepted_on,
        .number = d->number,
        .parties = names(sc, cf),
        .kind = cf->kind ? kind_label(cf->kind, LANG_ZH) : NULL,
        .title = d->title,
        .mediator = d->mediator,
        .result = result,
        .agreement = a ? a->form == FORM_WRITTEN ? "书面" : "口头" : NULL,
        .performed = a ? performed(sc, a) : NULL,
    };
}
