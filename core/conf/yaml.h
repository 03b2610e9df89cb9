/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * YAML: the notation of the files an office may change: playbooks, kinds, settings.
 *
 * Only the plain part of YAML is taken. Anchors, aliases, tags, several documents, keys written
 * twice, more than 32 levels, 256 KiB or 50,000 events are refused, so that a file means what it
 * shows and cannot be made to grow.
 *
 * Layer: conf. The only user of libyaml.
 */
#ifndef CORE_CONF_YAML_H
#define CORE_CONF_YAML_H

#include "core/conf/tree.h"

#define YAML_SIZE_MAX  (256u * 1024)
#define YAML_DEPTH_MAX 32
#define YAML_EVENT_MAX 50000

/*
 * Set *ROOT to the tree of TEXT. FILE is its name for errors; LINE is the line of FILE on which
 * TEXT begins, usually 1. An empty text gives an empty map.
 * Fails: RC_SYNTAX with file, line and column.
 */
MUST_CHECK enum rc yaml_parse(struct scope *sc, const char *file, int line, const char *text,
                              struct tree **root);
/* Read PATH whole, set *TEXT (or NULL) to it and *ROOT to its tree.
 * Fails: as yaml_parse() and file_read(). */
MUST_CHECK enum rc yaml_load(struct scope *sc, const char *path, const char **text,
                             struct tree **root);

#endif
