/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Templates that an office made for itself: submitted by one, approved by another. */
#include <string.h>

#include "core/base/file.h"
#include "core/base/text.h"
#include "core/conf/template_file.h"
#include "core/conf/template_json.h"
#include "core/desk/template.h"
#include "core/desk/template_work.h"
#include "core/paper/partial.h"
#include "core/store/template_store.h"

#define ENDING ".md"

static const char kind_characters[] = "abcdefghijklmnopqrstuvwxyz0123456789-_";

static const char *shipped_path(const struct desk *desk, struct scope *sc, const char *kind)
{
    return desk_template(desk, sc, scope_printf(sc, "documents/%s%s", kind, ENDING));
}

static enum rc shipped_kinds(struct desk *desk, struct scope *sc, const char ***kinds,
                             size_t *count)
{
    TRY(file_list(sc, desk_template(desk, sc, "documents"), ENDING, kinds, count));
    for (size_t i = 0; i < *count; i++)
        (*kinds)[i] = scope_strndup(sc, (*kinds)[i], strlen((*kinds)[i]) - strlen(ENDING));
    return RC_OK;
}

static bool is_among(const char *const *kinds, size_t count, const char *kind)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(kinds[i], kind) == 0)
            return true;
    return false;
}

enum rc desk_template_kinds(struct desk *desk, struct scope *sc, const char ***kinds, size_t *count)
{
    struct template_record *own;
    size_t own_count;

    TRY(shipped_kinds(desk, sc, kinds, count));
    TRY(template_list(sc, desk->engine, desk->office.id, NULL, &own, &own_count));
    if (own_count > 0)
        *kinds = scope_grow(sc, *kinds, *count, *count + own_count, sizeof(**kinds));
    for (size_t i = 0; i < own_count; i++)
        if (own[i].state == TEMPLATE_IN_FORCE && !is_among(*kinds, *count, own[i].kind))
            (*kinds)[(*count)++] = own[i].kind;
    return RC_OK;
}

/* --- the one in force --- */

static enum rc read_kept(struct scope *sc, const void *context, const struct document_template *tpl,
                         const char *name, struct template_partial *out)
{
    const struct document_template *kept = context;

    for (size_t i = 0; i < kept->partial_count; i++) {
        *out = kept->partials[i];
        if (strcmp(out->name, name) == 0)
            return RC_OK;
    }
    return fail(sc, RC_NOTFOUND, "template", N_("There is no partial “{1}”."), name);
}

static enum rc load_kept(struct desk *desk, struct scope *sc, const struct template_record *r,
                         struct document_template *out)
{
    struct document_template kept = {0};
    struct template_partial *partials;
    const char *text;

    TRY(template_text(sc, desk->engine, r->id, &text, &partials, &kept.partial_count));
    kept.partials = partials;
    TRY(template_parse(sc, scope_printf(sc, "%s%s", r->kind, ENDING), text, out));
    return partial_gather(sc, out, read_kept, &kept);
}

enum rc desk_template_in_force(struct desk *desk, struct scope *sc, const char *kind,
                               struct document_template *out)
{
    struct template_record *own;
    const char **kinds;
    size_t count;

    TRY(template_list(sc, desk->engine, desk->office.id, kind, &own, &count));
    for (size_t i = 0; i < count; i++)
        if (own[i].state == TEMPLATE_IN_FORCE)
            return load_kept(desk, sc, &own[i], out);
    TRY(shipped_kinds(desk, sc, &kinds, &count));
    if (is_among(kinds, count, kind))
        return desk_read_template(sc, shipped_path(desk, sc, kind), out);
    return fail(sc, RC_INVALID, "document", N_("There is no document “{1}”. Nothing was printed."),
                kind);
}

/* --- submitting --- */

/* A version names one text, for it stands beside every document that was made from it. */
static enum rc check_version(struct work *w, const struct document_template *tpl)
{
    struct template_record *own;
    size_t count;

    TRY(template_list(w->sc, w->desk->engine, w->desk->office.id, tpl->kind, &own, &count));
    for (size_t i = 0; i < count; i++) {
        if (own[i].state != TEMPLATE_REPLACED && text_equal(own[i].digest, tpl->digest))
            return fail(w->sc, RC_INVALID, "template",
                        N_("This text of {1} was submitted already. Nothing was saved."),
                        tpl->kind);
        if (text_equal(own[i].version, tpl->version) && !text_equal(own[i].digest, tpl->digest))
            return fail(w->sc, RC_INVALID, "version",
                        N_("Another text of {1} has the version {2} already: give this one a new "
                           "version. Nothing was saved."),
                        tpl->kind, tpl->version);
    }
    return RC_OK;
}

enum rc use_submit_template(struct work *w, const void *args, void *result)
{
    const struct document_template *tpl = args;

    TRY(check_version(w, tpl));
    return template_insert(&w->tx, tpl, w->desk->person.id, w->now);
}

