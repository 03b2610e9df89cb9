/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/key.h"

#include "core/base/digest.h"
#include "core/base/text.h"

#include <string.h>

#define RSA_LEAST   2048 /* bits */
#define RSA_MOST    16384
#define LINE_MOST   16384 /* characters */
#define FINGERPRINT 43    /* characters of base64 after "SHA256:" */

static const char prefix[] = "SHA256:";

/* What is left of the inside of a key: fields, each a length of four bytes and that many bytes. */
struct blob {
    const unsigned char *at;
    size_t left;
};

static bool take(struct blob *b, struct bytes *field)
{
    if (b->left < 4)
        return false;
    const size_t size =
        (size_t)b->at[0] << 24 | (size_t)b->at[1] << 16 | (size_t)b->at[2] << 8 | (size_t)b->at[3];
    if (size > b->left - 4)
        return false;
    *field = (struct bytes){b->at + 4, size};
    b->at += 4 + size;
    b->left -= 4 + size;
    return true;
}

static bool take_word(struct blob *b, const char *word)
{
    struct bytes field;

    return take(b, &field) && field.size == strlen(word) &&
           memcmp(field.data, word, field.size) == 0;
}

static bool take_sized(struct blob *b, size_t size)
{
    struct bytes field;

    return take(b, &field) && field.size == size;
}

/* ---- the kinds ---- */

struct kind {
    const char *type;
    const char *curve; /* of ecdsa; NULL */
    size_t point;      /* bytes of the public point; 0: RSA */
    bool token;        /* lives in a security token: the name of its use follows */
};

static const struct kind kinds[] = {
    {"ssh-ed25519", NULL, 32, false},
    {"sk-ssh-ed25519@openssh.com", NULL, 32, true},
    {"ecdsa-sha2-nistp256", "nistp256", 65, false},
    {"ecdsa-sha2-nistp384", "nistp384", 97, false},
    {"ecdsa-sha2-nistp521", "nistp521", 133, false},
    {"sk-ecdsa-sha2-nistp256@openssh.com", "nistp256", 65, true},
    {"ssh-rsa", NULL, 0, false},
};

static const struct kind *kind_of(const char *word, size_t length)
{
    for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); i++)
        if (strlen(kinds[i].type) == length && strncmp(kinds[i].type, word, length) == 0)
            return &kinds[i];
    return NULL;
}

static size_t bits_of(struct bytes number)
{
    while (number.size > 0 && *number.data == 0) {
        number.data++;
        number.size--;
    }
    size_t bits = number.size * 8;
    for (int top = 0x80; number.size > 0 && top > 0 && !(*number.data & top); top >>= 1)
        bits--;
    return bits;
}

static enum rc damaged(struct scope *sc)
{
    return fail(
        sc, RC_INVALID, "key",
        N_("That key is damaged; copy the whole line of the file that ends in .pub. Nothing "
           "was saved."));
}

static enum rc check_rsa(struct scope *sc, struct blob *b)
{
    struct bytes exponent, modulus;

    if (!take(b, &exponent) || !take(b, &modulus) || bits_of(exponent) < 2)
        return damaged(sc);
    const size_t bits = bits_of(modulus);
    if (bits < RSA_LEAST || bits > RSA_MOST)
        return fail(sc, RC_INVALID, "key",
                    N_("That is an RSA key of {1} bits; 2048 is the least. Make a new one with "
                       "ssh-keygen -t ed25519. Nothing was saved."),
                    scope_printf(sc, "%zu", bits));
    return RC_OK;
}

static enum rc check_blob(struct scope *sc, const struct kind *kind, struct bytes inside)
{
    struct blob b = {inside.data, inside.size};
    struct bytes use;

    if (!take_word(&b, kind->type) || (kind->curve && !take_word(&b, kind->curve)))
        return damaged(sc);
    if (kind->point > 0 && !take_sized(&b, kind->point))
        return damaged(sc);
    if (kind->point == 0)
        TRY(check_rsa(sc, &b));
    if (kind->token && !take(&b, &use))
        return damaged(sc);
    return b.left == 0 ? RC_OK : damaged(sc);
}

/* ---- the line ---- */

/* What people paste instead of a public key, and what to tell them. */
static enum rc refuse_others(struct scope *sc, const char *text)
{
    if (strstr(text, "PRIVATE KEY") || strncmp(text, "PuTTY-User-Key-File", 19) == 0)
        return fail(
            sc, RC_INVALID, "key",
            N_("That is a private key, which must never leave its owner's machine: make a new "
               "pair and send the file that ends in .pub. Nothing was saved."));
    if (strstr(text, "BEGIN SSH2 PUBLIC KEY"))
        return fail(sc, RC_INVALID, "key",
                    N_("That key is in the form of another program; turn it into one line with "
                       "ssh-keygen -i -f FILE. Nothing was saved."));
    if (strchr(text, '\n'))
        return fail(sc, RC_INVALID, "key",
                    N_("There is more than one line; give one public key at a time. Nothing was "
                       "saved."));
    return RC_OK;
}

