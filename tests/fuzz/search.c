/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Searching: a search line, a name and a text, a line feed between them. A real index of one case
 * is asked, and must answer what the rule says that reads the case.
 */
#include "core/domain/search.h"

#include <string.h>

#include "core/base/text.h"
#include "core/store/lite_search.h"
#include "tests/fuzz/fuzz.h"

fuzz_function fuzz_search;

#define HOME           "331002001000"
#define TOKENS_OF_BYTE 6 /* itself, a pair and a bridge, each with the sign of a field too */

static sqlite3 *db;
static sqlite3_stmt *put, *clear, *match;

static void prepare(const char *sql, sqlite3_stmt **out)
{
    must(sqlite3_prepare_v2(db, sql, -1, out, NULL) == SQLITE_OK, "the index knows its statements");
}

/* As schema/migration/0028_search.sql makes it; one for all inputs. */
static void open_index(void)
{
    if (db)
        return;
    must(sqlite3_open(":memory:", &db) == SQLITE_OK && lite_search_begin(db), "there is FTS5");
    must(sqlite3_exec(db,
                      "CREATE VIRTUAL TABLE t USING fts5(page, content = '', columnsize = 0, "
                      "detail = none, tokenize = 'onecase')",
                      NULL, NULL, NULL) == SQLITE_OK,
         "the index is made");
    prepare("INSERT INTO t (rowid, page) VALUES (1, ? || CHAR(10, 4) || ? || CHAR(10, 5) || ? "
            "|| CHAR(10, 6) || ? || CHAR(10) || ?)",
            &put);
    prepare("INSERT INTO t (t) VALUES ('delete-all')", &clear);
    prepare("SELECT 1 FROM t WHERE t MATCH ?", &match);
}

static int run(sqlite3_stmt *stmt)
{
    const int rc = sqlite3_step(stmt);

    sqlite3_reset(stmt);
    return rc;
}

static void fill_index(const struct search_page *p)
{
    const char *const columns[] = {p->text, p->party, p->place, p->agreement, p->marks};

    must(run(clear) == SQLITE_DONE, "the index is emptied");
    for (int i = 0; i < 5; i++)
        sqlite3_bind_text(put, i + 1, columns[i], -1, SQLITE_STATIC);
    must(run(put) == SQLITE_DONE, "a page goes into the index");
}

static bool answers(const char *words)
{
    sqlite3_bind_text(match, 1, words, -1, SQLITE_STATIC);
    const int rc = run(match);

    must(rc == SQLITE_ROW || rc == SQLITE_DONE, "what the index is asked is well-formed");
    return rc == SQLITE_ROW;
}

/* ---- tokens ---- */

struct taken {
    const char *text;
    size_t size, last, count;
};

static int take(void *user, const char *token, size_t length, size_t from, size_t to)
{
    struct taken *t = user;

    must(length > 0 && from < to && to <= t->size, "a token lies in its text");
    must(length <= SEARCH_TOKEN || t->text[from] == SEARCH_WHOLE || t->text[from] == SEARCH_PINYIN,
         "and is short or a line");
    must(from >= t->last, "tokens go forward");
    must(memcmp(token + length - 1, t->text + to - 1, 1) == 0, "and say what stands there");
    t->last = from;
    return t->count++ < TOKENS_OF_BYTE * t->size ? 0 : 1;
}

static int stop(void *user, const char *token, size_t length, size_t from, size_t to)
{
    (void)token, (void)length, (void)from, (void)to;
    ++*(int *)user;
    return 7;
}

static void check_tokens(const char *text, size_t size)
{
    struct taken t = {text, size, 0, 0};
    int calls = 0;

    must(search_tokens(text, size, take, &t) == 0, "there are few for each byte");
    must(search_tokens(text, size, stop, &calls) == (t.count > 0 ? 7 : 0) && calls == (t.count > 0),
         "who takes them may stop");
}

/* ---- the case ---- */

static const char *digest(struct scope *sc, const void *key, const char *what, const char *digits)
{
    (void)key;
    return scope_printf(sc, "%s/%zu/%s", what, strlen(digits), digits);
}

/* The next line of *AT, or all of it; NULL when no gate lets it in. */
static const char *next_line(struct scope *sc, const char **at, bool all)
{
    const size_t size = all ? strlen(*at) : strcspn(*at, "\n");
    const char *const line = scope_strndup(sc, *at, size), *kept;

    *at += size + ((*at)[size] == '\n');
    return text_gate_in(sc, "text", line, all ? TEXT_LONG : TEXT_LINE, &kept) == RC_OK ? kept
                                                                                       : NULL;
}

