/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/desk/playbook.h"

#include <string.h>

#include "core/base/text.h"

#include "core/conf/playbook_file.h"
#include "core/conf/playbook_json.h"
#include "core/conf/replay_json.h"
#include "core/desk/work.h"
#include "core/store/dispute_store.h"
#include "core/store/period_store.h"

const struct playbook_examined *desk_playbook_check(struct desk *desk, struct scope *sc,
                                                    const char *const *files, size_t count)
{
    return playbook_examine(sc, files, count, &desk->kinds);
}

const char *desk_playbooks_json(struct scope *sc, const struct playbook *list, size_t count)
{
    return playbook_json_list(sc, list, count);
}

static enum rc read_file(struct desk *desk, struct scope *sc, const char *file,
                         struct playbook **out)
{
    struct playbook_examined *e = playbook_examine(sc, &file, 1, &desk->kinds);

    if (e->fault_count > 0) {
        sc->error = e->faults[0];
        return sc->error.rc;
    }
    *out = &e->playbook;
    desk_date_playbook(desk, sc, *out);
    return RC_OK;
}

/* The list comes without narratives, in which a playbook may look for words. */
static enum rc add_cases(struct desk *desk, struct scope *sc, struct period p, struct replay *r)
{
    const struct playbook_reader reader = desk_playbook_reader(desk);
    struct casefile *list;
    size_t count;

    TRY(period_load(sc, desk->engine, desk->office.id, p, &reader, &list, &count));
    for (size_t i = 0; i < count; i++) {
        struct casefile *cf = &list[i];

        TRY(dispute_by_id(sc, desk->engine, desk->office.id, cf->dispute.id, &cf->dispute));
        cf->kind = kind_find(&desk->kinds, cf->dispute.kind);
        TRY(replay_add(sc, r, cf, p, desk_now(desk)));
    }
    return RC_OK;
}

enum rc desk_playbook_replay(struct desk *desk, struct scope *sc, const char *file, struct period p,
                             struct replay *out)
{
    struct playbook *pb = NULL;

    TRY(period_check(sc, p));
    TRY(desk_ask(desk, sc, MAY_REPORT));
    TRY(read_file(desk, sc, file, &pb));
    *out = (struct replay){.playbook = pb};
    TRY(desk_begin_read(desk, sc));
    engine_look(desk->engine, desk->options.progress);
    const enum rc rc = add_cases(desk, sc, p, out);
    engine_look(desk->engine, NULL);
    engine_rollback(desk->engine);
    return desk_read_out(sc, rc);
}

const char *desk_replay_json(struct scope *sc, const struct replay *r, struct period p)
{
    return replay_json(sc, r, p);
}

/* A playbook has the name of its file. */
static const char *id_of(struct scope *sc, const char *file)
{
    const char *slash = strrchr(file, '/'), *name = slash ? slash + 1 : file;

    return scope_strndup(sc, name, strcspn(name, "."));
}

/* What teams were last called by under the name of the file of E. */
static bool find_last(struct desk *desk, struct scope *sc, const struct playbook_examined *e,
                      struct playbook *out)
{
    const char *const id = id_of(sc, e->file);
    const char **texts;
    size_t count;

    if (playbook_used(sc, desk->engine, &texts, &count) != RC_OK)
        return false;
    for (size_t i = 0; i < count; i++) {
        if (playbook_parse(&desk->life, id, texts[i], out) == RC_OK && text_equal(out->id, id))
            return true;
    }
    return false;
}

static enum rc take_files(struct desk *desk, struct scope *sc)
{
    desk->playbooks = scope_alloc(&desk->life, desk->shelf_count, sizeof(*desk->playbooks));
    for (size_t i = 0; i < desk->shelf_count; i++) {
        const struct playbook_examined *e = &desk->shelf[i];
        struct playbook *pb = &desk->playbooks[desk->playbook_count];

        *pb = e->playbook;
        if (e->fault_count > 0 && !find_last(desk, sc, e, pb))
            continue;
        desk_date_playbook(desk, sc, pb);
        desk->playbook_count++;
    }
    return RC_OK;
}

enum rc desk_playbooks(struct desk *desk, struct scope *sc, const struct playbook **list,
                       size_t *count)
{
    if (!desk->has_playbooks) {
        struct playbook_examined *shelf;

        TRY(desk_told(desk, sc,
                      playbook_examine_all(&desk->life, desk_template(desk, sc, "playbooks"),
                                           &desk->kinds, &shelf, &desk->shelf_count)));
        desk->shelf = shelf;
        desk->playbook_count = 0;
        TRY(take_files(desk, sc));
        desk->has_playbooks = true;
    }
    *list = desk->playbooks;
    *count = desk->playbook_count;
    return RC_OK;
}

const struct playbook_examined *desk_playbook_files(const struct desk *desk, size_t *count)
{
    *count = desk->shelf_count;
    return desk->shelf;
}

bool desk_playbook_stands(const struct desk *desk, const struct playbook_examined *e)
{
    struct scope sc = SCOPE_INIT;
    bool stands = false;

    for (size_t i = 0; i < desk->playbook_count; i++)
        stands = stands || text_equal(desk->playbooks[i].id, id_of(&sc, e->file));
    scope_end(&sc);
    return stands;
}
