/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Playbook files: templates/playbooks/ID.yaml, one playbook each.
 *
 * doc/playbook.md explains each key to a director. In short:
 *
 *     id: leak                     the file's name without its ending
 *     label: 邻里漏水              and english: for people
 *     version: "2026-1"            as the director counts
 *     when:                        which disputes; what is left out matches everything
 *       kinds: [neighbour]         one of these kinds (a local row counts as its parent too)
 *       urgency: urgent
 *       risk: red
 *       source: patrol             or a list
 *       words: [漏水, 水管]        one of them stands in the narrative
 *     seats:                       who is called, in this order
 *       - {agency: grid, role: 牵头调解, required: true, lead: true}
 *         number: 2, deputy: true, qualification: 心理咨询
 *     levels:                      who is called later; the first is level 2
 *       - after: 10 minutes
 *         seats: …
 *     promises:
 *       - code: answer             answer, link and scene for the 5/10/15 minutes
 *         label: 5分响应           and english: above its column
 *         within: 5 minutes        minutes, hours, days or working days
 *         from: dispatch           or registered, accepted, arrived, begun, handed
 *         acts: [accepted]         any of them meets it for a seat; never "called"
 *         quorum: all              a word of core/domain/rule.def, or a number of seats
 *         seats: required          whose: a word of core/domain/rule.def
 *         level: 1                 of which level
 *         warn: 20                 amber in the last so many percent
 *         on_breach: notice        or commander, card, yellow, red
 *     pause: true                  its clocks may be paused
 *     waive: [women]               whose people may ask for an exemption
 *
 * Layer: conf.
 */
#ifndef CORE_CONF_PLAYBOOK_FILE_H
#define CORE_CONF_PLAYBOOK_FILE_H

#include "core/domain/kind.h"
#include "core/domain/playbook.h"

/*
 * Set *OUT to the playbook that TEXT says: a file just read, or a text kept with a dispatch.
 * FILE is the name for errors. The text and its digest are kept in it.
 * Fails: RC_SYNTAX, RC_INVALID with file, line and column.
 */
MUST_CHECK enum rc playbook_parse(struct scope *sc, const char *file, const char *text,
                                  struct playbook *out);
/*
 * Set *LIST to the playbooks of DIRECTORY, sorted by file name; none when there is no directory.
 * KINDS are those that may be named; NULL: any.
 * Fails: as playbook_parse(), and RC_INVALID when two files have one id.
 */
MUST_CHECK enum rc playbook_load_all(struct scope *sc, const char *directory,
                                     const struct kind_table *kinds, struct playbook **list,
                                     size_t *count);
/* The same with every fault of every file: as playbook_examine() of the files of DIRECTORY. Fails:
 * as file_list(). */
MUST_CHECK enum rc playbook_examine_all(struct scope *sc, const char *directory,
                                        const struct kind_table *kinds,
                                        struct playbook_examined **list, size_t *count);
/* Read each of FILES to its end and return what it says or everything that is wrong in it, also
 * that an earlier one has its id. One entry for each file; lives in SC. */
struct playbook_examined *playbook_examine(struct scope *sc, const char *const *files, size_t count,
                                           const struct kind_table *kinds);

#endif
