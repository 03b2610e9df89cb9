/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/password.h"

#include "core/base/text.h"

#include <ctype.h>
#include <string.h>

#define LONG_ENOUGH  16 /* characters that need not be of two kinds */
#define PARTS_LEAST  6
#define RUN_LEAST    3
#define WORD_LEAST   3 /* of a login or a name that must not be in it */
#define FIRST_WAIT   1 /* minutes */
#define LONGEST_WAIT 60

const char *password_text(struct scope *sc, const char *text)
{
    return text ? text_halfwidth(sc, text) : "";
}

/* ---- guessing ---- */

/* The letter that C is often written for. */
static char plain(char c)
{
    static const char signs[] = "0@1!3$5|", letters[] = "oaiiessl";
    const char *const at = c ? strchr(signs, c) : NULL;

    return at ? letters[at - signs] : (char)tolower((unsigned char)c);
}

static bool begins(const char *text, const char *word)
{
    for (; *word; text++, word++)
        if (tolower((unsigned char)*text) != *word && plain(*text) != *word)
            return false;
    return true;
}

static size_t common_word(const struct password_words *common, const char *text)
{
    size_t longest = 0;

    for (size_t i = 0; i < common->count; i++) {
        const size_t length = strlen(common->words[i]);

        if (length > longest && begins(text, common->words[i]))
            longest = length;
    }
    return longest;
}

/* "1985", "2026", and a whole day "19850312" */
static size_t year(const char *text)
{
    const size_t digits = strspn(text, "0123456789");

    if (digits < 4 || (strncmp(text, "19", 2) != 0 && strncmp(text, "20", 2) != 0))
        return 0;
    return digits == 8 ? 8 : 4;
}

/* Where C stands on the keyboard, row by row with gaps between them; far away when nowhere. */
static int place_of(char c)
{
    static const char *const rows[] = {"`1234567890-=", "qwertyuiop[]\\", "asdfghjkl;'",
                                       "zxcvbnm,./", "!@#$%^&*()_+"};
    const int gap = 20, nowhere = 1000;

    for (int i = 0; i < (int)(sizeof(rows) / sizeof(*rows)); i++) {
        const char *const at = strchr(rows[i], tolower((unsigned char)c));

        if (at)
            return i * gap + (int)(at - rows[i]);
    }
    return nowhere + (unsigned char)c * 2;
}

/* Is B the next of A by STEP, in the alphabet or on the keyboard? */
static bool follows(char a, char b, int step)
{
    return tolower((unsigned char)b) - tolower((unsigned char)a) == step ||
           place_of(b) - place_of(a) == step;
}

/* "1234", "cba", "qwer", "aaaa": up to where one step leads. */
static size_t run(const char *text)
{
    size_t longest = 0;

    for (int step = -1; step <= 1; step++) {
        size_t length = 1;

        while (text[length - 1] && text[length] && follows(text[length - 1], text[length], step))
            length++;
        if (length > longest)
            longest = length;
    }
    return longest >= RUN_LEAST ? longest : 0;
}

static size_t larger(size_t a, size_t b) { return a > b ? a : b; }

size_t password_parts(const struct password_words *common, const char *text)
{
    size_t parts = 0;

    while (*text) {
        const size_t known = larger(common_word(common, text), larger(year(text), run(text)));

        text += larger(known, 1);
        parts++;
    }
    return parts;
}

/* ---- the rules ---- */

static bool is_of_keyboard(const char *text)
{
    for (; *text; text++)
        if (*text < ' ' || *text > '~')
            return false;
    return true;
}

static bool has(const char *text, int (*is)(int c))
{
    for (; *text; text++)
        if (is((unsigned char)*text))
            return true;
    return false;
}

static int is_sign(int c) { return !isalnum(c); }

static bool has_two_kinds(const char *text)
{
    return has(text, islower) + has(text, isupper) + has(text, isdigit) + has(text, is_sign) > 1;
}

/* Is WORD, whatever its letters' size, in TEXT? */
static bool holds(struct scope *sc, const char *text, const char *word)
{
    const char *const key = text_key(sc, word);

    return strlen(key) >= WORD_LEAST && strstr(text_key(sc, text), key);
}

enum rc password_check(struct scope *sc, const struct password_words *common,
                       const struct person *p, const char *text)
{
    if (!is_of_keyboard(text))
        return fail(
            sc, RC_INVALID, "password",
            N_("A password is made of letters, digits and signs of the keyboard; switch the "
               "input method off. Nothing was saved."));
    if (strlen(text) < PASSWORD_LEAST || strlen(text) > PASSWORD_MOST)
        return fail(sc, RC_INVALID, "password",
                    N_("A password has 10 to 128 characters. Nothing was saved."));
    if (strlen(text) < LONG_ENOUGH && !has_two_kinds(text))
        return fail(sc, RC_INVALID, "password",
                    N_("Mix letters with digits or signs, or take 16 characters or more. Nothing "
                       "was saved."));
    if (holds(sc, text, p->login) || holds(sc, text, p->name))
        return fail(sc, RC_INVALID, "password",
                    N_("The login or the name must not be in the password. Nothing was saved."));
    if (password_parts(common, text) < PARTS_LEAST)
        return fail(
            sc, RC_INVALID, "password",
            N_("That password is one of the first that are guessed: common words, years and "
               "runs such as 1234 count as one character each. Nothing was saved."));
    return RC_OK;
}

/* ---- wrong ones ---- */

struct span password_wait(int failures)
{
    int64_t minutes = FIRST_WAIT;

    if (failures < PASSWORD_TRIES)
        return MINUTES(0);
    for (int i = PASSWORD_TRIES; i < failures && minutes < LONGEST_WAIT; i++)
        minutes *= 2;
    return MINUTES(minutes < LONGEST_WAIT ? minutes : LONGEST_WAIT);
}

void password_try(struct password *p, struct instant now)
{
    const int most = 1000; /* far beyond the longest wait */

    if (p->failures < most)
        p->failures++;
    p->locked_until = INSTANT_NEVER;
    if (password_wait(p->failures).ms > 0)
        p->locked_until = instant_after(now, password_wait(p->failures));
}

void password_right(struct password *p)
{
    p->failures = 0;
    p->locked_until = INSTANT_NEVER;
}

bool password_locked(const struct password *p, struct instant now)
{
    return instant_is_set(p->locked_until) && instant_before(now, p->locked_until);
}
