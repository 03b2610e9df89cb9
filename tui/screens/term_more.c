/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/screens/term_more.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/text.h"
#include "tui/screens/moment.h"
#include "tui/screens/words.h"

#define COUNT_OF(array) (sizeof(array) / sizeof((array)[0]))
#define ASKED           "asked" /* value of the row that is never shown */
#define INSTALMENTS_MAX 120

static const char *const fields[] = {"count",     "first",      "every",     "instalments",
                                     "liability", "shares",     "condition", "held_by",
                                     "place",     "consequence"};

/* ---- lines ---- */

/* TEXT line by line, also parted by 、; blank ones are none. */
static void lines_of(struct scope *sc, const char *text, const char ***list, size_t *count)
{
    const char *mark = "、";

    *list = NULL;
    *count = 0;
    while (*text != '\0') {
        const char *sign = strstr(text, mark);
        size_t length = strcspn(text, "\n");
        size_t skip = text[length] == '\n';

        if (sign && (size_t)(sign - text) < length) {
            length = (size_t)(sign - text);
            skip = strlen(mark);
        }
        const char *line = scope_strndup(sc, text, length);
        if (*text_key(sc, line) != '\0') {
            *list = scope_grow(sc, *list, *count, *count + 1, sizeof(**list));
            (*list)[(*count)++] = line;
        }
        text += length + skip;
    }
}

static bool is_blank(const char *p, size_t *length)
{
    uint32_t cp;

    *length = text_next(p, &cp);
    return *length > 0 && (cp == ' ' || cp == '\t' || cp == 0x3000);
}

/* The words of LINE but the last in *HEAD, the last in *TAIL; "" when there is one only. */
static void part(struct scope *sc, const char *line, const char **head, const char **tail)
{
    const char *head_end = line, *last = NULL;
    bool before = true;
    size_t length;

    for (const char *p = line; *p != '\0'; p += length) {
        const bool blank = is_blank(p, &length);

        if (!blank && before)
            last = p;
        before = blank;
    }
    while (last && is_blank(line, &length))
        line += length;
    for (const char *p = line; last && p < last; p += length)
        if (!is_blank(p, &length))
            head_end = p + length;
    *tail = last && last > line ? scope_strndup(sc, last, strcspn(last, " \t")) : "";
    *head = last && last > line ? scope_strndup(sc, line, (size_t)(head_end - line))
                                : scope_strdup(sc, line);
}

/* ---- instalments ---- */

static enum rc read_instalments(struct scope *sc, const char *field, const char *text,
                                struct date today, struct instalment **out, size_t *count)
{
    const char **lines, *day, *amount;

    lines_of(sc, text, &lines, count);
    *out = scope_alloc(sc, *count, sizeof(**out));
    for (size_t i = 0; i < *count; i++) {
        struct instalment *one = &(*out)[i];

        part(sc, lines[i], &day, &amount);
        if (text_is_empty(amount))
            return fail(sc, RC_INVALID, field,
                        N_("{1}: “{2}” is no instalment; please type the day and the amount, such "
                           "as 2026-12-01 1000.00. Nothing was saved."),
                        field, lines[i]);
        *one = (struct instalment){.ordinal = (int)i + 1};
        TRY(moment_day(sc, field, day, today, &one->due));
        TRY(money_parse(sc, field, amount, &one->amount));
    }
    return RC_OK;
}

static const char *instalment_lines(struct scope *sc, const struct instalment *list, size_t count)
{
    struct buffer b = buffer_new(sc);

    for (size_t i = 0; i < count; i++)
        buffer_addf(&b, "%s%s %s", i > 0 ? "\n" : "", date_iso(sc, list[i].due),
                    money_plain(sc, list[i].amount));
    return buffer_text(&b);
}

/* The day MONTHS after DAY: the corresponding one, or the last of a shorter month. */
static struct date months_after(struct date day, int months)
{
    int y, m, d;

    date_split(day, &y, &m, &d);
    m += months - 1;
    struct date found = DATE_NONE;
    while (!date_is_set(found) && d > 0)
        found = date_from(y + m / 12, m % 12 + 1, d--);
    return found;
}

static struct date due_of(struct date first, const char *every, int number)
{
    const int months = (int)strtol(every, NULL, 10);

    return months > 0 ? months_after(first, number * months)
                      : (struct date){first.day + 7 * number}; /* a week */
}

