/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/seal.h"

#include "core/base/digest.h"

#include <ctype.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define PUBLIC_WORD "onecase-key-"
#define KEY_HEX     64
#define CHECK_HEX   4
#define NAME_HEX    16
#define LINES       4
#define LINE_HEX    (KEY_HEX / LINES)
#define GROUP       4
#define KEY_LINE    "key "
#define BOX_BYTES   (SEAL_KEY_BYTES + crypto_box_SEALBYTES)

struct seal {
    crypto_secretstream_xchacha20poly1305_state state;
    unsigned char bound[crypto_hash_sha256_BYTES]; /* digest of the head */
};

static void ready(void)
{
    if (sodium_init() < 0)
        abort(); /* without a source of randomness there is no safe way on */
}

static const char *hex(struct scope *sc, const unsigned char *data, size_t size)
{
    char *text = scope_alloc(sc, size * 2 + 1, 1);

    return sodium_bin2hex(text, size * 2 + 1, data, size);
}

/* The first digits of the digest of TEXT. */
static const char *check_of(struct scope *sc, const char *text, size_t digits)
{
    return scope_strndup(sc, digest_of(sc, text, strlen(text)), digits);
}

static bool bytes_of(const char *text, unsigned char *out, size_t size)
{
    size_t length;

    return sodium_hex2bin(out, size, text, strlen(text), NULL, &length, NULL) == 0 &&
           length == size;
}

struct seal_public seal_public_of(const struct seal_private *secret)
{
    unsigned char box[crypto_box_SECRETKEYBYTES];
    struct seal_public key;

    crypto_box_seed_keypair(key.bytes, box, secret->bytes);
    sodium_memzero(box, sizeof(box));
    return key;
}

void seal_make_pair(struct seal_private *secret, struct seal_public *key)
{
    ready();
    randombytes_buf(secret->bytes, sizeof(secret->bytes));
    *key = seal_public_of(secret);
}

void seal_forget(struct seal_private *secret) { sodium_memzero(secret, sizeof(*secret)); }

const char *seal_public_text(struct scope *sc, const struct seal_public *key)
{
    const char *digits = hex(sc, key->bytes, sizeof(key->bytes));

    return scope_printf(sc, PUBLIC_WORD "%s-%s", digits, check_of(sc, digits, CHECK_HEX));
}

const char *seal_public_name(struct scope *sc, const struct seal_public *key)
{
    return check_of(sc, hex(sc, key->bytes, sizeof(key->bytes)), NAME_HEX);
}

/* Not every 32 bytes are a point that something can be sealed to. */
static bool can_seal(const struct seal_public *key)
{
    unsigned char box[1 + crypto_box_SEALBYTES];

    ready();
    return crypto_box_seal(box, (const unsigned char *)"", 1, key->bytes) == 0;
}

enum rc seal_public_parse(struct scope *sc, const char *field, const char *text,
                          struct seal_public *key)
{
    const size_t word = strlen(PUBLIC_WORD);
    const bool shaped = strlen(text) == word + KEY_HEX + 1 + CHECK_HEX &&
                        strncmp(text, PUBLIC_WORD, word) == 0 && text[word + KEY_HEX] == '-';

    if (shaped) {
        const char *digits = scope_strndup(sc, text + word, KEY_HEX);
        const char *check = text + word + KEY_HEX + 1;

        if (bytes_of(digits, key->bytes, sizeof(key->bytes)) &&
            strcmp(check, check_of(sc, digits, CHECK_HEX)) == 0 && can_seal(key))
            return RC_OK;
    }
    return fail(sc, RC_INVALID, field,
                N_("“{1}” is not a public key of this program, or was copied wrongly. Nothing was "
                   "saved."),
                text);
}

/* The check of line NUMBER (from 1) that holds DIGITS. */
static const char *line_check(struct scope *sc, int number, const char *digits)
{
    return check_of(sc, scope_printf(sc, "%d%s", number, digits), CHECK_HEX);
}

const char *seal_private_text(struct scope *sc, const struct seal_private *secret)
{
    const char *digits = hex(sc, secret->bytes, sizeof(secret->bytes));
    struct buffer text = buffer_new(sc);

    for (int i = 0; i < LINES; i++) {
        const char *line = scope_strndup(sc, digits + i * LINE_HEX, LINE_HEX);

        buffer_addf(&text, "%d ", i + 1);
        for (int g = 0; g < LINE_HEX; g += GROUP)
            buffer_addf(&text, " %.*s", GROUP, line + g);
        buffer_addf(&text, "  %s\n", line_check(sc, i + 1, line));
    }
    return buffer_text(&text);
}

/* The digits of the next line at *TEXT that begins with one, in small letters, without blanks;
 * *TEXT goes to the one after it. NULL at the end of the text. */
static const char *next_digits(struct scope *sc, const char **text)
{
    while (**text) {
        const size_t length = strcspn(*text, "\n");
        struct buffer digits = buffer_new(sc);

        for (size_t i = 0; i < length; i++) {
            const char c = (char)tolower((unsigned char)(*text)[i]);

            if (!isspace((unsigned char)c))
                buffer_add_n(&digits, &c, 1);
        }
        *text += length + ((*text)[length] == '\n');
        if (digits.length > 0 && isdigit((unsigned char)buffer_text(&digits)[0]))
            return buffer_text(&digits);
    }
    return NULL;
}

