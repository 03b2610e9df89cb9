/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/merge_field.h"

#include <assert.h>
#include <inttypes.h>
#include <stdlib.h>

bool merge_field_of_party(enum merge_field field) { return field >= MERGE_NAME; }

/* What is not judged, or ordinary, is not said. */
static const char *word_said(const struct word_list *list, int value)
{
    return value == 0 ? NULL : word_code(list, value);
}

static int word_value(const struct word_list *list, const char *text)
{
    const struct word *const word = text ? word_coded(list, text) : NULL;

    return word ? word->value : 0;
}

const char *merge_shown(struct scope *sc, enum lang lang, const struct kind_table *kinds,
                        enum merge_field field, const char *text)
{
    if (!text)
        return "";
    switch (field) {
    case MERGE_KIND:
        return kind_name(kinds, text, lang);
    case MERGE_OCCURRED:
        return instant_short(sc, (struct instant){strtoll(text, NULL, 10)});
    case MERGE_URGENCY:
        return word_label(&urgency_words, word_value(&urgency_words, text), lang);
    case MERGE_RISK:
        return word_label(&risk_words, word_value(&risk_words, text), lang);
    case MERGE_SECRECY:
        return word_label(&secrecy_words, word_value(&secrecy_words, text), lang);
    case MERGE_ADDRESS_SECRET:
        return tr(lang, N_("yes"));
    case MERGE_REFUSED_ON:
        return date_iso(sc, (struct date){(int32_t)strtol(text, NULL, 10)});
    default:
        return text;
    }
}

void merge_mask(struct scope *sc, const struct party *p, struct merge_row *row)
{
    const char **const texts[] = {&row->stays, &row->ends, &row->becomes};

    for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
        if (!*texts[i])
            continue;
        if (row->field == MERGE_ID_NUMBER)
            *texts[i] = identity_mask_number(sc, *texts[i]);
        else if (row->field == MERGE_PHONE)
            *texts[i] = identity_mask_phone(sc, *texts[i]);
        else if (row->field == MERGE_ADDRESS && p->address_secret)
            *texts[i] = PARTY_ADDRESS_SECRET;
    }
}

const char *merge_field_head(struct scope *sc, const struct dispute *d, enum merge_field field)
{
    switch (field) {
    case MERGE_KIND:
        return d->kind;
    case MERGE_TITLE:
        return d->title;
    case MERGE_PLACE:
        return d->place;
    case MERGE_DIVISION:
        return d->division;
    case MERGE_OCCURRED:
        return instant_is_set(d->occurred_at) ? scope_printf(sc, "%" PRId64, d->occurred_at.ms)
                                              : NULL;
    case MERGE_NARRATIVE:
        return d->narrative;
    case MERGE_URGENCY:
        return word_said(&urgency_words, (int)d->urgency);
    case MERGE_RISK:
        return word_said(&risk_words, (int)d->risk);
    case MERGE_SECRECY:
        return word_said(&secrecy_words, (int)d->secrecy);
    default:
        assert(!"a field of a party");
        return NULL;
    }
}

void merge_field_set_head(struct dispute *d, enum merge_field field, const char *text)
{
    switch (field) {
    case MERGE_KIND:
        d->kind = text;
        break;
    case MERGE_TITLE:
        d->title = text;
        break;
    case MERGE_PLACE:
        d->place = text;
        break;
    case MERGE_DIVISION:
        d->division = text;
        break;
    case MERGE_OCCURRED:
        d->occurred_at = text ? (struct instant){strtoll(text, NULL, 10)} : INSTANT_NEVER;
        break;
    case MERGE_NARRATIVE:
        d->narrative = text;
        break;
    case MERGE_URGENCY:
        d->urgency = (enum urgency)word_value(&urgency_words, text);
        break;
    case MERGE_RISK:
        d->risk = (enum risk)word_value(&risk_words, text);
        break;
    case MERGE_SECRECY:
        d->secrecy = (enum secrecy)word_value(&secrecy_words, text);
        break;
    default:
        assert(!"a field of a party");
    }
}

const char *merge_field_party(struct scope *sc, const struct party *p, enum merge_field field)
{
    switch (field) {
    case MERGE_NAME:
        return p->name;
    case MERGE_ID_NUMBER:
        return p->id_number;
    case MERGE_PHONE:
        return p->phone;
    case MERGE_ADDRESS:
        return p->address;
    case MERGE_AGENT:
        return p->agent;
    case MERGE_ADDRESS_SECRET:
        return p->address_secret ? "1" : NULL;
    case MERGE_REFUSED_ON:
        return date_is_set(p->refused_on) ? scope_printf(sc, "%d", (int)p->refused_on.day) : NULL;
    case MERGE_REFUSAL:
        return p->refusal;
    default:
        assert(!"a field of a case");
        return NULL;
    }
}

void merge_field_set_party(struct party *p, enum merge_field field, const char *text)
{
    switch (field) {
    case MERGE_NAME:
        p->name = text;
        break;
    case MERGE_ID_NUMBER:
        p->id_number = text;
        break;
    case MERGE_PHONE:
        p->phone = text;
        break;
    case MERGE_ADDRESS:
        p->address = text;
        break;
    case MERGE_AGENT:
        p->agent = text;
        break;
    case MERGE_ADDRESS_SECRET:
        p->address_secret = text != NULL;
        break;
    case MERGE_REFUSED_ON:
        p->refused_on = text ? (struct date){(int32_t)strtol(text, NULL, 10)} : DATE_NONE;
        break;
    case MERGE_REFUSAL:
        p->refusal = text;
        break;
    default:
        assert(!"a field of a case");
    }
}
