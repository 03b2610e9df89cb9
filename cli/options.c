/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/options.h"

#include "core/base/text.h"

#include <string.h>

struct reader {
    struct scope *sc;
    const char *const *words;
    size_t count, next;
    const char *own; /* options of the command, once it is known */
    struct arguments *out;
};

/* What TABLE says after the NAME of LENGTH bytes: "", "=" or "=*" and the rest; NULL: no such. */
static const char *row_of(const char *table, const char *name, size_t length)
{
    for (const char *row = table; row && *row != '\0'; row += strspn(row, " ")) {
        const size_t size = strcspn(row, "=* ");

        if (size == length && strncmp(row, name, length) == 0)
            return row + size;
        row += strcspn(row, " ");
    }
    return NULL;
}

const char *options_written(struct scope *sc, const char *name)
{
    return scope_printf(sc, "%s%s", name[1] == '\0' ? "-" : "--", name);
}

static struct option *find(const struct arguments *args, const char *name)
{
    for (size_t i = 0; i < args->option_count; i++)
        if (strcmp(args->options[i].name, name) == 0)
            return &args->options[i];
    return NULL;
}

/* A second global option replaces the first, so that an alias can be overruled; of what is to be
 * recorded nothing may get lost. */
static enum rc keep(struct reader *r, const char *name, const char *value, bool several)
{
    struct option *const before = several ? NULL : find(r->out, name);

    if (before && !row_of(OPTIONS_GLOBAL, name, strlen(name)))
        return usage_fail(r->sc, N_("{1} was given twice."), options_written(r->sc, name));
    if (before)
        before->value = value;
    else
        r->out->options[r->out->option_count++] = (struct option){name, value};
    return RC_OK;
}

static enum rc read_option(struct reader *r, const char *word)
{
    const char *const start = word + (word[1] == '-' ? 2 : 1);
    const size_t length = strcspn(start, "=");
    const bool dashes_fit = (length == 1) == (word[1] != '-');
    const char *row = dashes_fit ? row_of(OPTIONS_GLOBAL, start, length) : NULL;
    const char *value = start[length] == '=' ? start + length + 1 : NULL;

    if (!row && dashes_fit)
        row = row_of(r->own, start, length);
    if (!row)
        return usage_fail(r->sc, N_("There is no option {1}; “onecase help” lists them."),
                          scope_strndup(r->sc, word, (size_t)(start - word) + length));
    const char *const name = scope_strndup(r->sc, start, length);
    if (*row != '=' && value)
        return usage_fail(r->sc, N_("{1} takes no value."), options_written(r->sc, name));
    if (*row == '=' && !value) {
        if (r->next == r->count)
            return usage_fail(r->sc, N_("{1} needs a value after it."),
                              options_written(r->sc, name));
        value = r->words[r->next++];
    }
    return keep(r, name, value, *row == '=' && row[1] == '*');
}

static enum rc read_word(struct reader *r, const char *word, options_of known)
{
    if (r->out->command) {
        r->out->words[r->out->word_count++] = word;
        return RC_OK;
    }
    r->out->command = word;
    r->own = known(word);
    if (!r->own)
        return usage_fail(r->sc, N_("There is no command “{1}”; “onecase help” lists them."), word);
    return RC_OK;
}

enum rc options_parse(struct scope *sc, const char *const *words, size_t count, options_of known,
                      struct arguments *out)
{
    struct reader r = {.sc = sc, .words = words, .count = count, .out = out};
    bool only_words = false;

    *out = (struct arguments){.words = scope_alloc(sc, count, sizeof(*out->words)),
                              .options = scope_alloc(sc, count, sizeof(*out->options))};
    while (r.next < count) {
        const char *const word = words[r.next++];

        if (only_words || word[0] != '-' || word[1] == '\0')
            TRY(read_word(&r, word, known));
        else if (strcmp(word, "--") == 0)
            only_words = true;
        else
            TRY(read_option(&r, word));
    }
    return RC_OK;
}

bool options_given(const struct arguments *args, const char *name)
{
    return find(args, name) != NULL;
}

bool options_only(const struct arguments *args, const char *names)
{
    for (size_t i = 0; i < args->option_count; i++) {
        const char *const name = args->options[i].name;
        const size_t length = strlen(name);

        if (!row_of(OPTIONS_GLOBAL, name, length) && !row_of(names, name, length))
            return false;
    }
    return true;
}

const char *options_value(const struct arguments *args, const char *name)
{
    const struct option *const option = find(args, name);

    return option ? option->value : NULL;
}

/* "en", "en_US.UTF-8"; not "enm", which is another language. */
static bool is_english(const char *locale)
{
    return locale && strncmp(locale, "en", 2) == 0 && strchr("_.@", locale[2]);
}

enum rc options_lang(struct scope *sc, const struct arguments *args, const char *locale,
                     enum lang *lang)
{
    const char *const text = options_value(args, "lang");

    *lang = is_english(locale) ? LANG_EN : LANG_ZH;
    if (!text)
        return RC_OK;
    if (strcmp(text, "zh_CN") != 0 && strcmp(text, "en") != 0)
        return usage_fail(sc, N_("--lang is zh_CN or en, not “{1}”."), text);
    *lang = strcmp(text, "en") == 0 ? LANG_EN : LANG_ZH;
    return RC_OK;
}
