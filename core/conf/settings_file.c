/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/conf/settings_file.h"

#include <string.h>

#include "core/conf/yaml.h"
#include "core/domain/serial.h"

static const char *const lp[] = {"lp", "-t", SETTINGS_TITLE, "-", NULL};

static enum rc read_command(struct scope *sc, const struct tree *root, struct settings *out)
{
    const char **words;
    size_t count;

    TRY(tree_texts(sc, root, "print_command", &words, &count));
    if (!words)
        return RC_OK;
    if (count == 0)
        return tree_at(sc, tree_get(root, "print_command"),
                       fail(sc, RC_INVALID, "print_command",
                            N_("{1} names no program; nothing was saved."), "print_command"));
    out->print_command = scope_grow(sc, words, count, count + 1, sizeof(*words));
    return RC_OK;
}

static enum rc read_pattern(struct scope *sc, const struct tree *root, struct settings *out)
{
    const struct tree *value = tree_get(root, "case_number_pattern");

    TRY(tree_text(sc, root, "case_number_pattern", &out->case_number_pattern));
    return value ? tree_at(sc, value, serial_check_pattern(sc, out->case_number_pattern)) : RC_OK;
}

enum rc settings_load(struct scope *sc, const char *path, struct settings *out)
{
    struct tree *root;

    *out = (struct settings){
        .case_number_pattern = SERIAL_CASE_PATTERN, .print_command = lp, .ambiguous_width = 1};
    if (!path)
        return RC_OK;
    TRY(yaml_load(sc, path, NULL, &root));
    TRY(tree_only(sc, root, "case_number_pattern print_command ambiguous_width"));
    TRY(read_pattern(sc, root, out));
    TRY(read_command(sc, root, out));
    return tree_int(sc, root, "ambiguous_width", 1, 2, &out->ambiguous_width);
}

static const char *with_title(struct scope *sc, const char *word, const char *title)
{
    struct buffer text = buffer_new(sc);
    const char *found;

    while ((found = strstr(word, SETTINGS_TITLE)) != NULL) {
        buffer_add_n(&text, word, (size_t)(found - word));
        buffer_add(&text, title);
        word = found + strlen(SETTINGS_TITLE);
    }
    buffer_add(&text, word);
    return buffer_text(&text);
}

const char *const *settings_print_argv(struct scope *sc, const struct settings *settings,
                                       const char *title)
{
    size_t count = 0;

    while (settings->print_command[count])
        count++;
    const char **argv = scope_alloc(sc, count + 1, sizeof(*argv));
    for (size_t i = 0; i < count; i++)
        argv[i] = with_title(sc, settings->print_command[i], title);
    return argv;
}
