/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/particular.h"

#include <string.h>

#include "core/base/text.h"
#include "core/domain/casefile.h"

const struct particular *particular_find(const struct particular *list, size_t count,
                                         const char *code, const char *name)
{
    for (size_t i = 0; i < count; i++)
        if (text_equal(list[i].document, code) && text_equal(list[i].name, name))
            return &list[i];
    return NULL;
}

/* The last answer to A for another paper of KIND that can still be shown. */
static const char *proposal_of(struct scope *sc, const struct ask *ask, const struct casefile *cf,
                               const char *kind)
{
    const size_t length = strlen(kind);

    for (size_t i = cf->particular_count; i-- > 0;) {
        const struct particular *p = &cf->particulars[i];

        if (text_equal(p->name, ask->name) && strncmp(p->document, kind, length) == 0 &&
            p->document[length] == '.' && !text_is_empty(p->value) &&
            ask_shown(sc, ask, cf->parties, cf->party_count, p->value))
            return p->value;
    }
    return NULL;
}

/* What a template no longer accepts counts as not answered, so its default stands again. */
static struct particular_answer answer_of(struct scope *sc, const struct ask *ask,
                                          const struct casefile *cf, const char *code)
{
    struct particular_answer a = {.ask = ask};

    a.kept = particular_find(cf->particulars, cf->particular_count, code, ask->name);
    a.value = a.kept && !text_is_empty(a.kept->value) ? a.kept->value : ask->preset;
    a.shown = ask_shown(sc, ask, cf->parties, cf->party_count, a.value);
    if (!a.shown && a.value != ask->preset) {
        a.value = ask->preset;
        a.shown = ask_shown(sc, ask, cf->parties, cf->party_count, a.value);
    }
    return a;
}

void particular_answers(struct scope *sc, const struct document_template *tpl,
                        const struct casefile *cf, const char *code,
                        struct particular_answer **list)
{
    *list = scope_alloc(sc, tpl->ask_count, sizeof(**list));
    for (size_t i = 0; i < tpl->ask_count; i++) {
        struct particular_answer *a = &(*list)[i];

        *a = answer_of(sc, &tpl->asks[i], cf, code);
        if (!a->kept && !a->value && tpl->kind)
            a->proposal = proposal_of(sc, a->ask, cf, tpl->kind);
    }
}

size_t particular_missing(const struct particular_answer *list, size_t count)
{
    size_t missing = 0;

    for (size_t i = 0; i < count; i++)
        missing += list[i].ask->required && !list[i].shown;
    return missing;
}
