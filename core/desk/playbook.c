/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/desk/playbook.h"

#include "core/conf/playbook_file.h"
#include "core/conf/playbook_json.h"
#include "core/desk/work.h"

const struct playbook_examined *desk_playbook_check(struct desk *desk, struct scope *sc,
                                                    const char *const *files, size_t count)
{
    return playbook_examine(sc, files, count, &desk->kinds);
}

const char *desk_playbooks_json(struct scope *sc, const struct playbook *list, size_t count)
{
    return playbook_json_list(sc, list, count);
}
