/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/query_name.h"

#include <string.h>

#include "core/base/text.h"

#define PART_LEAST    2 /* characters of a label, so that 水 is no kind */
#define LETTERS_LEAST 4 /* and of an English one, so that "and" is none */

#define COUNT(list) (sizeof(list) / sizeof(*(list)))

static const struct word fields[] = {
#define QUERY_WORD_(name, code, label) {name, code, label},
    WORDS_QUERY_FIELD(QUERY_WORD_)
#undef QUERY_WORD_
};
const struct word_list query_field_words = {fields, COUNT(fields)};

const struct query_name query_field_names[] = {
    {"any", LANG_EN, QUERY_ANY},           {"任意", LANG_ZH, QUERY_ANY},
    {"全部", LANG_ZH, QUERY_ANY},          {"number", LANG_EN, QUERY_NUMBER},
    {"no", LANG_EN, QUERY_NUMBER},         {"编号", LANG_ZH, QUERY_NUMBER},
    {"登记号", LANG_ZH, QUERY_NUMBER},     {"案号", LANG_ZH, QUERY_NUMBER},
    {"party", LANG_EN, QUERY_PARTY},       {"name", LANG_EN, QUERY_PARTY},
    {"当事人", LANG_ZH, QUERY_PARTY},      {"姓名", LANG_ZH, QUERY_PARTY},
    {"名字", LANG_ZH, QUERY_PARTY},        {"申请人", LANG_ZH, QUERY_PARTY},
    {"被申请人", LANG_ZH, QUERY_PARTY},    {"place", LANG_EN, QUERY_PLACE},
    {"address", LANG_EN, QUERY_PLACE},     {"地点", LANG_ZH, QUERY_PLACE},
    {"地址", LANG_ZH, QUERY_PLACE},        {"住址", LANG_ZH, QUERY_PLACE},
    {"text", LANG_EN, QUERY_TEXT},         {"narrative", LANG_EN, QUERY_TEXT},
    {"情况", LANG_ZH, QUERY_TEXT},         {"内容", LANG_ZH, QUERY_TEXT},
    {"案情", LANG_ZH, QUERY_TEXT},         {"简要情况", LANG_ZH, QUERY_TEXT},
    {"纠纷简要情况", LANG_ZH, QUERY_TEXT}, {"agreement", LANG_EN, QUERY_AGREEMENT},
    {"协议", LANG_ZH, QUERY_AGREEMENT},    {"调解协议", LANG_ZH, QUERY_AGREEMENT},
    {"phone", LANG_EN, QUERY_PHONE},       {"tel", LANG_EN, QUERY_PHONE},
    {"telephone", LANG_EN, QUERY_PHONE},   {"mobile", LANG_EN, QUERY_PHONE},
    {"电话", LANG_ZH, QUERY_PHONE},        {"手机", LANG_ZH, QUERY_PHONE},
    {"手机号", LANG_ZH, QUERY_PHONE},      {"identity", LANG_EN, QUERY_IDENTITY},
    {"id", LANG_EN, QUERY_IDENTITY},       {"身份证", LANG_ZH, QUERY_IDENTITY},
    {"身份证号", LANG_ZH, QUERY_IDENTITY}, {"证件", LANG_ZH, QUERY_IDENTITY},
    {"证件号", LANG_ZH, QUERY_IDENTITY},   {"kind", LANG_EN, QUERY_KIND},
    {"type", LANG_EN, QUERY_KIND},         {"类别", LANG_ZH, QUERY_KIND},
    {"类型", LANG_ZH, QUERY_KIND},         {"state", LANG_EN, QUERY_STATE},
    {"status", LANG_EN, QUERY_STATE},      {"状态", LANG_ZH, QUERY_STATE},
    {"grid", LANG_EN, QUERY_GRID},         {"网格", LANG_ZH, QUERY_GRID},
    {"person", LANG_EN, QUERY_PERSON},     {"mediator", LANG_EN, QUERY_PERSON},
    {"经办", LANG_ZH, QUERY_PERSON},       {"经办人", LANG_ZH, QUERY_PERSON},
    {"调解员", LANG_ZH, QUERY_PERSON},     {"登记人", LANG_ZH, QUERY_PERSON},
    {"date", LANG_EN, QUERY_DATE},         {"day", LANG_EN, QUERY_DATE},
    {"registered", LANG_EN, QUERY_DATE},   {"日期", LANG_ZH, QUERY_DATE},
    {"登记日期", LANG_ZH, QUERY_DATE},     {"时间", LANG_ZH, QUERY_DATE},
    {"overdue", LANG_EN, QUERY_OVERDUE},   {"late", LANG_EN, QUERY_OVERDUE},
    {"超时", LANG_ZH, QUERY_OVERDUE},      {"超期", LANG_ZH, QUERY_OVERDUE},
    {"逾期", LANG_ZH, QUERY_OVERDUE},
};
const size_t query_field_name_count = COUNT(query_field_names);

