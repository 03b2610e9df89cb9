/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The phrases of the office: list them, print one filled in from a case. */
#include "core/desk/phrase.h"

#include <string.h>

#include "cli/command.h"
#include "cli/table.h"
#include "cli/wording.h"

static const char *places_of(struct command_context *c, const struct phrase *p)
{
    const char *list = "";

    for (size_t i = 0; i < phrase_place_words.count; i++)
        if (p->places & 1u << phrase_place_words.words[i].value)
            list = tr_join(c->sc, c->lang, list, tr(c->lang, phrase_place_words.words[i].label));
    return list;
}

static const char *kinds_of(struct command_context *c, const struct phrase *p)
{
    const char *list = "";

    for (size_t i = 0; i < p->kind_count; i++)
        list = tr_join(c->sc, c->lang, list, kind_name(desk_kinds(c->desk), p->kinds[i], c->lang));
    return p->kind_count > 0 ? list : tr(c->lang, N_("every kind"));
}

/* Those of ALL that --for and --kind ask for; without --for, those of any place. */
static enum rc choose(struct command_context *c, const struct phrase *all, size_t count,
                      const struct phrase ***out, size_t *chosen)
{
    const char *const kind_text = options_value(c->args, "kind");
    const char *const place_text = options_value(c->args, "for");
    const struct kind *kind = NULL;
    int place = -1;

    if (kind_text)
        TRY(kind_check(c->sc, desk_kinds(c->desk), "kind", kind_text, &kind));
    if (place_text)
        TRY(word_find(c->sc, &phrase_place_words, "for", place_text, &place));
    *out = scope_alloc(c->sc, count, sizeof(**out));
    *chosen = 0;
    for (size_t i = 0; i < count; i++) {
        bool fits = false;

        for (size_t w = 0; w < phrase_place_words.count && !fits; w++) {
            const int value = phrase_place_words.words[w].value;

            fits = (place < 0 || place == value) &&
                   phrase_fits(&all[i], (enum phrase_place)value, kind);
        }
        if (fits)
            (*out)[(*chosen)++] = &all[i];
    }
    return RC_OK;
}

static enum rc list(struct command_context *c, const struct phrase *all, size_t count)
{
    static const char *const heads[] = {N_("Number"), N_("Phrase"), N_("Fits"), N_("Kinds")};
    struct table t =
        table_new(c->sc, sizeof(heads) / sizeof(*heads), desk_ambiguous_width(c->desk));
    const struct phrase **chosen;
    size_t chosen_count;

    TRY(choose(c, all, count, &chosen, &chosen_count));
    if (c->json) {
        buffer_add(&c->output->text, desk_phrases_json(c->sc, chosen, chosen_count));
        return RC_OK;
    }
    for (size_t i = 0; i < sizeof(heads) / sizeof(*heads); i++)
        table_add(&t, tr(c->lang, heads[i]));
    for (size_t i = 0; i < chosen_count; i++) {
        table_add(&t, wording_count(c, chosen[i]->number));
        table_add(&t, chosen[i]->title);
        table_add(&t, places_of(c, chosen[i]));
        table_add(&t, kinds_of(c, chosen[i]));
    }
    table_print(&t, "", &c->output->text);
    return RC_OK;
}

static enum rc show(struct command_context *c, const struct phrase *all, size_t count)
{
    const char *const of = command_word(c, 2);
    struct casefile cf;
    int64_t id;
    int number;

    TRY(command_number(c, "phrase", command_word(c, 1), &number));
    if ((size_t)number > count)
        return fail(c->sc, RC_NOTFOUND, "phrase",
                    N_("There is no phrase {1}; “phrase list” shows all of them."),
                    wording_count(c, number));
    if (of) {
        TRY(desk_identify(c->desk, c->sc, of, &id));
        TRY(desk_casefile(c->desk, c->sc, id, true, &cf));
    }
    const struct phrase *p = &all[number - 1];
    const char *text = of ? phrase_fill(c->sc, p, &cf, desk_today(c->desk)) : p->text;
    if (c->json)
        buffer_add(&c->output->text, desk_phrase_json(c->sc, p, text));
    else
        output_line(c->output, text);
    return RC_OK;
}

enum rc command_phrase(struct command_context *c)
{
    const char *const word = command_word(c, 0);
    const size_t words = c->args->word_count;
    const struct phrase *all;
    size_t count;
    const bool listing = strcmp(word, "list") == 0 && words == 1;
    const bool showing = strcmp(word, "show") == 0 && words >= 2 && options_only(c->args, "");

    if (!listing && !showing)
        return usage_fail(c->sc,
                          N_("phrase takes “list”; or “show”, a number and perhaps a case."));
    TRY(desk_phrases(c->desk, c->sc, &all, &count));
    return listing ? list(c, all, count) : show(c, all, count);
}
