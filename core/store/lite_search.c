/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tokenizer of the index for searching, as FTS5 wants it. */
#include "core/store/lite_search.h"
#include "core/domain/search.h"

#define TOKENIZER "onecase"

struct taker {
    void *context;
    int (*take)(void *context, int flags, const char *token, int length, int from, int to);
};

/* It keeps nothing, so all connections have the same. */
static char instance;

static int make(void *user, const char **arguments, int count, Fts5Tokenizer **out)
{
    (void)user, (void)arguments, (void)count;
    *out = (Fts5Tokenizer *)&instance;
    return SQLITE_OK;
}

static void unmake(Fts5Tokenizer *tokenizer) { (void)tokenizer; }

static int take(void *user, const char *token, size_t length, size_t from, size_t to)
{
    const struct taker *t = user;

    return t->take(t->context, 0, token, (int)length, (int)from, (int)to);
}

static int tokenize(Fts5Tokenizer *tokenizer, void *context, int flags, const char *text, int size,
                    int (*each)(void *, int, const char *, int, int, int))
{
    struct taker taker = {context, each};

    (void)tokenizer;
    if (!text || size <= 0)
        return SQLITE_OK;
    /* A query names its tokens itself: search_phrases(). */
    if (flags & FTS5_TOKENIZE_QUERY)
        return each(context, 0, text, size, 0, size);
    return search_tokens(text, (size_t)size, take, &taker);
}

/* FTS5 hands out its functions as a pointer that is bound to a statement. */
static fts5_api *functions_of(sqlite3 *db)
{
    fts5_api *api = NULL;
    sqlite3_stmt *stmt;

    if (sqlite3_prepare_v2(db, "SELECT fts5(?1)", -1, &stmt, NULL) != SQLITE_OK)
        return NULL;
    sqlite3_bind_pointer(stmt, 1, &api, "fts5_api_ptr", NULL);
    sqlite3_step(stmt);
    sqlite3_finalize(stmt);
    return api;
}

bool lite_search_begin(sqlite3 *db)
{
    fts5_api *api = functions_of(db);
    fts5_tokenizer tokenizer = {make, unmake, tokenize};

    return api && api->iVersion >= 2 &&
           api->xCreateTokenizer(api, TOKENIZER, NULL, &tokenizer, NULL) == SQLITE_OK;
}