static enum rc check_kind(struct scope *sc, const struct document_template *tpl)
{
    if (strlen(tpl->kind) > 0 && strlen(tpl->kind) <= 32 &&
        strspn(tpl->kind, kind_characters) == strlen(tpl->kind))
        return RC_OK;
    return fail(sc, RC_INVALID, "template",
                N_("“{1}” cannot be a kind of document: a template is called by small letters, "
                   "digits, “-” and “_”, and ends in .md. Nothing was saved."),
                tpl->kind);
}

/* The shipped one counts too: an office that changes it gives it a version of its own. */
static enum rc check_shipped(struct desk *desk, struct scope *sc,
                             const struct document_template *tpl)
{
    struct document_template shipped;
    const enum rc rc = desk_read_template(sc, shipped_path(desk, sc, tpl->kind), &shipped);

    if (rc == RC_NOTFOUND)
        return RC_OK;
    TRY(rc);
    if (text_equal(shipped.version, tpl->version) && !text_equal(shipped.digest, tpl->digest))
        return fail(sc, RC_INVALID, "version",
                    N_("Another text of {1} has the version {2} already: give this one a new "
                       "version. Nothing was saved."),
                    tpl->kind, tpl->version);
    return RC_OK;
}

enum rc desk_template_submit(struct desk *desk, struct scope *sc, const char *file,
                             const struct template_examined **examined)
{
    const struct template_examined *e = desk_template_check(sc, &file, 1);

    *examined = e;
    if (e->fault_count > 0)
        return fail(sc, RC_INVALID, "template",
                    N_("{1} is not sound, so it was not submitted. Nothing was saved."), file);
    TRY(check_kind(sc, &e->tpl));
    TRY(check_shipped(desk, sc, &e->tpl));
    return desk_run(desk, sc, USE_SUBMIT_TEMPLATE, &e->tpl, NULL);
}

/* --- approving --- */

static enum rc find_waiting(struct work *w, const char *kind, struct template_record *out)
{
    struct template_record *own;
    size_t count;

    TRY(template_list(w->sc, w->desk->engine, w->desk->office.id, kind, &own, &count));
    for (size_t i = 0; i < count; i++) {
        *out = own[i];
        if (own[i].state == TEMPLATE_WAITING)
            return RC_OK;
    }
    return fail(w->sc, RC_NOTFOUND, "template",
                N_("No template of {1} waits for approval. Nothing was changed."), kind);
}

enum rc use_approve_template(struct work *w, const void *args, void *result)
{
    struct template_record *out = result, found;

    TRY(find_waiting(w, args, &found));
    if (found.submitter == w->desk->person.id)
        return fail(w->sc, RC_DENIED, "template",
                    N_("Whoever submitted a template cannot approve it as well: it needs a second "
                       "person. Nothing was changed."));
    TRY(template_approve(&w->tx, found.id, w->desk->person.id, w->now));
    w->subject = found.id;
    found.state = TEMPLATE_IN_FORCE;
    *out = found;
    return RC_OK;
}

enum rc desk_template_approve(struct desk *desk, struct scope *sc, const char *kind,
                              struct template_record *out)
{
    return desk_run(desk, sc, USE_APPROVE_TEMPLATE, kind, out);
}

/* --- list --- */

static enum rc add_shipped(struct desk *desk, struct scope *sc, const char *kind,
                           const struct template_record *own, size_t own_count,
                           struct template_record *out)
{
    struct document_template tpl;

    TRY(desk_read_template(sc, shipped_path(desk, sc, kind), &tpl));
    *out = (struct template_record){.kind = kind,
                                    .version = tpl.version,
                                    .digest = tpl.digest,
                                    .state = TEMPLATE_IN_FORCE,
                                    .submitted_at = INSTANT_NEVER,
                                    .approved_at = INSTANT_NEVER};
    for (size_t i = 0; i < own_count; i++)
        if (own[i].state == TEMPLATE_IN_FORCE && text_equal(own[i].kind, kind))
            out->state = TEMPLATE_REPLACED;
    return RC_OK;
}

enum rc desk_template_list(struct desk *desk, struct scope *sc, struct template_record **list,
                           size_t *count)
{
    struct template_record *own;
    const char **kinds;
    size_t kind_count, own_count;

    TRY(desk_look_up(desk, sc));
    TRY(shipped_kinds(desk, sc, &kinds, &kind_count));
    TRY(template_list(sc, desk->engine, desk->office.id, NULL, &own, &own_count));
    struct template_record *all = scope_alloc(sc, kind_count + own_count, sizeof(*all));
    for (size_t i = 0; i < kind_count; i++)
        TRY(add_shipped(desk, sc, kinds[i], own, own_count, &all[i]));
    if (own_count > 0)
        memcpy(all + kind_count, own, own_count * sizeof(*own));
    *list = all;
    *count = kind_count + own_count;
    return RC_OK;
}

const char *desk_template_list_json(struct scope *sc, const struct template_record *list,
                                    size_t count)
{
    return template_json_list(sc, list, count);
}
