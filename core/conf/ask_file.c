/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/conf/ask_file.h"

#include <string.h>

#include "core/base/text.h"

/* What stands on a screen in one line; *OUT stays NULL without a value. */
static enum rc read_line(struct scope *sc, const struct tree *node, const char *key,
                         const char **out)
{
    const struct tree *at = tree_get(node, key);

    TRY(tree_text(sc, node, key, out));
    return at ? tree_at(sc, at, text_gate_in(sc, at->path, *out, TEXT_LINE, out)) : RC_OK;
}

static enum rc check_name(struct scope *sc, const struct tree *node, const struct ask *others,
                          size_t count, const char *name)
{
    const struct tree *at = tree_get(node, "name");

    if (!ask_is_name(name))
        return tree_at(sc, at,
                       fail(sc, RC_INVALID, at->path,
                            N_("“{1}” cannot be the name of a question: that is at most 32 small "
                               "letters, digits and “_”, a letter first; nothing was saved."),
                            name));
    for (size_t i = 0; i < count; i++)
        if (strcmp(others[i].name, name) == 0)
            return tree_at(sc, at,
                           fail(sc, RC_INVALID, at->path,
                                N_("Two questions are called “{1}”; nothing was saved."), name));
    return RC_OK;
}

static enum rc check_choices(struct scope *sc, const struct tree *node, const struct ask *ask)
{
    if (ask->kind == ASK_CHOICE && ask->choice_count == 0)
        return tree_at(sc, node,
                       fail(sc, RC_INVALID, "choices",
                            N_("“{1}” is a choice, but choices: does not say of what; nothing was "
                               "saved."),
                            ask->name));
    if (ask->kind != ASK_CHOICE && ask->choice_count > 0)
        return tree_at(sc, tree_get(node, "choices"),
                       fail(sc, RC_INVALID, "choices",
                            N_("“{1}” has choices:, so its kind must be choice; nothing was "
                               "saved."),
                            ask->name));
    if (ask->choice_count > ASK_CHOICES_MAX)
        return tree_at(sc, tree_get(node, "choices"),
                       fail(sc, RC_INVALID, "choices",
                            N_("“{1}” has more than 50 choices; nothing was saved."), ask->name));
    return RC_OK;
}

/* A default is an answer like any other, but no template knows the parties of a case. */
static enum rc read_preset(struct scope *sc, const struct tree *node, struct ask *ask)
{
    const struct tree *at = tree_get(node, "default");
    const char *text = NULL;

    TRY(tree_text(sc, node, "default", &text));
    if (!text)
        return RC_OK;
    if (ask->kind == ASK_PARTY)
        return tree_at(sc, at,
                       fail(sc, RC_INVALID, at->path,
                            N_("“{1}” asks for a party, so it can have no default; nothing was "
                               "saved."),
                            ask->name));
    return tree_at(sc, at, ask_value(sc, ask, NULL, 0, text, &ask->preset));
}

enum rc ask_file_read(struct scope *sc, const struct tree *node, struct ask *out, size_t count)
{
    struct ask ask = {0};
    const struct tree *label;
    int kind = ASK_LINE;

    TRY(tree_only(sc, node, "name label english kind choices required default help"));
    TRY(tree_need_text(sc, node, "name", &ask.name));
    TRY(check_name(sc, node, out, count, ask.name));
    TRY(tree_need(sc, node, "label", &label));
    TRY(read_line(sc, node, "label", &ask.label));
    TRY(read_line(sc, node, "english", &ask.english));
    TRY(read_line(sc, node, "help", &ask.help));
    TRY(tree_word(sc, node, "kind", &ask_words, &kind));
    ask.kind = (enum ask_kind)kind;
    TRY(tree_texts(sc, node, "choices", &ask.choices, &ask.choice_count));
    TRY(check_choices(sc, node, &ask));
    for (size_t i = 0; i < ask.choice_count; i++)
        TRY(tree_at(sc, tree_get(node, "choices"),
                    text_gate_in(sc, "choices", ask.choices[i], TEXT_LINE, &ask.choices[i])));
    TRY(tree_truth(sc, node, "required", &ask.required));
    TRY(read_preset(sc, node, &ask));
    ask.line = tree_get(node, "name")->line;
    ask.column = tree_get(node, "name")->column;
    out[count] = ask;
    return RC_OK;
}
