/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keeps a draft as a screen does when somebody pauses in a form.
 * Usage: keep_draft DATABASE LOGIN NOW FORM TEXT */
#include "core/desk/board.h"

#include <stdio.h>
#include <stdlib.h>

int main(int argc, char **argv)
{
    struct scope sc = SCOPE_INIT;
    struct desk *desk = NULL;

    if (argc != 6)
        return 2;
    const struct desk_options options = {.database = argv[1],
                                         .templates = TEST_TEMPLATES,
                                         .modules = TEST_MODULES,
                                         .as = argv[2],
                                         .now = argv[3],
                                         .terminal = "test",
                                         .lang = LANG_EN};
    enum rc rc = desk_open(&sc, &options, &desk);
    if (rc == RC_OK) {
        rc = desk_keep_draft(desk, &sc, argv[4], argv[5]);
        desk_close(desk);
    }
    if (rc != RC_OK)
        fprintf(stderr, "keep_draft: %s\n", error_text(&sc, LANG_EN, &sc.error));
    scope_end(&sc);
    return rc == RC_OK ? EXIT_SUCCESS : EXIT_FAILURE;
}
