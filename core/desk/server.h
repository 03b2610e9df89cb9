/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Server: what is otherwise when the office is kept on a database server and not in a file.
 *
 * Its settings and its key are files all the same. With a file they lie beside it; with a server
 * in desk_options.folder of each machine. Backup, restore and the copy before an upgrade are made
 * on the server by its own means.
 *
 * Layer: desk.
 */
#ifndef CORE_DESK_SERVER_H
#define CORE_DESK_SERVER_H

#include "core/desk/desk.h"

bool desk_on_server(const struct desk_options *options);
/* The file of the database; of one on a server, the name that its file would have: what belongs to
 * the office lies beside it. Lives in SC. */
const char *desk_place(struct scope *sc, const struct desk_options *options);
/* Fails: RC_INVALID "db" when the office is kept on a server, for what is done there. */
MUST_CHECK enum rc desk_need_file(struct scope *sc, const struct desk_options *options);
/* Take away a database that was begun and could not be finished, so that the next try finds
 * nothing in its way. Nobody has it open. */
void desk_remove_database(struct scope *sc, const struct desk_options *options);

#endif
