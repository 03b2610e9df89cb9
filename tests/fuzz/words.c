/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person or a terminal sends: keys and command lines. */
#include <string.h>

#include "cli/command.h"
#include "cli/line.h"
#include "cli/runner.h"
#include "core/base/text.h"
#include "tests/fuzz/fuzz.h"
#include "tui/kit/caret.h"
#include "tui/kit/decoder.h"
#include "tui/kit/editor.h"
#include "tui/kit/field.h"

fuzz_function fuzz_key, fuzz_word;

#define SIZE_MOST 128 /* so many keys tell all; an editor lays its text out after each */
#define ROWS      6
#define COLUMNS   20

/* The text of KEY, in a field and in an editor, is one that the gate takes. */
static void type(struct scope *sc, struct field *field, struct editor *editor,
                 const struct key *key)
{
    if (key->code == KEY_PASTE && key->text)
        must(strlen(key->text) <= DECODER_PASTE_MAX, "a paste has an end");
    key_name(sc, key);
    field_key(field, key);
    editor_key(editor, key);
}

/* How the bytes come: the first says how many at a time, and with which pauses. */
static void feed(struct scope *sc, struct decoder *decoder, const uint8_t *data, size_t size)
{
    const size_t step = size > 0 ? (size_t)(data[0] & 15) + 1 : 1;
    struct editor *editor = editor_new(NULL);
    struct field field;
    struct key key;
    int64_t now = 0;

    field_open(&field, sc, FIELD_TEXT, NULL);
    editor_resize(editor, ROWS, COLUMNS, 1);
    for (size_t i = 0; i < size; i += step) {
        decoder_feed(decoder, data + i, size - i < step ? size - i : step, now);
        while (decoder_next(decoder, now, &key))
            type(sc, &field, editor, &key);
        now += data[i] & 1 ? 1000 : 1;
    }
    now += 60000;
    while (decoder_next(decoder, now, &key))
        type(sc, &field, editor, &key);
    must(decoder_patience(decoder, now) < 0, "after a pause nothing is left to wait for");
    fuzz_shown(sc, field_text(&field));
    editor_free(editor);
}

void fuzz_key(const uint8_t *data, size_t size)
{
    struct scope sc = SCOPE_INIT;
    struct decoder *decoder = decoder_new(NULL, NULL);

    feed(&sc, decoder, data, size < SIZE_MOST ? size : SIZE_MOST);
    decoder_free(decoder);
    scope_end(&sc);
}

void fuzz_word(const uint8_t *data, size_t size)
{
    struct scope sc = SCOPE_INIT;
    const char *const text = fuzz_text(&sc, data, size);
    struct arguments args = {0};
    const char **words;
    size_t count;
    enum lang lang;

    if (line_split(&sc, text, &words, &count) == RC_OK) {
        must(count <= strlen(text) / 2 + 1, "two words are a byte apart");
        if (options_parse(&sc, words, count, command_options, &args) == RC_OK &&
            options_lang(&sc, &args, text, &lang) != RC_OK)
            fuzz_error(&sc);
    }
    fuzz_error(&sc);
    if (runner_words(&sc, text, &words, &count) != RC_OK)
        fuzz_error(&sc);
    scope_end(&sc);
}
