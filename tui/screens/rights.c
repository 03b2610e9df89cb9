/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/screens/rights.h"

#include "core/desk/appointment.h"
#include "core/desk/password.h"
#include "tui/screens/context.h"
#include "tui/screens/table.h"

static const struct {
    int action;
    enum may may;
} rights[] = {
#define RIGHT(action, may) {ACTION_##action, MAY_##may},
#include "tui/screens/rights.def"
#undef RIGHT
};

bool rights_permit(const struct screen *screen, int action)
{
    const struct desk *desk = context_desk(screen);
    bool known = false;

    if (desk && action == ACTION_CHANGE_PASSWORD)
        return desk_is_shared(desk);
    for (size_t i = 0; desk && i < sizeof(rights) / sizeof(*rights); i++) {
        if (rights[i].action != action)
            continue;
        if (desk_may_at_all(desk, rights[i].may))
            return true;
        known = true;
    }
    return !known;
}
