/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/desk/playbook.h"

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
    return desk_date_playbook(desk, sc, *out);
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
    TRY(read_file(desk, sc, file, &pb));
    *out = (struct replay){.playbook = pb};
    TRY(engine_begin_read(desk->engine, sc));
    const enum rc rc = add_cases(desk, sc, p, out);
    engine_rollback(desk->engine);
    return rc;
}

const char *desk_replay_json(struct scope *sc, const struct replay *r, struct period p)
{
    return replay_json(sc, r, p);
}
