/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The floors base and domain: texts and single values. */
#include <string.h>

#include "core/base/instant.h"
#include "core/base/text.h"
#include "core/domain/identity.h"
#include "core/domain/key.h"
#include "core/domain/money.h"
#include "core/domain/query.h"
#include "core/domain/shift.h"
#include "tests/fuzz/fuzz.h"

fuzz_function fuzz_gate, fuzz_value, fuzz_query, fuzz_ssh;

#define WIDEST 40

static void check_widths(struct scope *sc, const char *shown)
{
    for (int ambiguous = 1; ambiguous <= 2; ambiguous++) {
        for (int cells = 1; cells < WIDEST; cells += 13) {
            int width;
            const size_t size = text_fit(shown, cells, ambiguous, &width);

            must(size <= strlen(shown) && width <= cells, "what fits is no wider than its cells");
            must(text_width(text_pad(sc, shown, cells, ambiguous), ambiguous) == cells,
                 "padded text has exactly its cells");
        }
    }
    must(paper_width(shown) >= 0, "no text is less than nothing wide");
}

static void check_gates(struct scope *sc, const char *text, enum text_kind kind)
{
    const char *const shown = text_gate_out(sc, text, kind);
    const char *kept, *again;

    must(text_gate_out(sc, shown, kind) == shown, "passing the gate out twice changes nothing");
    for (const char *p = shown; *p; p++)
        must((unsigned char)*p >= 0x20 || (*p == '\n' && kind == TEXT_LONG), "no control leaves");
    if (text_gate_in(sc, "text", text, kind, &kept) == RC_OK) {
        must(!kept || text_gate_out(sc, kept, kind) == kept, "what is taken is shown as it is");
        must(text_gate_in(sc, "text", kept, kind, &again) == RC_OK, "what is taken is taken again");
        must(text_equal(kept, again), "and is not changed");
    } else {
        must(text_gate_out(sc, text, kind) != text || text_characters(text) > TEXT_LINE_MAX,
             "what is shown as it is, is taken");
    }
    fuzz_error(sc);
    if (kind == TEXT_LINE)
        check_widths(sc, shown);
}

void fuzz_gate(const uint8_t *data, size_t size)
{
    struct scope sc = SCOPE_INIT;
    const char *const text = fuzz_text(&sc, data, size);

    check_gates(&sc, text, TEXT_LINE);
    check_gates(&sc, text, TEXT_LONG);
    must(!strchr(text_key(&sc, text), ' '), "a key has no blanks");
    text_halfwidth(&sc, text);
    scope_end(&sc);
}

static void check_times(struct scope *sc, const char *text)
{
    struct date day, again;
    struct instant at, at_again;
    struct shift_time shift;

    if (date_parse(sc, "on", text, &day) == RC_OK && date_is_set(day))
        must(date_parse(sc, "on", date_iso(sc, day), &again) == RC_OK &&
                 strcmp(date_iso(sc, day), date_iso(sc, again)) == 0,
             "a day that was read is written so that it is read again");
    fuzz_error(sc);
    if (instant_parse(sc, "at", text, &at) == RC_OK && instant_is_set(at))
        must(instant_parse(sc, "at", instant_rfc3339(sc, at), &at_again) == RC_OK &&
                 at.ms == at_again.ms,
             "so is an instant");
    fuzz_error(sc);
    if (shift_time_parse(sc, "time", text, &shift) != RC_OK)
        fuzz_error(sc);
}

void fuzz_value(const uint8_t *data, size_t size)
{
    struct scope sc = SCOPE_INIT;
    const char *const text = fuzz_text(&sc, data, size);
    const struct date today = {.day = 20777};
    const char *kept;
    struct money money, again;

    check_times(&sc, text);
    if (money_parse(&sc, "amount", text, &money) == RC_OK && money_plain(&sc, money))
        must(money_parse(&sc, "amount", money_plain(&sc, money), &again) == RC_OK &&
                 money.fen == again.fen,
             "an amount that was read is written so that it is read again");
    fuzz_error(&sc);
    if (identity_citizen(&sc, "id", text, today, &kept) != RC_OK)
        fuzz_error(&sc);
    if (identity_credit(&sc, "id", text, &kept) != RC_OK)
        fuzz_error(&sc);
    if (identity_phone(&sc, "phone", text, &kept) != RC_OK)
        fuzz_error(&sc);
    scope_end(&sc);
}

void fuzz_ssh(const uint8_t *data, size_t size)
{
    struct scope sc = SCOPE_INIT;
    const char *const text = fuzz_text(&sc, data, size);
    struct key key = {0};
    const char *line;

    if (key_read(&sc, text, &key) == RC_OK &&
        key_authorized(&sc, &key, "/usr/bin/onecase", "/var/lib/onecase/office.db", "lin",
                       DATE_NONE, &line) == RC_OK) {
        must(!strchr(line, '\n'), "a key is one line");
        fuzz_shown(&sc, line);
        must(key_is_fingerprint(key.fingerprint), "and has a fingerprint");
    }
    fuzz_error(&sc);
    key_fingerprint(&sc, text);
    key_is_fingerprint(text);
    scope_end(&sc);
}

static void check_term(struct scope *sc, const struct query_term *t)
{
    const struct period days = t->registered;

    must(t->text && text_equal(text_key(sc, t->text), t->text), "a word is a key");
    must(*t->text || t->field == QUERY_DATE, "a word says something");
    must(t->number >= 0 && t->year >= 0, "no number is below nothing");
    must(!date_is_set(days.from) || !date_is_set(days.to) || days.from.day <= days.to.day,
         "days run forward");
    must(t->field != QUERY_KIND || t->kind, "a kind is one");
    must(t->field != QUERY_STATE || t->states != 0, "a state is one");
    fuzz_shown(sc, t->text);
}

void fuzz_query(const uint8_t *data, size_t size)
{
    static const struct kind rows[] = {{.code = "leak", .label = "漏水", .english = "Leaks"}};
    const struct kind_table kinds = {.rows = rows, .count = 1};
    struct scope sc = SCOPE_INIT;
    struct query query;

    if (query_read(&sc, &kinds, date_from(2026, 11, 22), fuzz_text(&sc, data, size), &query) ==
        RC_OK) {
        must(query.count > 0 && query.count <= QUERY_TERMS, "a query asks something");
        for (size_t i = 0; i < query.count; i++)
            check_term(&sc, &query.terms[i]);
    } else {
        must(sc.error.rc == RC_INVALID, "a line is wrong, nothing else");
    }
    fuzz_error(&sc);
    scope_end(&sc);
}
