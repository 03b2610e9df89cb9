/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/desk/calendar.h"

#include "core/conf/calendar_file.h"
#include "core/desk/work.h"

enum rc desk_calendar(struct desk *desk, struct scope *sc, const struct calendar **calendar)
{
    if (!desk->has_calendar) {
        const char *directory = desk_template(desk, sc, "calendar");
        const struct scope_mark mark = scope_mark(&desk->life);
        const enum rc rc =
            desk_told(desk, sc, calendar_load_all(&desk->life, directory, &desk->calendar));

        if (rc != RC_OK) /* a board asks again and again until the file is mended */
            scope_rewind(&desk->life, mark);
        TRY(rc);
        desk->has_calendar = true;
    }
    *calendar = &desk->calendar;
    return RC_OK;
}

void desk_date_playbook(struct desk *desk, struct scope *sc, struct playbook *pb)
{
    for (size_t i = 0; i < pb->promise_count; i++)
        if (pb->promises[i].working_days > 0) {
            if (desk_calendar(desk, sc, &pb->calendar) != RC_OK)
                pb->calendar = NULL;
            return;
        }
}

const struct calendar_examined *desk_calendar_check(struct scope *sc, const char *const *files,
                                                    size_t count)
{
    return calendar_examine(sc, files, count);
}