#define BIT(state) (UINT32_C(1) << (state))
#define OVER       (BIT(STATE_CLOSED) | BIT(STATE_REFUSED) | BIT(STATE_VOIDED))
#define OPEN                                                                                       \
    (BIT(STATE_REGISTERED) | BIT(STATE_ACCEPTED) | BIT(STATE_RESPONDING) | BIT(STATE_MEDIATING) |  \
     BIT(STATE_AGREED) | BIT(STATE_EFFECTIVE))

/* Labels, codes, and what people say for them. */
const struct query_name query_state_names[] = {
    {"open", LANG_EN, OPEN},
    {"未结", LANG_ZH, OPEN},
    {"未结案", LANG_ZH, OPEN},
    {"在办", LANG_ZH, OPEN},
    {"registered", LANG_EN, BIT(STATE_REGISTERED)},
    {"已登记", LANG_ZH, BIT(STATE_REGISTERED)},
    {"待受理", LANG_ZH, BIT(STATE_REGISTERED)},
    {"accepted", LANG_EN, BIT(STATE_ACCEPTED)},
    {"已受理", LANG_ZH, BIT(STATE_ACCEPTED)},
    {"受理", LANG_ZH, BIT(STATE_ACCEPTED)},
    {"responding", LANG_EN, BIT(STATE_RESPONDING)},
    {"响应中", LANG_ZH, BIT(STATE_RESPONDING)},
    {"mediating", LANG_EN, BIT(STATE_MEDIATING)},
    {"inmediation", LANG_EN, BIT(STATE_MEDIATING)},
    {"调解中", LANG_ZH, BIT(STATE_MEDIATING)},
    {"agreed", LANG_EN, BIT(STATE_AGREED)},
    {"agreementreached", LANG_EN, BIT(STATE_AGREED)},
    {"已达成协议", LANG_ZH, BIT(STATE_AGREED)},
    {"effective", LANG_EN, BIT(STATE_EFFECTIVE)},
    {"inperformance", LANG_EN, BIT(STATE_EFFECTIVE)},
    {"履行中", LANG_ZH, BIT(STATE_EFFECTIVE)},
    {"closed", LANG_EN, BIT(STATE_CLOSED)},
    {"已结案", LANG_ZH, BIT(STATE_CLOSED)},
    {"已结", LANG_ZH, BIT(STATE_CLOSED)},
    {"结案", LANG_ZH, BIT(STATE_CLOSED)},
    {"refused", LANG_EN, BIT(STATE_REFUSED)},
    {"notaccepted", LANG_EN, BIT(STATE_REFUSED)},
    {"不予受理", LANG_ZH, BIT(STATE_REFUSED)},
    {"voided", LANG_EN, BIT(STATE_VOIDED)},
    {"已作废", LANG_ZH, BIT(STATE_VOIDED)},
};
const size_t query_state_name_count = COUNT(query_state_names);

bool query_says_overdue(const char *key)
{
    for (size_t i = 0; i < query_field_name_count; i++) {
        if (query_field_names[i].value == QUERY_OVERDUE &&
            text_equal(query_field_names[i].name, key))
            return true;
    }
    return false;
}

uint32_t query_states(const char *key, bool part)
{
    uint32_t states = 0;

    for (size_t i = 0; i < query_state_name_count; i++) {
        if (text_equal(query_state_names[i].name, key))
            return query_state_names[i].value;
        /* A group holds every state: its name says nothing about a part of it. */
        if (part && query_state_names[i].value != OPEN && strstr(query_state_names[i].name, key))
            states |= query_state_names[i].value;
    }
    return states;
}

