/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Field: what a template may name. Each field is a row of field.def: its name, what it means,
 * and a function from the job to its value. What the items of a list hold are rows too.
 *
 * Layer: paper.
 */
#ifndef CORE_PAPER_FIELD_H
#define CORE_PAPER_FIELD_H

#include "core/paper/paper.h"
#include "core/paper/value.h"

#define FIELD_SIZE_MAX (1024u * 1024)

typedef struct value field_function(struct scope *sc, const struct paper_job *job);

struct field {
    const char *name; /* in templates */
    enum template_use use;
    const char *of;        /* the group whose items hold it; NULL: the document */
    const char *items;     /* of a LIST: the group of its items */
    const char *meaning;   /* msgid */
    const char *missing;   /* msgid: why a paper that needs it cannot be made; NULL: no own one */
    field_function *value; /* NULL for a field of an item */
};

extern const struct field fields[];
extern const size_t field_count;
/* What the items of lists hold. */
extern const struct field inner_fields[];
extern const size_t inner_field_count;

/* The field NAME[0..LENGTH) of the items of GROUP, or of the document when GROUP is NULL; NULL
 * when there is none. */
const struct field *field_find(const char *group, const char *name, size_t length);

/* The group of what a section over FIELD holds in TPL; NULL when it is no list, or when it is
 * "subject" in a template that is not for each of several. */
const char *field_group(const struct field *field, const struct document_template *tpl);
/* The group of what SUBJECT counts; NULL. */
const char *field_subject_group(enum document_subject subject);

/* What NAME[0..LENGTH) is in TPL itself, outside all sections: a field of the document or, with
 * its label for its meaning, a question of the template; NULL. Lives in SC. */
const struct field *field_of_template(struct scope *sc, const struct document_template *tpl,
                                      const char *name, size_t length);

/* What the NAME that TPL requires is: as field_of_template(), or "subject.open", a field of the one
 * the paper is for; NULL. */
const struct field *field_required(struct scope *sc, const struct document_template *tpl,
                                   const char *name);

/* The map of all fields for JOB and of the questions of its template. Owns: its texts live in SC or
 * are borrowed from JOB. */
struct value field_values(struct scope *sc, const struct paper_job *job);

/*
 * Check ROOT, the fields of a document, against its template.
 * Fails: RC_INVALID, field its name, when one that the template requires has no value, when a
 * one-line text anywhere holds several lines, or when a text is larger than FIELD_SIZE_MAX;
 * RC_SYNTAX when it requires an unknown field.
 */
MUST_CHECK enum rc field_check(struct scope *sc, const struct document_template *tpl,
                               const struct value *root);
/*
 * Check the questions of JOB's template.
 * Fails: RC_INVALID, field its name, when one that must be answered was not; RC_SYNTAX with its
 * place when it is called like a field.
 */
MUST_CHECK enum rc field_check_asks(struct scope *sc, const struct paper_job *job);
/* Fails: RC_SYNTAX when the question A of TPL is called like a field or like the capitals of
 * another question. */
MUST_CHECK enum rc field_check_ask(struct scope *sc, const struct document_template *tpl,
                                   const struct ask *a);
/* What the questions of JOB's template add to the map: room for two members each. Returns how many
 * there are. */
size_t field_add_asks(struct scope *sc, const struct paper_job *job, struct member *members);

#endif
