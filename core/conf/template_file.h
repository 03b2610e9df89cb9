/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Document templates, templates/documents/KIND.md: YAML front matter between two lines of ---,
 * then the body in Mustache and Markdown.
 *
 *     ---
 *     title: 人民调解协议书
 *     version: "1"
 *     face: serif                  serif (default) or light
 *     size: large                  normal (default), or large type for eyes that read badly
 *     seam: no                     several sealed pages do not ask for a seal across their edges
 *     for: party                   case (default), agreement, or one paper for each party, session,
 *                                  visit, performance, piece of evidence
 *     required: [number, parties]  fields that must have a value before it is printed;
 *                                  subject.open: one of what it is for
 *     asks:                        what whoever has it printed fills in; see ask_file.h
 *       - {name: receiver, label: 移送机关, required: true}
 *     ---
 *
 * {{> name}} stands for the text of name.mustache in the same folder, which has no front matter.
 *
 * Layer: conf.
 */
#ifndef CORE_CONF_TEMPLATE_FILE_H
#define CORE_CONF_TEMPLATE_FILE_H

#include "core/domain/document.h"

#define TEMPLATE_SIZE_MAX (256u * 1024)

/* Set *OUT to the template in the file PATH, without partials.
 * Fails: RC_NOTFOUND, RC_IO, RC_SYNTAX, RC_INVALID with file, line and column. */
MUST_CHECK enum rc template_load(struct scope *sc, const char *path, struct document_template *out);
/* The same of TEXT, which a file called PATH held. */
MUST_CHECK enum rc template_parse(struct scope *sc, const char *path, const char *text,
                                  struct document_template *out);
/* Read the template in the file PATH to its end: what it says, or everything that is wrong before
 * its body. The body is there whenever it was found. */
void template_examine(struct scope *sc, const char *path, struct template_examined *out);
/* Set *OUT to the partial NAME in the folder of the template BESIDE; NAME holds no path. It may
 * be empty. Fails: as template_load(). */
MUST_CHECK enum rc template_partial_load(struct scope *sc, const char *beside, const char *name,
                                         struct template_partial *out);

#endif
