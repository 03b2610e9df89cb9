/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/tr.h"

#include "core/base/label.h"
#include "core/base/text.h"

#include <langinfo.h>
#include <libintl.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#define DOMAIN                      "onecase"
#define LOCALE_THAT_IS_ALWAYS_THERE "C.UTF-8" /* a bare system and an SSH login have no other */
#define ARGUMENT_CELLS              600       /* an error that repeats a narrative stays readable */

void tr_init(const char *directory)
{
    if (!setlocale(LC_CTYPE, "") || strcmp(nl_langinfo(CODESET), "UTF-8") != 0)
        setlocale(LC_CTYPE, LOCALE_THAT_IS_ALWAYS_THERE);
    /* gettext translates in no locale called "C", but in this one it obeys LANGUAGE. English
     * needs no catalogue, so LANGUAGE may stay Chinese whatever a caller of tr() wants. */
    setlocale(LC_MESSAGES, LOCALE_THAT_IS_ALWAYS_THERE);
    setenv("LANGUAGE", "zh_CN", 1);
    bindtextdomain(DOMAIN, directory);
    bind_textdomain_codeset(DOMAIN, "UTF-8");
}

const char *tr(enum lang lang, const char *msgid)
{
    /* The translation of an empty msgid is the header of the catalogue. */
    if (text_is_empty(msgid))
        return "";
    return lang == LANG_ZH ? dgettext(DOMAIN, msgid) : msgid;
}

/* Replace {1}…{4} of SENTENCE; a number that has no argument stays as it is. */
static const char *filled(struct scope *sc, const char *sentence, const char *const *args)
{
    struct buffer b = buffer_new(sc);

    for (const char *p = sentence; *p != '\0'; p++) {
        const int number = p[0] == '{' && p[1] != '\0' && p[2] == '}' ? p[1] - '1' : -1;

        if (number < 0 || number >= ERROR_ARGS || !args[number]) {
            buffer_add_n(&b, p, 1);
            continue;
        }
        buffer_add(&b, args[number]);
        p += 2;
    }
    return buffer_text(&b);
}

const char *scope_say(struct scope *sc, enum lang lang, const char *msgid, ...)
{
    const char *args[ERROR_ARGS] = {NULL};
    va_list list;

    va_start(list, msgid);
    for (size_t i = 0; i < ERROR_ARGS; i++) {
        args[i] = va_arg(list, const char *);
        if (!args[i])
            break;
    }
    va_end(list);
    return filled(sc, tr(lang, msgid), args);
}

const char *tr_join(struct scope *sc, enum lang lang, const char *list, const char *word)
{
    if (text_is_empty(list))
        return word;
    return scope_printf(sc, "%s%s%s", list, tr(lang, N_(", ")), word);
}

/* What was typed is repeated to the person who typed it, also when the gate refused it. */
static const char *harmless(struct scope *sc, const char *text)
{
    const char *const visible = text_gate_out(sc, text, TEXT_LINE);
    const size_t size = text_fit(visible, ARGUMENT_CELLS, 1, NULL);

    return visible[size] == '\0' ? visible : text_pad(sc, visible, ARGUMENT_CELLS, 1);
}

static const char *place(struct scope *sc, const struct error *error)
{
    const char *const file = harmless(sc, error->file);

    if (!error->file)
        return "";
    if (error->line <= 0)
        return scope_printf(sc, "%s: ", file);
    if (error->column <= 0)
        return scope_printf(sc, "%s:%d: ", file, error->line);
    return scope_printf(sc, "%s:%d:%d: ", file, error->line, error->column);
}

/* What a file calls a field is how it is found there. */
static const char *argument(struct scope *sc, enum lang lang, const struct error *error, size_t i)
{
    const char *const text = error->args[i];

    if (error->words & FAIL_WORD(i + 1))
        return tr(lang, text);
    if (text == error->field && !error->file)
        return harmless(sc, label_of_field(sc, lang, text));
    return harmless(sc, text);
}

const char *error_text(struct scope *sc, enum lang lang, const struct error *error)
{
    const char *args[ERROR_ARGS] = {NULL};

    for (size_t i = 0; i < ERROR_ARGS && error->args[i]; i++)
        args[i] = argument(sc, lang, error, i);
    return scope_printf(sc, "%s%s", place(sc, error), filled(sc, tr(lang, error->msgid), args));
}