/* WORD begins the line and names no kind that is taken. */
static enum rc refuse_kind(struct scope *sc, const char *line, const char *word)
{
    if (strcmp(word, "ssh-dss") == 0)
        return fail(sc, RC_INVALID, "key",
                    N_("DSA keys are not safe any more. Make a new one with ssh-keygen -t ed25519. "
                       "Nothing was saved."));
    for (const char *p = line; *p; p += strcspn(p, " "), p += strspn(p, " "))
        if (kind_of(p, strcspn(p, " ")))
            return fail(sc, RC_INVALID, "key",
                        N_("There are options before the key; give the key alone. Nothing was "
                           "saved."));
    return fail(
        sc, RC_INVALID, "key",
        N_("“{1}” is no kind of public key that is taken here: ed25519, ecdsa, or RSA of 2048 "
           "bits or more. Nothing was saved."),
        word);
}

static enum rc gate(struct scope *sc, const char *text, const char **line)
{
    const size_t length = strcspn(text, "\r\n");

    TRY(text_gate_in(sc, "key", text, TEXT_LONG, line));
    if (!*line || strlen(*line) > LINE_MOST)
        return fail(sc, RC_INVALID, "key",
                    N_("No public key was given; it is the line of the file that ends in .pub. "
                       "Nothing was saved."));
    if (memchr(text, '\t', length))
        return damaged(sc);
    return refuse_others(sc, *line);
}

/* Take the type and the base64 that LINE begins with. */
static enum rc read_line(struct scope *sc, const char *line, const char **comment, struct key *out)
{
    const size_t type = strcspn(line, " ");
    const char *const base64 = line + type + strspn(line + type, " ");
    const size_t length = strcspn(base64, " ");
    const struct kind *const kind = kind_of(line, type);
    struct bytes inside;

    if (!kind)
        return refuse_kind(sc, line, scope_strndup(sc, line, type < 40 ? type : 40));
    if (!digest_base64(sc, base64, length, &inside))
        return damaged(sc);
    TRY(check_blob(sc, kind, inside));
    out->line = scope_printf(sc, "%s %.*s", kind->type, (int)length, base64);
    out->fingerprint = digest_fingerprint(sc, inside.data, inside.size);
    *comment = base64 + length;
    return RC_OK;
}

enum rc key_read(struct scope *sc, const char *text, struct key *out)
{
    const char *line, *comment;

    *out = (struct key){.until = DATE_NONE, .removed_at = INSTANT_NEVER};
    TRY(gate(sc, text ? text : "", &line));
    TRY(read_line(sc, line, &comment, out));
    TRY(text_gate_in(sc, "label", comment, TEXT_LINE, &out->label));
    if (out->label && text_characters(out->label) > KEY_LABEL_MOST)
        out->label = NULL;
    return RC_OK;
}

const char *key_fingerprint(struct scope *sc, const char *line)
{
    const char *comment;
    struct key key;

    return read_line(sc, line, &comment, &key) == RC_OK ? key.fingerprint : NULL;
}

bool key_opens(const struct key *key, struct date day)
{
    return !instant_is_set(key->removed_at) &&
           (!date_is_set(key->until) || day.day <= key->until.day);
}

bool key_is_fingerprint(const char *text)
{
    const size_t head = strlen(prefix);

    return strncmp(text, prefix, head) == 0 && strlen(text) == head + FINGERPRINT &&
           strspn(text + head,
                  "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/") ==
               FINGERPRINT;
}

/* ---- for sshd ---- */

static enum rc check_path(struct scope *sc, const char *field, const char *path)
{
    const char *const safe = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/._+-";

    if (*path == '/' && strspn(path, safe) == strlen(path))
        return RC_OK;
    return fail(sc, RC_INVALID, field,
                N_("“{1}” goes through a shell of sshd: it must be a whole path, beginning with /, "
                   "of letters, digits and . _ + - only. Move it to such a place."),
                path);
}

/* Until the end of the day here, as sshd wants it: midnight at +08:00 is 16:00 of that day UTC. */
static const char *expiry(struct scope *sc, struct date until)
{
    int year, month, day;

    if (!date_is_set(until))
        return "";
    date_split(until, &year, &month, &day);
    return scope_printf(sc, ",expiry-time=\"%04d%02d%02d1600Z\"", year, month, day);
}

enum rc key_authorized(struct scope *sc, const struct key *key, const char *program,
                       const char *database, const char *login, struct date until,
                       const char **line)
{
    TRY(check_path(sc, "program", program));
    if (database)
        TRY(check_path(sc, "db", database));
    *line = scope_printf(sc, "restrict,pty%s,command=\"%s%s%s --as %s --key %s\" %s",
                         expiry(sc, until), program, database ? " --db " : "",
                         database ? database : "", login, key->fingerprint, key->line);
    return RC_OK;
}
