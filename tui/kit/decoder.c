/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/kit/decoder.h"

#include <string.h>

#include "core/base/text.h"

#define SEQUENCE_MS 100  /* the rest of a sequence that a slow line has split */
#define PASTE_MS    2000 /* a paste whose end never comes counts as it is */
#define REPEAT_MS   120  /* a held key comes about every 30 ms */

#define ESC 0x1b

static const char paste_begin[] = "\033[200~";
static const char paste_end[] = "\033[201~";
#define MARK_LENGTH (sizeof(paste_begin) - 1)

struct decoder {
    struct {
        const char *bytes;
        size_t length;
    } described[KEY_CODES]; /* by the terminal's description */
    char *pending;
    size_t length, room;
    int64_t fed;   /* when the last bytes came */
    bool dropping; /* inside a paste that is too long */
    struct key last;
    int64_t last_at;
    struct scope own, bytes, text;
};

enum step { STEP_KEY, STEP_SKIP, STEP_WAIT };

struct decoder *decoder_new(decoder_capability *capability, const void *terminal)
{
    struct scope own = SCOPE_INIT;
    struct decoder *d = scope_alloc(&own, 1, sizeof(*d));

    for (int code = 0; capability && code < KEY_CODES; code++) {
        const char *name = key_capability((enum key_code)code);
        const char *bytes = name ? capability(terminal, name) : NULL;

        if (!bytes || bytes[0] != ESC || bytes[1] == '\0')
            continue;
        d->described[code].bytes = scope_strdup(&own, bytes);
        d->described[code].length = strlen(bytes);
    }
    d->own = own;
    return d;
}

void decoder_free(struct decoder *decoder)
{
    if (!decoder)
        return;
    struct scope own = decoder->own; /* it holds the decoder itself */

    scope_end(&decoder->bytes);
    scope_end(&decoder->text);
    scope_end(&own);
}

void decoder_feed(struct decoder *decoder, const void *bytes, size_t size, int64_t now)
{
    if (decoder->length + size + 1 > decoder->room) {
        struct scope larger = {.secret = true};
        const size_t room = (decoder->length + size + 1) * 2;

        decoder->pending = scope_grow(&larger, decoder->pending, decoder->length, room, 1);
        scope_end(&decoder->bytes);
        decoder->bytes = larger;
        decoder->room = room;
    }
    memcpy(decoder->pending + decoder->length, bytes, size);
    decoder->length += size;
    decoder->fed = now;
}

static void consume(struct decoder *d, size_t size)
{
    d->length -= size;
    memmove(d->pending, d->pending + size, d->length);
    memset(d->pending + d->length, 0, size); /* it may have been a password */
}

static bool young(const struct decoder *d, int64_t now, int64_t limit)
{
    return now - d->fed < limit;
}

static enum step key_of(struct key *key, enum key_code code, uint32_t cp)
{
    *key = (struct key){.code = code, .cp = cp};
    return STEP_KEY;
}

/* Terminals send pasted line ends as CR; a NUL becomes a control character the gate refuses. */
static const char *paste_text(struct scope *sc, const char *bytes, size_t size)
{
    char *text = scope_alloc(sc, size + 1, 1);
    size_t length = 0;

    for (size_t i = 0; i < size; i++) {
        if (bytes[i] == '\r' && i + 1 < size && bytes[i + 1] == '\n')
            continue;
        if (bytes[i] == '\r')
            text[length++] = '\n';
        else
            text[length++] = bytes[i] == '\0' ? '\1' : bytes[i];
    }
    return text;
}

static enum step decode_paste(struct decoder *d, int64_t now, struct key *key, size_t *used)
{
    const size_t start = d->dropping ? 0 : MARK_LENGTH;
    const char *body = d->pending + start;
    const size_t size = d->length - start;
    const char *end = memmem(body, size, paste_end, MARK_LENGTH);
    const bool over = size > DECODER_PASTE_MAX;

    if (!end && young(d, now, PASTE_MS) && !over && !d->dropping)
        return STEP_WAIT;
    if (!end && young(d, now, PASTE_MS)) {
        /* Too long: forget it piece by piece, but not the beginning of its end mark. */
        *used = d->length < MARK_LENGTH ? 0 : d->length - (MARK_LENGTH - 1);
        d->dropping = true;
        return *used > 0 ? STEP_SKIP : STEP_WAIT;
    }
    *used = end ? (size_t)(end - d->pending) + MARK_LENGTH : d->length;
    key_of(key, KEY_PASTE, 0);
    if (!over && !d->dropping)
        key->text = paste_text(&d->text, body, end ? (size_t)(end - body) : size);
    d->dropping = false;
    return STEP_KEY;
}