/* What is asked of the index, and what it answers. */
struct asked {
    const struct search_terms *terms;
    const struct dispute *d;
    enum search_part part;
};

static bool finds(struct scope *sc, const struct asked *a, enum search_ways ways)
{
    const char *const words = search_phrases(sc, a->terms, a->part, ways);

    return words && answers(words) && (search_states(a->terms) & 1u << a->d->state) != 0;
}

/* Does the index say of the case D of PAGE what the rule says? */
static void compare(struct scope *sc, const struct search_terms *terms,
                    const struct search_page *page, const struct dispute *d, bool header)
{
    const bool holds = search_holds(terms, page, d, header);
    const bool head = header && !search_asks_header(terms);
    const struct asked a = {terms, d, head ? SEARCH_HEADER : SEARCH_FACTS};

    search_letters(sc, terms, a.part);
    if (!search_phrases(sc, terms, a.part, SEARCH_EVERY))
        return;
    const bool sure = finds(sc, &a, SEARCH_SURE) && search_passes(terms, d);
    if (sure)
        must(holds, "what the index is sure of is what was looked for");
    if (holds && !sure && !finds(sc, &a, SEARCH_UNSURE))
        must(search_states_besides(terms) & 1u << d->state, "the index finds what was looked for");
}

/* Of each term for itself: it holds by the row, or the index knows that it may. */
static void check_terms(struct scope *sc, const struct search_terms *terms,
                        const struct search_page *page, const struct dispute *d)
{
    for (size_t i = 0; i < terms->count; i++) {
        struct search_terms alone = {.list = {terms->list[i]}, .count = 1};
        const struct search_term *const t = &alone.list[0];
        const char *const sure = search_elsewhere(sc, t, SEARCH_SURE);
        const char *const unsure = search_elsewhere(sc, t, SEARCH_UNSURE);

        alone.list[0].without = false;
        const bool holds = search_holds(&alone, page, d, false);
        const bool row = search_row_holds(sc, t, d), certain = sure && answers(sure);
        if (!search_is_unsure(t))
            continue;
        must(holds || !(row || certain), "what the row or the index is sure of holds");
        must(!holds || row || certain || (unsure && answers(unsure)), "and nothing else is missed");
    }
}

static void check_search(struct scope *sc, const struct kind_table *kinds, const struct query *q,
                         const char *name, const char *text)
{
    static const struct division_table nowhere = {NULL, 0};
    static const struct person lin = {.id = 3, .login = "lin", .name = "林桂芬"};
    const struct search_digester digester = {digest, "", "k"};
    const struct search_names names = {kinds, &nowhere, HOME, &lin, 1};
    struct party party = {.name = name, .phone = "13800138000", .agent = name};
    const struct dispute d = {.id = 1,
                              .year = 2026,
                              .register_number = 12,
                              .number = "（2026）椒海人调字第12号",
                              .kind = "leak",
                              .title = text,
                              .place = name,
                              .narrative = text,
                              .registered_by = "林桂芬",
                              .registrar = 3,
                              .state = strlen(text) % 2 ? STATE_ACCEPTED : STATE_REGISTERED,
                              .registered_at = {INT64_C(1795347000000)}};
    const struct search_source source = {.dispute = &d, .parties = &party, .party_count = 1};
    const struct search_page page = search_page_of(sc, &source, HOME, &digester);
    const struct search_terms terms = search_terms_of(sc, q, &names, &digester);

    check_tokens(page.marks, strlen(page.marks));
    fill_index(&page);
    if (search_shows(sc, &terms, &source))
        must(search_holds(&terms, &page, &d, false), "what shows as it was typed holds");
    compare(sc, &terms, &page, &d, false);
    compare(sc, &terms, &page, &d, true);
    check_terms(sc, &terms, &page, &d);
}

void fuzz_search(const uint8_t *data, size_t size)
{
    static const struct kind rows[] = {{.code = "leak", .label = "漏水", .english = "Leaks"}};
    const struct kind_table kinds = {.rows = rows, .count = 1};
    struct scope sc = SCOPE_INIT;
    const char *at = fuzz_text(&sc, data, size);
    struct query q;

    open_index();
    check_tokens((const char *)data, size);
    const bool is_query = query_read(&sc, &kinds, date_from(2026, 11, 22),
                                     scope_strndup(&sc, at, strcspn(at, "\n")), &q) == RC_OK;
    at += strcspn(at, "\n");
    at += *at == '\n';
    const char *const name = next_line(&sc, &at, false), *const text = next_line(&sc, &at, true);
    if (is_query && name && text)
        check_search(&sc, &kinds, &q, name, text);
    scope_end(&sc);
}
