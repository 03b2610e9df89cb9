/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/identity.h"

#include "core/base/text.h"

#include <string.h>

#define NUMBER_LENGTH  18
#define BODY_LENGTH    (NUMBER_LENGTH - 1)
#define BIRTH_AT       6
#define SEX_AT         16
#define EARLIEST_BIRTH 1800 /* nobody older is party to anything */
#define CREDIT_MODULUS 31
#define MASK_KEPT      4 /* characters shown at each end of a masked number */

/* The number as typed, in half-width capitals and without spaces; "" when there is none. */
static enum rc normalised(struct scope *sc, const char *field, const char *text, char **out)
{
    const char *given;

    TRY(text_gate_in(sc, field, text, TEXT_LINE, &given));
    const char *from = given ? text_halfwidth(sc, given) : "";
    char *to = *out = scope_alloc(sc, strlen(from) + 1, 1);
    for (; *from; from++)
        if (*from != ' ')
            *to++ = *from >= 'a' && *from <= 'z' ? (char)(*from - 'a' + 'A') : *from;
    return RC_OK;
}

static int number_in(const char *digits, size_t count)
{
    int n = 0;

    for (size_t i = 0; i < count; i++)
        n = n * 10 + (digits[i] - '0');
    return n;
}

static char citizen_check(const char *body)
{
    static const int weights[BODY_LENGTH] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;

    for (size_t i = 0; i < BODY_LENGTH; i++)
        sum += (body[i] - '0') * weights[i];
    return "10X98765432"[sum % 11];
}

static bool is_citizen_shape(const char *number)
{
    return strspn(number, "0123456789") >= BODY_LENGTH && number[0] != '0' &&
           strchr("0123456789X", number[BODY_LENGTH]);
}

enum rc identity_citizen(struct scope *sc, const char *field, const char *text, struct date today,
                         const char **out)
{
    char *number;

    TRY(normalised(sc, field, text, &number));
    if (strlen(number) != NUMBER_LENGTH)
        return fail(sc, RC_INVALID, field,
                    N_("{1}: an ID number has 18 characters; nothing was saved."), field);
    if (!is_citizen_shape(number))
        return fail(sc, RC_INVALID, field,
                    N_("{1}: an ID number is 17 digits and a digit or X; nothing was saved."),
                    field);
    const struct date birth = identity_birth(number);
    if (!date_is_set(birth) || birth.day > today.day)
        return fail(sc, RC_INVALID, field,
                    N_("{1}: the birth date in this ID number does not exist or has not come yet; "
                       "nothing was saved."),
                    field);
    if (citizen_check(number) != number[BODY_LENGTH])
        return fail(sc, RC_INVALID, field,
                    N_("{1}: the check digit of this ID number is wrong, so a character was "
                       "mistyped; nothing was saved."),
                    field);
    *out = number;
    return RC_OK;
}

static bool is_citizen(const char *number)
{
    return number && strlen(number) == NUMBER_LENGTH && is_citizen_shape(number);
}

enum sex identity_sex(const char *citizen)
{
    if (!is_citizen(citizen))
        return SEX_UNKNOWN;
    return (citizen[SEX_AT] - '0') % 2 == 1 ? SEX_MALE : SEX_FEMALE;
}

struct date identity_birth(const char *citizen)
{
    if (!is_citizen(citizen))
        return DATE_NONE;
    const int year = number_in(citizen + BIRTH_AT, 4);
    if (year < EARLIEST_BIRTH)
        return DATE_NONE;
    return date_from(year, number_in(citizen + BIRTH_AT + 4, 2),
                     number_in(citizen + BIRTH_AT + 6, 2));
}

int identity_age(struct date birth, struct date today)
{
    int birth_year, birth_month, birth_day, year, month, day;

    date_split(birth, &birth_year, &birth_month, &birth_day);
    date_split(today, &year, &month, &day);
    const bool had_birthday = month > birth_month || (month == birth_month && day >= birth_day);
    return year - birth_year - (had_birthday ? 0 : 1);
}

/* GB 32100: weight i is 3 to the power i modulo 31, and the check character makes the sum 0. */
static enum rc credit_check(struct scope *sc, const char *field, const char *code)
{
    static const char letters[] = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    int sum = 0, weight = 1;

    for (size_t i = 0; i < NUMBER_LENGTH; i++) {
        const char *letter = strchr(letters, code[i]);

        if (!letter)
            return fail(sc, RC_INVALID, field,
                        N_("{1}: a credit code has only digits and capital letters without I, O, "
                           "Z, S, V; nothing was saved."),
                        field);
        sum += (int)(letter - letters) * (i < BODY_LENGTH ? weight : 1);
        weight = weight * 3 % CREDIT_MODULUS;
    }
    if (sum % CREDIT_MODULUS != 0)
        return fail(sc, RC_INVALID, field,
                    N_("{1}: the check character of this credit code is wrong, so a character was "
                       "mistyped; nothing was saved."),
                    field);
    return RC_OK;
}

enum rc identity_credit(struct scope *sc, const char *field, const char *text, const char **out)
{
    char *code;

    TRY(normalised(sc, field, text, &code));
    if (strlen(code) != NUMBER_LENGTH)
        return fail(sc, RC_INVALID, field,
                    N_("{1}: a credit code has 18 characters; nothing was saved."), field);
    TRY(credit_check(sc, field, code));
    *out = code;
    return RC_OK;
}

/* TEXT with all but its first HEAD and last TAIL bytes as stars; it holds ASCII only. */
static const char *starred(struct scope *sc, const char *text, size_t head, size_t tail)
{
    const size_t length = strlen(text);
    char *masked = scope_strdup(sc, text);

    if (length <= head + tail)
        head = tail = 0;
    memset(masked + head, '*', length - head - tail);
    return masked;
}

const char *identity_mask_number(struct scope *sc, const char *number)
{
    return number ? starred(sc, number, MASK_KEPT, MASK_KEPT) : "";
}

const char *identity_mask_phone(struct scope *sc, const char *phone)
{
    enum { PUBLIC_LENGTH = 5, LOCAL_LENGTH = 10 };

    if (!phone)
        return "";
    const size_t length = strlen(phone);
    if (length <= PUBLIC_LENGTH)
        return phone; /* 110 and 12345 belong to everybody */
    return length <= LOCAL_LENGTH ? starred(sc, phone, 2, 2) : starred(sc, phone, 3, MASK_KEPT);
}

/* Bytes of the surname NAME begins with: the commoner two-character ones, else one character. */
static size_t surname_length(const char *name)
{
    static const char *const compounds[] = {
        "欧阳", "司马", "上官", "诸葛", "司徒", "夏侯", "皇甫", "尉迟", "公孙", "慕容", "令狐",
        "长孙", "宇文", "端木", "东方", "南宫", "西门", "独孤", "轩辕", "百里", "呼延", "澹台",
    };
    uint32_t cp;

    for (size_t i = 0; i < sizeof(compounds) / sizeof(*compounds); i++)
        if (strncmp(name, compounds[i], strlen(compounds[i])) == 0 &&
            name[strlen(compounds[i])] != '\0')
            return strlen(compounds[i]);
    return text_next(name, &cp);
}

const char *identity_mask_name(struct scope *sc, const char *name)
{
    struct buffer b = buffer_new(sc);
    uint32_t cp;

    if (text_is_empty(name))
        return "";
    const size_t surname = surname_length(name);
    buffer_add_n(&b, name, surname);
    for (const char *p = name + surname; *p; p += text_next(p, &cp))
        buffer_add(&b, "*");
    return buffer_text(&b);
}