static enum key_code tilde_key(int number)
{
    static const struct {
        int number;
        enum key_code code;
    } keys[] = {{1, KEY_HOME}, {2, KEY_INSERT}, {3, KEY_DELETE}, {4, KEY_END},  {5, KEY_PGUP},
                {6, KEY_PGDN}, {7, KEY_HOME},   {8, KEY_END},    {11, KEY_F1},  {12, KEY_F2},
                {13, KEY_F3},  {14, KEY_F4},    {15, KEY_F5},    {17, KEY_F6},  {18, KEY_F7},
                {19, KEY_F8},  {20, KEY_F9},    {21, KEY_F10},   {23, KEY_F11}, {24, KEY_F12}};

    for (size_t i = 0; i < sizeof(keys) / sizeof(keys[0]); i++) {
        if (keys[i].number == number)
            return keys[i].code;
    }
    return KEY_NONE;
}

static enum key_code letter_key(char letter)
{
    static const char letters[] = "ABCDHFPQRSZM";
    static const enum key_code codes[] = {KEY_UP,   KEY_DOWN, KEY_RIGHT,   KEY_LEFT,
                                          KEY_HOME, KEY_END,  KEY_F1,      KEY_F2,
                                          KEY_F3,   KEY_F4,   KEY_BACKTAB, KEY_ENTER};
    const char *at = strchr(letters, letter);

    return at && letter != '\0' ? codes[at - letters] : KEY_NONE;
}

static enum step known_or_skipped(struct key *key, enum key_code code)
{
    if (code == KEY_NONE)
        return STEP_SKIP;
    return key_of(key, code, 0);
}

/* Esc [ parameters letter. */
static enum step decode_csi(struct decoder *d, int64_t now, struct key *key, size_t *used)
{
    const char *p = d->pending;
    size_t i = 2;
    int number = 0;

    if (d->length > 3 && p[2] == '[') { /* the Linux console: Esc [ [ A is F1 */
        *used = 4;
        return known_or_skipped(
            key, p[3] >= 'A' && p[3] <= 'E' ? (enum key_code)(KEY_F1 + (p[3] - 'A')) : KEY_NONE);
    }
    while (i < d->length && p[i] >= 0x20 && p[i] <= 0x3f)
        i++;
    if (i == d->length || p[i] == '[') {
        *used = d->length;
        return young(d, now, SEQUENCE_MS) ? STEP_WAIT : STEP_SKIP;
    }
    for (size_t j = 2; j < i && p[j] >= '0' && p[j] <= '9' && number < 1000; j++)
        number = number * 10 + (p[j] - '0');
    *used = i + 1;
    if (p[i] == 'M')
        return STEP_SKIP; /* a mouse nobody asked for */
    return known_or_skipped(key, p[i] == '~' ? tilde_key(number) : letter_key(p[i]));
}

/* True when the bytes from AT on are only the beginning of a character. */
static bool is_beginning(const struct decoder *d, size_t at)
{
    const unsigned char lead = (unsigned char)d->pending[at];
    const size_t wanted = lead < 0xc2 || lead > 0xf4 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;

    for (size_t i = at + 1; i < d->length; i++) {
        if (((unsigned char)d->pending[i] & 0xc0) != 0x80)
            return false;
    }
    return d->length - at < wanted;
}

static enum step decode_character(const struct decoder *d, int64_t now, size_t at, struct key *key,
                                  size_t *used)
{
    const size_t there = d->length - at;
    char bytes[5] = {0};
    uint32_t cp;

    if (is_beginning(d, at) && young(d, now, SEQUENCE_MS))
        return STEP_WAIT;
    memcpy(bytes, d->pending + at, there < 4 ? there : 4);
    const size_t length = text_next(bytes, &cp);
    *used = at + (length > 0 ? length : 1);
    if (length == 0 || cp >= TEXT_BAD_BYTE)
        return STEP_SKIP;
    return key_of(key, KEY_CHAR, cp);
}

/* The function key that NEXT means behind Esc, as they lie above one another: 1 to 0, - and =. */
static enum key_code function_key(const struct key *next)
{
    const struct key half = key_halfwidth(next);
    const int digit = key_digit(next);

    if (digit >= 0)
        return (enum key_code)(digit == 0 ? KEY_F10 : KEY_F1 + digit - 1);
    if (half.cp == '-')
        return KEY_F11;
    return half.cp == '=' ? KEY_F12 : KEY_NONE;
}

