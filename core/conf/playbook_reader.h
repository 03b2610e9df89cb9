/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Playbook reader: what the readers of a playbook's parts share. Private to the playbook files.
 *
 * Reading goes on after a fault, so that a director sees at once all there is to mend.
 *
 * Layer: conf.
 */
#ifndef CORE_CONF_PLAYBOOK_READER_H
#define CORE_CONF_PLAYBOOK_READER_H

#include "core/conf/tree.h"
#include "core/domain/kind.h"
#include "core/domain/playbook.h"

struct reader {
    struct scope *sc;
    const struct kind_table *kinds; /* NULL: kinds are taken as they stand */
    const char **ids;               /* of the files read before */
    size_t id_count;
    struct error *faults; /* of this file */
    size_t count;
};

/* Note the error in R's scope, unless RC is RC_OK. */
void reader_note(struct reader *r, enum rc rc);
/* Note every key of NODE that is not among KEYS; is it a map at all? */
bool reader_keys(struct reader *r, const struct tree *node, const char *keys);
/* The list under KEY of NODE, which may hold at most MOST entries; NULL when there is none that
 * can be read, which is noted. */
const struct tree *reader_list(struct reader *r, const struct tree *node, const char *key,
                               size_t most);
/* A length of time under KEY: "5 minutes", "2 hours", "1 day", and with WORKING_DAYS also
 * "3 working days", which sets *WORKING_DAYS and leaves *OUT. */
MUST_CHECK enum rc reader_span(struct scope *sc, const struct tree *node, const char *key,
                               struct span *out, int *working_days);

/* Read the seats and levels of ROOT, its promises; note what is wrong in them. */
void read_seats(struct reader *r, const struct tree *root, struct playbook *pb);
void read_promises(struct reader *r, const struct tree *root, struct playbook *pb);

#endif
