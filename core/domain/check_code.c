/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/check_code.h"

#include "core/base/digest.h"
#include "core/base/text.h"

#include <ctype.h>
#include <string.h>

#define DATA    (CHECK_CODE_LENGTH - 1)
#define PRIME   31 /* a sum modulo a prime finds every swap */
#define QR_HEAD "OC1/"
#define QR_HEX  16

static const char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

const char *check_code_digest(struct scope *sc, const struct check_subject *s)
{
    struct buffer b = buffer_new(sc);

    buffer_addf(&b, "onecase 1\n%d\n%lld\n%s\n%d\n%s\n", s->dispute->year,
                (long long)s->dispute->register_number, s->kind, s->version, s->template_digest);
    buffer_add(&b, s->source);
    return digest_of(sc, b.data, b.length);
}

static char sum_of(const char *data)
{
    size_t sum = 0;

    for (size_t i = 0; i < DATA; i++)
        sum += (i + 1) * (size_t)(strchr(alphabet, data[i]) - alphabet);
    return alphabet[sum % PRIME];
}

static unsigned hex_value(char c)
{
    return c <= '9' ? (unsigned)(c - '0') : (unsigned)(tolower((unsigned char)c) - 'a' + 10);
}

const char *check_code_of(struct scope *sc, const char *digest)
{
    char code[CHECK_CODE_LENGTH + 1] = {0};
    uint64_t bits = 0;

    for (int i = 0; i < QR_HEX; i++)
        bits = bits << 4 | hex_value(digest[i]);
    for (int i = 0; i < DATA; i++)
        code[i] = alphabet[bits >> (64 - 5 * (i + 1)) & 31];
    code[DATA] = sum_of(code);
    return scope_strdup(sc, code);
}

const char *check_code_shown(struct scope *sc, const char *code)
{
    return code ? scope_printf(sc, "%.5s-%s", code, code + 5) : NULL;
}

const char *check_code_qr(struct scope *sc, const struct check_subject *s, const char *digest)
{
    char *text = scope_printf(sc, QR_HEAD "%s/%d-%lld/%d/%.*s", s->division, s->dispute->year,
                              (long long)s->dispute->register_number, s->version, QR_HEX, digest);

    for (char *p = text; *p; p++)
        *p = (char)toupper((unsigned char)*p);
    return text;
}

static enum rc refuse(struct scope *sc, const char *text)
{
    return fail(sc, RC_INVALID, "code",
                N_("“{1}” is no check code: it has ten letters and digits, as 7F3KM-2QXA9, and one "
                   "of them is mistyped or missing."),
                text);
}

static enum rc read_qr(struct scope *sc, const char *text, const char **code)
{
    const char *hex = strrchr(text, '/') + 1;

    if (strlen(hex) != QR_HEX || strspn(hex, "0123456789ABCDEFabcdef") != QR_HEX)
        return refuse(sc, text);
    *code = check_code_of(sc, hex);
    return RC_OK;
}

/* The letter that was meant by C; 0 when there is none. */
static char meant(char c)
{
    const char upper = (char)toupper((unsigned char)c);

    if (upper == 'O')
        return '0';
    if (upper == 'I' || upper == 'L')
        return '1';
    return upper && strchr(alphabet, upper) ? upper : '\0';
}

enum rc check_code_read(struct scope *sc, const char *text, const char **code)
{
    const char *plain = text_halfwidth(sc, text ? text : "");
    char found[CHECK_CODE_LENGTH + 1] = {0};
    size_t n = 0;

    if (strncmp(plain, QR_HEAD, strlen(QR_HEAD)) == 0)
        return read_qr(sc, plain, code);
    for (const char *p = plain; *p; p++) {
        if (*p == '-' || *p == ' ')
            continue;
        if (n == CHECK_CODE_LENGTH || !meant(*p))
            return refuse(sc, plain);
        found[n++] = meant(*p);
    }
    if (n != CHECK_CODE_LENGTH || sum_of(found) != found[DATA])
        return refuse(sc, plain);
    *code = scope_strdup(sc, found);
    return RC_OK;
}
