/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/office.h"

#include <assert.h>

static const struct agency agencies[] = {
#define AGENCY_(name, code, label, social) [name] = {name, code, label, social},
    AGENCIES(AGENCY_)
#undef AGENCY_
};

static const struct word words[] = {
#define AGENCY_WORD_(name, code, label, social) {name, code, label},
    AGENCIES(AGENCY_WORD_)
#undef AGENCY_WORD_
};
const struct word_list agency_words = {words, sizeof(words) / sizeof(*words)};

const struct agency *agency_get(enum agency_id id)
{
    assert(id > AGENCY_NONE && id < AGENCY_COUNT);
    return &agencies[id];
}

const char *agency_label(enum agency_id id, enum lang lang)
{
    return word_label(&agency_words, (int)id, lang);
}

const char *agency_list(struct scope *sc, enum lang lang, const enum agency_id *list, size_t count)
{
    const char *text = "";

    for (size_t i = 0; i < count; i++)
        text = tr_join(sc, lang, text, agency_label(list[i], lang));
    return text;
}

enum rc agency_find(struct scope *sc, const char *field, const char *text, enum agency_id *id)
{
    int value;

    TRY(word_find(sc, &agency_words, field, text, &value));
    *id = (enum agency_id)value;
    return RC_OK;
}

bool person_serves(const struct person *p, struct date day)
{
    return !p->disabled && (!date_is_set(p->from) || day.day >= p->from.day) &&
           (!date_is_set(p->until) || day.day <= p->until.day);
}
