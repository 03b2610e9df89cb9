/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/party.h"

#include "core/base/text.h"

#include <string.h>

#define POSITION_DIGITS 4
#define ADULT           18 /* years */

static const char *field_of(struct scope *sc, const struct party *p, const char *name)
{
    return scope_printf(sc, "parties[%d].%s", p->position, name);
}

static enum rc check_numbers(struct scope *sc, struct party *p, struct date today)
{
    const char *field = field_of(sc, p, "id_number");

    if (!text_is_empty(p->id_number) && p->type == PARTY_PERSON)
        TRY(identity_citizen(sc, field, p->id_number, today, &p->id_number));
    else if (!text_is_empty(p->id_number))
        TRY(identity_credit(sc, field, p->id_number, &p->id_number));
    else
        p->id_number = NULL;
    if (text_is_empty(p->phone))
        p->phone = NULL;
    else
        TRY(identity_phone(sc, field_of(sc, p, "phone"), p->phone, &p->phone));
    return RC_OK;
}

enum rc party_check(struct scope *sc, struct party *p, struct date today)
{
    const char *name = field_of(sc, p, "name");

    TRY(text_gate_in(sc, name, p->name, TEXT_LINE, &p->name));
    if (!p->name)
        return fail(sc, RC_INVALID, name,
                    N_("{1}: a name is needed; write {2} while nobody knows it. Nothing was "
                       "saved."),
                    name, PARTY_UNVERIFIED);
    TRY(check_numbers(sc, p, today));
    TRY(text_gate_in(sc, field_of(sc, p, "address"), p->address, TEXT_LINE, &p->address));
    TRY(text_gate_in(sc, field_of(sc, p, "agent"), p->agent, TEXT_LINE, &p->agent));
    TRY(text_gate_in(sc, field_of(sc, p, "refusal"), p->refusal, TEXT_LONG, &p->refusal));
    if (date_is_set(p->refused_on) && p->refused_on.day > today.day) {
        const char *field = field_of(sc, p, "refused_on");

        return fail(sc, RC_INVALID, field, N_("{1} must not be after today; nothing was saved."),
                    field);
    }
    return RC_OK;
}

enum sex party_sex(const struct party *p)
{
    if (p->proof)
        return p->proof->sex;
    return p->type == PARTY_PERSON ? identity_sex(p->id_number) : SEX_UNKNOWN;
}

struct date party_birth(const struct party *p)
{
    if (p->proof)
        return p->proof->birth;
    return p->type == PARTY_PERSON ? identity_birth(p->id_number) : DATE_NONE;
}

bool party_is_minor(const struct party *p, struct date day)
{
    const struct date birth = party_birth(p);

    return date_is_set(birth) && identity_age(birth, day) < ADULT;
}

const struct party *party_at(const struct party *parties, size_t count, int position)
{
    for (size_t i = 0; i < count; i++)
        if (parties[i].position == position)
            return &parties[i];
    return NULL;
}

struct party *party_among(struct party *parties, int position)
{
    while (parties->position != position)
        parties++;
    return parties;
}

const char *party_name_at(const struct party *parties, size_t count, int position)
{
    const struct party *const p = party_at(parties, count, position);

    return p ? p->name : NULL;
}

bool party_signs(const struct party *p) { return p->role != ROLE_HELPER; }

/* The number TEXT is, or 0: a name such as "17家经营户" begins with digits and is still a name. */
static int as_position(const char *text)
{
    const size_t length = strlen(text);
    int position = 0;

    if (length > POSITION_DIGITS || strspn(text, "0123456789") != length)
        return 0;
    for (; *text; text++)
        position = position * 10 + (*text - '0');
    return position;
}

enum rc party_find(struct scope *sc, const struct party *parties, size_t count, const char *field,
                   const char *text, int *position)
{
    const char *given;
    int found = 0;

    TRY(text_gate_in(sc, field, text, TEXT_LINE, &given));
    const int wanted = given ? as_position(text_halfwidth(sc, given)) : 0;
    for (size_t i = 0; i < count; i++) {
        if (wanted > 0 ? parties[i].position != wanted : !text_equal(parties[i].name, given))
            continue;
        if (found > 0)
            return fail(sc, RC_INVALID, field,
                        N_("{1}: several parties are called “{2}”; give the position (1, 2 …). "
                           "Nothing was saved."),
                        field, given);
        found = parties[i].position;
    }
    if (found == 0)
        return fail(sc, RC_INVALID, field, N_("{1}: no party is called “{2}”; nothing was saved."),
                    field, given ? given : "");
    *position = found;
    return RC_OK;
}
