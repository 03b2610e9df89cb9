/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/kit/action.h"

const struct action_row action_rows[] = {
#define ACTION(id, word, label, help) {ACTION_##id, word, label, help},
#include "tui/kit/action.def"
#undef ACTION
};

const size_t action_row_count = sizeof(action_rows) / sizeof(action_rows[0]);