static enum rc read_count(struct scope *sc, const char *text, int *out)
{
    char *end;
    const long number = strtol(text_halfwidth(sc, text), &end, 10);

    if (*end != '\0' || number < 2 || number > INSTALMENTS_MAX)
        return fail(sc, RC_INVALID, "count", N_("Please type a number from 2 to {1}."),
                    words_count(sc, INSTALMENTS_MAX));
    *out = (int)number;
    return RC_OK;
}

/* Write the rows: equal parts in whole yuan where that goes, the last bears the rest. */
static enum rc write_rows(struct scope *sc, struct form *form, int count, struct date first)
{
    struct money whole;

    if (text_is_empty(form_text(form, "amount")))
        return fail(sc, RC_INVALID, "amount",
                    N_("Please type the amount of the term first; then it is parted."));
    TRY(money_parse(sc, "amount", form_text(form, "amount"), &whole));
    int64_t each = whole.fen / count;
    each -= each >= 100 ? each % 100 : 0;
    struct instalment *list = scope_alloc(sc, (size_t)count, sizeof(*list));
    for (int i = 0; i < count; i++)
        list[i] =
            (struct instalment){.amount = {i + 1 < count ? each : whole.fen - each * (count - 1)},
                                .due = due_of(first, form_text(form, "every"), i)};
    form_set(form, "instalments", instalment_lines(sc, list, (size_t)count), NULL);
    for (size_t i = 0; i < 3; i++) /* what the rows were made of is said by them now */
        form_set(form, fields[i], NULL, NULL);
    return RC_OK;
}

/* What follows from the rows: the day of the term, and its amount when none was typed. */
static enum rc follow_rows(struct scope *sc, struct form *form, struct date today)
{
    struct instalment *list;
    size_t count;
    struct money sum = {0};

    TRY(read_instalments(sc, N_("Instalments"), form_text(form, "instalments"), today, &list,
                         &count));
    for (size_t i = 0; i < count; i++)
        sum.fen += list[i].amount.fen;
    if (count == 0)
        return RC_OK;
    form_set(form, "instalments", instalment_lines(sc, list, count), NULL);
    form_set(form, "due", date_iso(sc, list[count - 1].due), NULL);
    if (text_is_empty(form_text(form, "amount")))
        form_set(form, "amount", money_plain(sc, sum), NULL);
    return RC_OK;
}

enum rc term_more_left(struct scope *sc, struct form *form, const char *name, struct date today)
{
    const char *typed = form_text(form, "count");
    struct date first;
    int count = 0;

    if (strcmp(name, "instalments") == 0)
        return follow_rows(sc, form, today);
    if (strcmp(name, "count") != 0 && strcmp(name, "first") != 0 && strcmp(name, "every") != 0)
        return RC_OK;
    if (!text_is_empty(typed))
        TRY(read_count(sc, typed, &count));
    TRY(moment_day(sc, N_("The first on"), form_text(form, "first"), today, &first));
    if (date_is_set(first))
        form_set(form, "first", date_iso(sc, first), NULL);
    if (count == 0 || !date_is_set(first) || text_is_empty(form_text(form, "every")))
        return RC_OK;
    TRY(write_rows(sc, form, count, first));
    return follow_rows(sc, form, today);
}

/* ---- who else owes it ---- */

/* "王某 300.00": who, and how much; a name alone owes nothing of its own. */
static struct share read_share(struct scope *sc, const char *line)
{
    struct scope probe = SCOPE_INIT;
    struct share share = {.amount = {0}};
    const char *amount;

    part(sc, line, &share.obligor, &amount);
    if (text_is_empty(amount) || money_parse(&probe, "", amount, &share.amount) != RC_OK) {
        share.obligor = scope_strdup(sc, line);
        share.amount = (struct money){0};
    }
    scope_end(&probe);
    return share;
}

static void read_shares(struct scope *sc, const char *text, struct term *t)
{
    const char **lines;
    size_t count;
    struct money rest = money_is_set(t->amount) ? t->amount : (struct money){0};

    lines_of(sc, text, &lines, &count);
    if (count == 0 && t->liability == LIABILITY_ALONE)
        return;
    struct share *list = scope_alloc(sc, count + 1, sizeof(*list));
    for (size_t i = 0; i < count; i++) {
        list[i + 1] = read_share(sc, lines[i]);
        rest.fen -= list[i + 1].amount.fen;
    }
    list[0] = (struct share){t->obligor, {t->liability == LIABILITY_SHARES ? rest.fen : 0}};
    t->shares = list;
    t->share_count = count + 1;
}