static enum rc bad_line(struct scope *sc, int number)
{
    return fail(sc, RC_INVALID, "key-file",
                N_("Line {1} of the private key was copied wrongly: its check does not fit. "
                   "Nothing was changed."),
                scope_printf(sc, "%d", number));
}

enum rc seal_private_parse(struct scope *sc, const char *text, struct seal_private *secret)
{
    const size_t step = SEAL_KEY_BYTES / LINES;

    for (int i = 0; i < LINES; i++) {
        const char *line = next_digits(sc, &text);

        if (!line)
            return fail(
                sc, RC_INVALID, "key-file",
                N_("The private key has four lines; this one has fewer. Nothing was changed."));
        if (strlen(line) != 1 + LINE_HEX + CHECK_HEX || line[0] != '1' + i)
            return bad_line(sc, i + 1);
        const char *digits = scope_strndup(sc, line + 1, LINE_HEX);
        if (strcmp(line + 1 + LINE_HEX, line_check(sc, i + 1, digits)) != 0 ||
            !bytes_of(digits, secret->bytes + (size_t)i * step, step))
            return bad_line(sc, i + 1);
    }
    if (next_digits(sc, &text))
        return fail(sc, RC_INVALID, "key-file",
                    N_("The private key has four lines; this one has more. Nothing was changed."));
    return RC_OK;
}

static void bind_head(struct seal *s, const char *head)
{
    crypto_hash_sha256(s->bound, (const unsigned char *)head, strlen(head));
}

struct seal *seal_begin(struct scope *sc, const struct seal_public *keys, size_t count,
                        const char **head, unsigned char start[SEAL_START])
{
    unsigned char key[crypto_secretstream_xchacha20poly1305_KEYBYTES], box[BOX_BYTES];
    struct seal *s = scope_alloc(sc, 1, sizeof(*s));
    struct buffer text = buffer_new(sc);

    ready();
    crypto_secretstream_xchacha20poly1305_keygen(key);
    for (size_t i = 0; i < count; i++) {
        if (crypto_box_seal(box, key, sizeof(key), keys[i].bytes) != 0)
            abort(); /* only for a key that is no point of the curve, which none of ours is */
        buffer_addf(&text, KEY_LINE "%s %s\n", seal_public_name(sc, &keys[i]),
                    hex(sc, box, sizeof(box)));
    }
    *head = buffer_text(&text);
    bind_head(s, *head);
    crypto_secretstream_xchacha20poly1305_init_push(&s->state, start, key);
    sodium_memzero(key, sizeof(key));
    return s;
}

void seal_part(struct seal *s, const unsigned char *plain, size_t size, bool last,
               unsigned char *out)
{
    crypto_secretstream_xchacha20poly1305_push(
        &s->state, out, NULL, plain, size, s->bound, sizeof(s->bound),
        last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL
             : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
}

/* Open the box on the line at LINE, if it is for SECRET. */
static bool open_box(struct scope *sc, const struct seal_private *secret, const char *line,
                     unsigned char key[SEAL_KEY_BYTES])
{
    unsigned char public[crypto_box_PUBLICKEYBYTES], private[crypto_box_SECRETKEYBYTES];
    unsigned char box[BOX_BYTES];
    const size_t before = strlen(KEY_LINE) + NAME_HEX + 1, length = strcspn(line, "\n");

    if (length != before + 2 * BOX_BYTES || strncmp(line, KEY_LINE, strlen(KEY_LINE)) != 0 ||
        !bytes_of(scope_strndup(sc, line + before, length - before), box, sizeof(box)))
        return false;
    crypto_box_seed_keypair(public, private, secret->bytes);
    const bool opened = crypto_box_seal_open(key, box, sizeof(box), public, private) == 0;
    sodium_memzero(private, sizeof(private));
    return opened;
}

enum rc unseal_begin(struct scope *sc, const struct seal_private *secret, const char *head,
                     const unsigned char start[SEAL_START], struct seal **out)
{
    unsigned char key[SEAL_KEY_BYTES];
    struct seal *s = scope_alloc(sc, 1, sizeof(*s));
    bool opened = false;

    ready();
    for (const char *line = head; *line && !opened;) {
        const size_t length = strcspn(line, "\n");

        opened = open_box(sc, secret, line, key);
        line += length + (line[length] == '\n');
    }
    if (!opened)
        return fail(sc, RC_DENIED, "key-file",
                    N_("This file was not sealed for this key. Nothing was done."));
    bind_head(s, head);
    crypto_secretstream_xchacha20poly1305_init_pull(&s->state, start, key);
    sodium_memzero(key, sizeof(key));
    *out = s;
    return RC_OK;
}

enum rc unseal_part(struct seal *s, struct scope *sc, const unsigned char *part, size_t size,
                    unsigned char *out, bool *last)
{
    unsigned char tag;

    if (size < SEAL_PART_EXTRA ||
        crypto_secretstream_xchacha20poly1305_pull(&s->state, out, NULL, &tag, part, size, s->bound,
                                                   sizeof(s->bound)) != 0)
        return fail(sc, RC_INVALID, "file",
                    N_("The file is damaged or was changed: a part of it is not what was sealed. "
                       "Nothing was done."));
    *last = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
    return RC_OK;
}

void seal_end(struct seal *s) { sodium_memzero(s, sizeof(*s)); }
