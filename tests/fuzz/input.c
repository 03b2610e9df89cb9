/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Corpora and mutants: no clock, no state, so that a failure is found again by its number. */
#include <stdlib.h>
#include <string.h>

#include "core/base/file.h"
#include "tests/fuzz/fuzz.h"

#define SIZE_MOST    4096 /* of a mutant */
#define LINES_MOST   4096
#define CHANGES_MOST 8

/* ---- lines ---- */

static int hex_digit(char c)
{
    const char *const digits = "0123456789abcdef", *const at = strchr(digits, c);

    return c && at ? (int)(at - digits) : -1;
}

static struct fuzz_input parse_line(struct scope *sc, const char *line, size_t length)
{
    uint8_t *data = scope_alloc(sc, length + 1, 1);
    size_t size = 0;

    for (size_t i = 0; i < length; i++) {
        if (line[i] != '\\' || i + 1 == length) {
            data[size++] = (uint8_t)line[i];
            continue;
        }
        i++;
        if (line[i] == 'x' && i + 2 < length && hex_digit(line[i + 1]) >= 0) {
            data[size++] = (uint8_t)(hex_digit(line[i + 1]) << 4 | hex_digit(line[i + 2]));
            i += 2;
        } else {
            data[size++] = line[i] == 'n'   ? '\n'
                           : line[i] == 't' ? '\t'
                           : line[i] == 'r' ? '\r'
                                            : (uint8_t)line[i];
        }
    }
    return (struct fuzz_input){data, size};
}

const char *fuzz_line(struct scope *sc, struct fuzz_input input)
{
    struct buffer b = buffer_new(sc);

    for (size_t i = 0; i < input.size; i++) {
        const uint8_t byte = input.data[i];

        if (byte == '\n')
            buffer_add(&b, "\\n");
        else if (byte == '\\')
            buffer_add(&b, "\\\\");
        else if (byte >= 0x20 && byte < 0x7f)
            buffer_add_n(&b, &byte, 1);
        else
            buffer_addf(&b, "\\x%02x", (unsigned)byte);
    }
    return buffer_text(&b);
}

struct fuzz_corpus fuzz_corpus(struct scope *sc, const char *target)
{
    const char *path = fuzz_source(sc, scope_printf(sc, "tests/fuzz/corpus/%s.txt", target));
    struct fuzz_corpus corpus = {.list = scope_alloc(sc, LINES_MOST, sizeof(*corpus.list))};
    struct bytes file;

    must(file_read(sc, path, FILE_LIMIT, &file) == RC_OK, "every target has a corpus");
    const char *end = (const char *)file.data + file.size;
    for (const char *line = (const char *)file.data; line < end && corpus.count < LINES_MOST;) {
        const char *feed = memchr(line, '\n', (size_t)(end - line));
        const size_t length = (size_t)((feed ? feed : end) - line);

        corpus.list[corpus.count++] = parse_line(sc, line, length);
        line += length + 1;
    }
    must(corpus.count > 0, "a corpus has an input");
    return corpus;
}

/* ---- mutants ---- */

/* What parsers stumble over. */
static const char *const tokens[] = {"\xE2\x80\xAE",
                                     "\xE2\x80\x8D",
                                     "\xEF\xB8\x8F",
                                     "\xCC\x81",
                                     "\xEF\xBB\xBF",
                                     "\xC0\x80",
                                     "\xED\xA0\x80",
                                     "\xF4\x90\x80\x80",
                                     "\x1B[",
                                     "\x1B[200~",
                                     "\x1B[201~",
                                     "\x9B",
                                     "\r\n",
                                     "\n---\n",
                                     "{{#",
                                     "{{/",
                                     "{{>",
                                     "{{{",
                                     "}}",
                                     "\"",
                                     "''",
                                     "&a",
                                     "*a",
                                     "<<: ",
                                     "!!",
                                     "? ",
                                     "- ",
                                     ": ",
                                     "  ",
                                     "|",
                                     "|-\n",
                                     "[[[[[[[[",
                                     "{\"a\":",
                                     "\\u0000",
                                     "\\ud800",
                                     "1e999",
                                     "-0",
                                     "99999999999999999999",
                                     "2026-02-29",
                                     "24:00",
                                     "=",
                                     ",",
                                     "“",
                                     "”",
                                     "　",
                                     "００",
                                     "张三",
                                     "\U0001F469",
                                     "\U0002EBF0",
                                     "```",
                                     "| --- |"};
#define TOKENS (sizeof(tokens) / sizeof(tokens[0]))

struct mutant {
    uint8_t data[SIZE_MOST];
    size_t size;
    uint64_t state;
};

static uint64_t random_below(struct mutant *m, uint64_t below)
{
    uint64_t z = m->state += 0x9E3779B97F4A7C15u;

    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return below ? (z ^ (z >> 31)) % below : 0;
}

static void insert(struct mutant *m, size_t at, const void *data, size_t size)
{
    uint8_t copy[SIZE_MOST];

    if (size > SIZE_MOST - m->size)
        size = SIZE_MOST - m->size;
    memcpy(copy, data, size); /* it may be a part of the mutant itself */
    memmove(m->data + at + size, m->data + at, m->size - at);
    memcpy(m->data + at, copy, size);
    m->size += size;
}

static void erase(struct mutant *m, size_t at, size_t size)
{
    memmove(m->data + at, m->data + at + size, m->size - at - size);
    m->size -= size;
}

static void insert_part(struct mutant *m, struct fuzz_input from)
{
    const size_t start = random_below(m, from.size), most = from.size - start;

    insert(m, random_below(m, m->size + 1), from.data + start, random_below(m, most + 1));
}

static void change(struct mutant *m, const struct fuzz_corpus *corpus)
{
    const size_t at = random_below(m, m->size);
    const char *const token = tokens[random_below(m, TOKENS)];
    const uint8_t byte = (uint8_t)random_below(m, 256);

    switch (random_below(m, m->size > 0 ? 8 : 3)) {
    case 0:
        insert(m, random_below(m, m->size + 1), token, strlen(token));
        break;
    case 1:
        insert(m, random_below(m, m->size + 1), &byte, 1);
        break;
    case 2:
        insert_part(m, corpus->list[random_below(m, corpus->count)]);
        break;
    case 3:
        m->data[at] ^= (uint8_t)(1u << (byte & 7));
        break;
    case 4:
        m->data[at] = byte;
        break;
    case 5:
        erase(m, at, random_below(m, m->size - at) + 1);
        break;
    case 6:
        insert_part(m, (struct fuzz_input){m->data, m->size});
        break;
    default:
        m->size = at; /* as when a line drops */
        break;
    }
}

struct fuzz_input fuzz_mutant(struct scope *sc, const struct fuzz_corpus *corpus, uint64_t seed,
                              uint64_t n)
{
    struct mutant *m = scope_alloc(sc, 1, sizeof(*m));

    m->state = seed << 32 ^ n;
    const struct fuzz_input parent = corpus->list[random_below(m, corpus->count)];
    insert(m, 0, parent.data, parent.size);
    for (uint64_t i = random_below(m, CHANGES_MOST) + 1; i > 0; i--)
        change(m, corpus);
    return (struct fuzz_input){m->data, m->size};
}