static const char *share_lines(struct scope *sc, const struct term *t)
{
    struct buffer b = buffer_new(sc);

    for (size_t i = 1; i < t->share_count; i++) {
        buffer_addf(&b, "%s%s", i > 1 ? "\n" : "", t->shares[i].obligor);
        if (t->liability == LIABILITY_SHARES)
            buffer_addf(&b, " %s", money_plain(sc, t->shares[i].amount));
    }
    return buffer_text(&b);
}

/* ---- the entry ---- */

static bool holds(const char *name, const char *value)
{
    if (strcmp(name, "liability") == 0 &&
        text_equal(value, word_code(&liability_words, LIABILITY_ALONE)))
        return false;
    return !text_is_empty(value);
}

void term_more_shape(struct form *form, bool clause)
{
    bool shown = form_label(form, "more") != NULL;

    for (size_t i = 0; i < COUNT_OF(fields); i++)
        shown |= holds(fields[i], form_text(form, fields[i]));
    for (size_t i = 0; i < COUNT_OF(fields); i++)
        form_hide(form, fields[i], clause || !shown);
    form_hide(form, "more", true);
    if (shown) /* what is emptied does not vanish under the caret */
        form_set(form, "more", ASKED, ASKED);
}

void term_more_open(struct form *form)
{
    form_set(form, "more", ASKED, ASKED);
    term_more_shape(form, false);
    form_go(form, fields[0]);
}

void term_more_put(struct sheet *sheet, size_t index, const struct term *t)
{
    struct scope sc = SCOPE_INIT;

    sheet_put(sheet, index, "instalments",
              instalment_lines(&sc, t->instalments, t->instalment_count), NULL);
    sheet_put(sheet, index, "liability",
              t->share_count > 0 ? word_code(&liability_words, (int)t->liability) : NULL, NULL);
    sheet_put(sheet, index, "shares", share_lines(&sc, t), NULL);
    sheet_put(sheet, index, "condition", t->condition, NULL);
    sheet_put(sheet, index, "held_by", t->held_by, NULL);
    sheet_put(sheet, index, "place", t->place, NULL);
    sheet_put(sheet, index, "consequence", t->consequence, NULL);
    scope_end(&sc);
}

static const char *text_of(struct scope *sc, const struct sheet *sheet, size_t index,
                           const char *name)
{
    const char *text = sheet_value(sheet, index, name);

    return text_is_empty(text) ? NULL : scope_strdup(sc, text);
}

enum rc term_more_read(struct scope *sc, const struct sheet *sheet, size_t index, struct date today,
                       struct term *t)
{
    const struct word *liability =
        word_coded(&liability_words, sheet_value(sheet, index, "liability"));
    const char *count = scope_printf(sc, "terms[%zu].count", index + 1);
    struct instalment *list;

    t->liability = liability ? (enum liability)liability->value : LIABILITY_ALONE;
    t->condition = text_of(sc, sheet, index, "condition");
    t->held_by = text_of(sc, sheet, index, "held_by");
    t->place = text_of(sc, sheet, index, "place");
    t->consequence = text_of(sc, sheet, index, "consequence");
    read_shares(sc, sheet_value(sheet, index, "shares"), t);
    if (!text_is_empty(sheet_value(sheet, index, "count")))
        return fail(sc, RC_INVALID, count,
                    N_("{1}: the rows are made once it is known how many there are, from which "
                       "day on and how often. Nothing was saved."),
                    count);
    TRY(read_instalments(sc, scope_printf(sc, "terms[%zu].instalments", index + 1),
                         sheet_value(sheet, index, "instalments"), today, &list,
                         &t->instalment_count));
    t->instalments = t->instalment_count > 0 ? list : NULL;
    return RC_OK;
}

const char *term_more_mark(struct scope *sc, enum lang lang, const struct sheet *sheet,
                           size_t index)
{
    const char **lines;
    size_t count;

    lines_of(sc, sheet_value(sheet, index, "instalments"), &lines, &count);
    if (count > 0)
        return say(sc, lang, N_("{1} parts"), words_count(sc, (int64_t)count));
    for (size_t i = 0; i < COUNT_OF(fields); i++)
        if (holds(fields[i], sheet_value(sheet, index, fields[i])))
            return "+";
    return "";
}
