/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/desk/anchor.h"

#include <string.h>

#include "core/base/file.h"
#include "core/base/spawn.h"
#include "core/base/system_log.h"
#include "core/desk/keeping_work.h"
#include "core/desk/server.h"

#define COMMAND_SECONDS 30

/* A desk that only verifies does not know its office: the first is meant. */
enum rc desk_head(struct desk *desk, struct scope *sc, struct anchor *out)
{
    struct anchor *list;
    size_t count;

    TRY(anchor_heads(sc, desk->engine, desk_now(desk), &list, &count));
    for (size_t i = 0; i < count; i++) {
        if (desk->office.id != 0 && list[i].office != desk->office.id)
            continue;
        *out = list[i];
        return RC_OK;
    }
    return fail(sc, RC_NOTFOUND, "office", N_("This database has no such office."));
}

/* Who can change the one could change the other. */
static enum rc check_file(struct desk *desk, struct scope *sc, const char *file)
{
    if (!file_is_same(file_folder(sc, file), file_folder(sc, desk_place(sc, &desk->options))))
        return RC_OK;
    return fail(sc, RC_INVALID, "anchors",
                N_("{1} lies beside the database, so whoever changes the one can change the other. "
                   "Name a file in another directory; nothing was written."),
                file);
}

static enum rc run_command(struct desk *desk, struct scope *sc, const char *line)
{
    const char *const *argv = desk->settings.keeping.anchor_command;
    const char *const text = scope_printf(sc, "%s\n", line);
    const struct bytes input = {(const unsigned char *)text, strlen(text)};
    struct spawn_result ran;

    TRY(spawn_run(sc, argv, input, SECONDS(COMMAND_SECONDS), &ran));
    if (ran.status == 0)
        return RC_OK;
    return fail(sc, RC_IO, "command",
                N_("The program {1} did not take the anchor: {2} (status {3})."), argv[0],
                spawn_first_line(sc, &ran), scope_printf(sc, "%d", ran.status));
}

enum rc desk_anchor(struct desk *desk, struct scope *sc, const char *file,
                    struct anchor_result *out)
{
    const struct keeping_settings *const s = &desk->settings.keeping;
    struct anchor head;

    *out = (struct anchor_result){.file = file ? file : s->anchor_file,
                                  .logged = s->anchor_log,
                                  .commanded = s->anchor_command != NULL};
    TRY(keeping_allow(desk, sc));
    if (!out->file && !out->logged && !out->commanded)
        return fail(
            sc, RC_INVALID, "anchors",
            N_("Nothing says whom to tell: name a file, or set anchors: in settings.yaml."));
    if (out->file)
        TRY(check_file(desk, sc, out->file));
    TRY(desk_head(desk, sc, &head));
    out->line = anchor_line(sc, &head);
    if (out->file)
        TRY(file_append(sc, out->file, out->line));
    if (out->logged)
        system_log(scope_printf(sc, "anchor %s", out->line));
    if (out->commanded)
        TRY(run_command(desk, sc, out->line));
    return keeping_note(desk, sc,
                        &(struct keeping){.act = KEEPING_ANCHOR,
                                          .file = out->file ? file_name(out->file) : NULL,
                                          .digest = head.hash,
                                          .seq = head.seq});
}

static enum rc read_anchors(struct desk *desk, struct scope *sc, const char *file, const char *head,
                            struct anchor **list, size_t *count)
{
    struct bytes bytes;
    struct anchor now;

    *list = NULL;
    *count = 0;
    if (file) {
        TRY(file_read(sc, file, FILE_LIMIT, &bytes));
        TRY(anchor_parse(sc, file, (const char *)bytes.data, list, count));
    }
    if (!head)
        return RC_OK;
    TRY(desk_head(desk, sc, &now));
    *list = scope_grow(sc, *list, *count, *count + 1, sizeof(**list));
    return anchor_short_parse(sc, now.office, head, &(*list)[(*count)++]);
}

enum rc desk_verify_anchors(struct desk *desk, struct scope *sc, const char *file, const char *head,
                            struct verification *out)
{
    struct anchor_report report;
    struct anchor *list;
    size_t count;

    TRY(read_anchors(desk, sc, file, head, &list, &count));
    if (file && count == (head ? 1 : 0))
        return fail(sc, RC_INVALID, "anchors",
                    N_("{1} holds no anchor, so nothing could be compared with it. Somebody may "
                       "have emptied it."),
                    file);
    TRY(desk_verify(desk, sc, out));
    TRY(engine_begin_read(desk->engine, sc));
    const enum rc rc = anchor_check(sc, desk->engine, list, count, &report);
    engine_rollback(desk->engine);
    TRY(rc);
    out->anchors = (int64_t)report.checked;
    if (!report.broken || !out->sound) /* the first bad place is told */
        return RC_OK;
    out->sound = false;
    out->broken = report.reason;
    return RC_OK;
}