/* Esc and something that is no sequence: a digit makes it a function key. */
static enum step decode_escaped(const struct decoder *d, int64_t now, struct key *key, size_t *used)
{
    struct key next = {.code = KEY_NONE};
    const enum step step = decode_character(d, now, 1, &next, used);

    if (step == STEP_WAIT)
        return STEP_WAIT;
    const enum key_code code = step == STEP_KEY ? function_key(&next) : KEY_NONE;
    if (code == KEY_NONE) {
        *used = 1;
        return key_of(key, KEY_ESC, 0);
    }
    return key_of(key, code, 0);
}

static size_t described_key(const struct decoder *d, struct key *key)
{
    size_t longest = 0;

    for (int code = 0; code < KEY_CODES; code++) {
        const size_t length = d->described[code].length;

        if (length <= longest || length > d->length ||
            memcmp(d->described[code].bytes, d->pending, length) != 0)
            continue;
        longest = length;
        key_of(key, (enum key_code)code, 0);
    }
    return longest;
}

static enum step decode_escape(struct decoder *d, int64_t now, struct key *key, size_t *used)
{
    const char *p = d->pending;

    *used = 1;
    if (d->length == 1)
        return young(d, now, DECODER_ESCAPE_MS) ? STEP_WAIT : key_of(key, KEY_ESC, 0);
    if (d->length >= MARK_LENGTH && memcmp(p, paste_begin, MARK_LENGTH) == 0)
        return decode_paste(d, now, key, used);
    const size_t described = described_key(d, key);
    if (described > 0) {
        *used = described;
        return STEP_KEY;
    }
    if (p[1] == ESC) {
        /* Esc Esc; but Esc and then an arrow are two keys. */
        *used = d->length > 2 && (p[2] == '[' || p[2] == 'O') ? 1 : 2;
        return key_of(key, KEY_ESC, 0);
    }
    if (p[1] == '[')
        return decode_csi(d, now, key, used);
    if (p[1] == 'O' && d->length > 2) {
        *used = 3;
        return known_or_skipped(key, letter_key(p[2]));
    }
    if (p[1] == 'O' && young(d, now, SEQUENCE_MS))
        return STEP_WAIT;
    return decode_escaped(d, now, key, used);
}

static enum step decode_control(unsigned char byte, struct key *key, size_t *used)
{
    *used = 1;
    switch (byte) {
    case '\t':
        return key_of(key, KEY_TAB, 0);
    case '\r':
    case '\n':
        return key_of(key, KEY_ENTER, 0);
    case '\b':
    case 0x7f:
        return key_of(key, KEY_BACKSPACE, 0);
    default:
        break;
    }
    if (byte >= 1 && byte <= 26)
        return key_of(key, KEY_CTRL, (uint32_t)('A' + byte - 1));
    return STEP_SKIP;
}

static enum step decode(struct decoder *d, int64_t now, struct key *key, size_t *used)
{
    const unsigned char first = (unsigned char)d->pending[0];

    if (d->dropping)
        return decode_paste(d, now, key, used);
    if (first == ESC)
        return decode_escape(d, now, key, used);
    if (first < ' ' || first == 0x7f)
        return decode_control(first, key, used);
    return decode_character(d, now, 0, key, used);
}

bool decoder_next(struct decoder *decoder, int64_t now, struct key *key)
{
    enum step step = STEP_SKIP;

    scope_end(&decoder->text);
    while (decoder->length > 0 && step == STEP_SKIP) {
        size_t used = 0;

        step = decode(decoder, now, key, &used);
        if (step != STEP_WAIT)
            consume(decoder, used);
    }
    if (step != STEP_KEY)
        return false;
    key->repeat = key_equal(key, &decoder->last) && now - decoder->last_at < REPEAT_MS;
    decoder->last = *key;
    decoder->last_at = now;
    return true;
}

int decoder_patience(const struct decoder *decoder, int64_t now)
{
    int64_t limit = SEQUENCE_MS;

    if (decoder->length == 0)
        return -1;
    if (decoder->length == 1 && decoder->pending[0] == ESC)
        limit = DECODER_ESCAPE_MS;
    else if (decoder->dropping || (decoder->length >= MARK_LENGTH &&
                                   memcmp(decoder->pending, paste_begin, MARK_LENGTH) == 0))
        limit = PASTE_MS;
    const int64_t left = decoder->fed + limit - now;
    return left > 0 ? (int)left : 0;
}