static const char *kind_names(const struct kind *kind, size_t i)
{
    const char *const names[] = {kind->code, kind->label, kind->english};

    return names[i] ? names[i] : "";
}

const struct kind *query_kind(struct scope *sc, const struct kind_table *kinds, const char *key)
{
    for (size_t i = 0; i < 3 * kinds->count; i++) {
        const struct kind *const kind = &kinds->rows[i / 3];

        if (text_equal(text_key(sc, kind_names(kind, i % 3)), key))
            return kind;
    }
    return NULL;
}

/* What is written in ASCII is English. */
static enum lang language_of(const char *key)
{
    for (; *key; key++)
        if ((unsigned char)*key >= 0x80)
            return LANG_ZH;
    return LANG_EN;
}

bool query_tells_kinds(const char *key)
{
    return text_characters(key) >= (language_of(key) == LANG_ZH ? PART_LEAST : LETTERS_LEAST);
}

bool query_kind_holds(struct scope *sc, const struct kind *kind, const char *key)
{
    return (kind->label && strstr(text_key(sc, kind->label), key)) ||
           (kind->english && strstr(text_key(sc, kind->english), key));
}

static bool is_like(struct scope *sc, const struct kind *kind, const char *key)
{
    for (size_t i = 0; i < 3; i++)
        if (strstr(text_key(sc, kind_names(kind, i)), key))
            return true;
    return false;
}

/* FIRST, or the kind above it, when that stands above OTHER as well; NULL. */
static const struct kind *above(const struct kind_table *kinds, const struct kind *first,
                                const struct kind *other)
{
    const char *const parent = first->parent ? first->parent : first->code;

    return text_equal(other->code, parent) || text_equal(other->parent, parent)
               ? kind_find(kinds, parent)
               : NULL;
}

const struct kind *query_kind_like(struct scope *sc, const struct kind_table *kinds,
                                   const char *key, const char **like)
{
    const enum lang lang = language_of(key);
    const struct kind *found = NULL;
    bool one = true;

    *like = "";
    for (size_t i = 0; i < kinds->count; i++) {
        const struct kind *const row = &kinds->rows[i];

        if (!is_like(sc, row, key))
            continue;
        *like = tr_join(sc, lang, *like, kind_label(row, lang));
        const struct kind *const both = found ? above(kinds, found, row) : row;
        one = one && both && (!found || is_like(sc, both, key));
        found = both ? both : found;
    }
    for (size_t i = 0; !found && i < kinds->count; i++)
        *like = tr_join(sc, lang, *like, kind_label(&kinds->rows[i], lang));
    return one ? found : NULL;
}

/* The first name in the language of KEY of each value of LIST. */
static const char *list_names(struct scope *sc, const struct query_name *list, size_t count,
                              const char *key)
{
    const enum lang lang = language_of(key);
    const char *names = "";
    uint32_t last = UINT32_MAX;

    for (size_t i = 0; i < count; i++) {
        if (list[i].lang != lang || list[i].value == last)
            continue;
        last = list[i].value;
        names = tr_join(sc, lang, names, list[i].name);
    }
    return names;
}

const char *query_fields_list(struct scope *sc, const char *key)
{
    return list_names(sc, query_field_names, query_field_name_count, key);
}

const char *query_states_list(struct scope *sc, const char *key)
{
    return list_names(sc, query_state_names, query_state_name_count, key);
}

const char *query_field_name(enum query_field field, enum lang lang)
{
    size_t i = 0;

    while (query_field_names[i].value != (uint32_t)field || query_field_names[i].lang != lang)
        i++;
    return query_field_names[i].name;
}

bool query_field_named(struct scope *sc, const char *name, enum query_field *field)
{
    const char *const key = text_key(sc, name);

    for (size_t i = 0; i < query_field_name_count; i++) {
        if (!text_equal(query_field_names[i].name, key))
            continue;
        *field = (enum query_field)query_field_names[i].value;
        return true;
    }
    return false;
}
