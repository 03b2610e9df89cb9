/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The second lock: it is put on with the tables, and told for whom each statement runs. */
#include "core/base/digest.h"
#include "core/store/pgsql.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/* In the order of enum viewer_value, as schema/pgsql/policy.sql asks for them. */
static const char *const settings[VIEWER_VALUES] = {"person",     "name",  "agency",       "area",
                                                    "depth",      "reads", "reads_secret", "now",
                                                    "open_since", "offers"};

const char *pgsql_policy_mark(struct scope *sc)
{
    return scope_printf(sc, "onecase %s", digest_of(sc, pgsql_policy, strlen(pgsql_policy)));
}

/* Is this role, or one it may act for, the owner of all that the lock is put on? */
static enum rc owns_tables(struct scope *sc, struct pgsql *self, bool *owns)
{
    PGresult *result;

    TRY(pgsql_ask(sc, self,
                  "SELECT FROM pg_class WHERE relnamespace = '" PGSQL_SCHEMA "'::regnamespace"
                  " AND relkind = 'r' AND NOT pg_has_role(relowner, 'USAGE') LIMIT 1",
                  &result));
    *owns = PQntuples(result) == 0;
    PQclear(result);
    return RC_OK;
}

enum rc pgsql_check_owner(struct scope *sc, struct pgsql *self, const char *sentence)
{
    bool owns;

    TRY(owns_tables(sc, self, &owns));
    return owns ? RC_OK : fail(sc, RC_DENIED, "db", sentence);
}

enum rc pgsql_secure(struct scope *sc, struct pgsql *self, bool always)
{
    if (self->secured && !always)
        return RC_OK;
    TRY(pgsql_check_owner(sc, self,
                          N_("The rights that the server keeps are those of another version of "
                             "the program. Let the owner of the tables run onecase upgrade; "
                             "nothing was changed.")));
    char *text = pgsql_translate(pgsql_policy, PGSQL_QUERY);
    const enum rc rc = pgsql_do(sc, self, text);
    free(text);
    TRY(rc);
    TRY(pgsql_do(
        sc, self,
        scope_printf(sc, "COMMENT ON SCHEMA " PGSQL_SCHEMA " IS '%s'", pgsql_policy_mark(sc))));
    self->secured = true;
    return pgsql_learn_indexes(sc, self);
}

#define TELL "viewer" /* the name of the statement that tells */

/* One call of set_config() for each value. */
static enum rc prepare_to_tell(struct scope *sc, struct pgsql *self)
{
    struct buffer text = buffer_new(sc);

    if (self->told_life == self->life)
        return RC_OK;
    for (size_t i = 0; i < VIEWER_VALUES; i++)
        buffer_addf(&text, "%sset_config('onecase.%s', $%zu, FALSE)", i == 0 ? "SELECT " : ", ",
                    settings[i], i + 1);
    PGresult *result = PQprepare(self->conn, TELL, buffer_text(&text), 0, NULL);
    if (!pgsql_is_done(result))
        return pgsql_refused(sc, self, result);
    PQclear(result);
    self->told_life = self->life;
    return RC_OK;
}

/* "0" as person is the program itself. */
static enum rc tell(struct scope *sc, struct pgsql *self, const struct value *values)
{
    const char *given[VIEWER_VALUES];

    TRY(prepare_to_tell(sc, self));
    for (size_t i = 0; i < VIEWER_VALUES; i++) {
        const struct value v = values ? values[i] : v_text(i == VIEWER_PERSON ? "0" : "");

        given[i] = v.kind == VALUE_INT    ? scope_printf(sc, "%" PRId64, v.integer)
                   : v.kind == VALUE_TEXT ? v.data
                                          : "";
    }
    PGresult *result = PQexecPrepared(self->conn, TELL, VIEWER_VALUES, given, NULL, NULL, 0);
    if (!pgsql_is_done(result))
        return pgsql_refused(sc, self, result);
    PQclear(result);
    return RC_OK;
}

enum rc pgsql_tell_viewer(struct scope *sc, struct pgsql *self)
{
    const struct scope_mark mark = scope_mark(sc);
    const unsigned turn = self->engine.viewer_turn * 2 + self->engine.sees_all + 1;

    if (!self->guarded || self->told == turn)
        return RC_OK;
    TRY(tell(sc, self, self->engine.sees_all ? NULL : self->engine.viewer));
    scope_rewind(sc, mark);
    self->told = turn;
    return RC_OK;
}
