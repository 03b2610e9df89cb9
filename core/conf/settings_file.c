/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/conf/settings_file.h"

#include <string.h>

#include "core/conf/yaml.h"
#include "core/domain/serial.h"

static const char *const lp[] = {"lp", "-t", SETTINGS_TITLE, "-", NULL};

static enum rc read_command(struct scope *sc, const struct tree *root, const char *key,
                            const char *const **out)
{
    const char **words;
    size_t count;

    TRY(tree_texts(sc, root, key, &words, &count));
    if (!words)
        return RC_OK;
    if (count == 0)
        return tree_at(
            sc, tree_get(root, key),
            fail(sc, RC_INVALID, key, N_("{1} names no program; nothing was saved."), key));
    *out = scope_grow(sc, words, count, count + 1, sizeof(*words));
    return RC_OK;
}

static enum rc read_watch(struct scope *sc, const struct tree *root, struct settings *out)
{
    TRY(read_command(sc, root, "notify_command", &out->notify_command));
    TRY(tree_int(sc, root, "notify_seconds", 1, 60, &out->notify_seconds));
    TRY(tree_truth(sc, root, "ring", &out->ring));
    TRY(tree_truth(sc, root, "flash", &out->flash));
    return tree_int(sc, root, "card_answer_hours", 1, 24 * 30, &out->card_answer_hours);
}

static enum rc read_pattern(struct scope *sc, const struct tree *root, struct settings *out)
{
    const struct tree *value = tree_get(root, "case_number_pattern");

    TRY(tree_text(sc, root, "case_number_pattern", &out->case_number_pattern));
    return value ? tree_at(sc, value, serial_check_pattern(sc, out->case_number_pattern)) : RC_OK;
}

static enum rc read_directory(struct scope *sc, const struct tree *root,
                              struct office_directory *out)
{
    const struct tree *papers = tree_get(root, "papers");

    if (!papers)
        return RC_OK;
    TRY(tree_only(sc, papers, "phone address court police arbitration"));
    TRY(tree_text(sc, papers, "phone", &out->phone));
    TRY(tree_text(sc, papers, "address", &out->address));
    TRY(tree_text(sc, papers, "court", &out->court));
    TRY(tree_text(sc, papers, "police", &out->police));
    return tree_text(sc, papers, "arbitration", &out->arbitration);
}

static enum rc read_face(struct scope *sc, const struct tree *root, struct settings *out)
{
    TRY(tree_text(sc, root, "further_face", &out->further_face));
    if (!out->further_face || out->further_face[0] == '/')
        return RC_OK;
    return tree_at(sc, tree_get(root, "further_face"),
                   fail(sc, RC_INVALID, "further_face",
                        N_("further_face: “{1}” is not the whole path of a font's file; nothing "
                           "was saved."),
                        out->further_face));
}

enum rc settings_load(struct scope *sc, const char *path, struct settings *out)
{
    struct tree *root;

    *out = (struct settings){.case_number_pattern = SERIAL_CASE_PATTERN,
                             .print_command = lp,
                             .notify_seconds = 10,
                             .ring = true,
                             .flash = true,
                             .card_answer_hours = 24,
                             .ambiguous_width = 1};
    if (!path)
        return RC_OK;
    TRY(yaml_load(sc, path, NULL, &root));
    TRY(tree_only(sc, root,
                  "case_number_pattern print_command notify_command notify_seconds ring flash "
                  "card_answer_hours ambiguous_width further_face papers"));
    TRY(read_pattern(sc, root, out));
    TRY(read_command(sc, root, "print_command", &out->print_command));
    TRY(read_watch(sc, root, out));
    TRY(read_directory(sc, root, &out->directory));
    TRY(read_face(sc, root, out));
    return tree_int(sc, root, "ambiguous_width", 1, 2, &out->ambiguous_width);
}

/* WORD with VALUE in every place of NAME. */
static const char *filled(struct scope *sc, const char *word, const char *name, const char *value)
{
    struct buffer text = buffer_new(sc);
    const char *found;

    while ((found = strstr(word, name)) != NULL) {
        buffer_add_n(&text, word, (size_t)(found - word));
        buffer_add(&text, value);
        word = found + strlen(name);
    }
    buffer_add(&text, word);
    return buffer_text(&text);
}

static size_t words_in(const char *const *argv)
{
    size_t count = 0;

    while (argv[count])
        count++;
    return count;
}

const char *const *settings_print_argv(struct scope *sc, const struct settings *settings,
                                       const char *title)
{
    const size_t count = words_in(settings->print_command);
    const char **argv = scope_alloc(sc, count + 1, sizeof(*argv));

    for (size_t i = 0; i < count; i++)
        argv[i] = filled(sc, settings->print_command[i], SETTINGS_TITLE, title);
    return argv;
}

/* WORD with the values of N in their places; what a value holds is never taken for a place. */
static const char *notify_word(struct scope *sc, const char *word, const struct settings_notice *n)
{
    const struct {
        const char *name, *value;
    } places[] = {{"{id}", scope_printf(sc, "%lld", (long long)n->id)},
                  {"{kind}", n->kind},
                  {"{phone}", n->phone},
                  {"{to}", n->to}};
    struct buffer text = buffer_new(sc);

    while (*word) {
        size_t at = 0;

        while (at < 4 && strncmp(word, places[at].name, strlen(places[at].name)) != 0)
            at++;
        buffer_add_n(&text, at < 4 ? places[at].value : word,
                     at < 4 ? strlen(places[at].value) : 1);
        word += at < 4 ? strlen(places[at].name) : 1;
    }
    return buffer_text(&text);
}

const char *const *settings_notify_argv(struct scope *sc, const struct settings *settings,
                                        const struct settings_notice *n)
{
    const size_t count = words_in(settings->notify_command);
    const char **argv = scope_alloc(sc, count + 1, sizeof(*argv));

    for (size_t i = 0; i < count; i++)
        argv[i] = notify_word(sc, settings->notify_command[i], n);
    return argv;
}
