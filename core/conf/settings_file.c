/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/conf/settings_file.h"

#include <string.h>

#include "core/conf/yaml.h"
#include "core/domain/serial.h"

static const char *const lp[] = {
    "lp", "-d" SETTINGS_QUEUE, "-n" SETTINGS_COPIES, "-t", SETTINGS_TITLE, "-", NULL};

static enum rc read_command(struct scope *sc, const struct tree *root, const char *key,
                            const char *const **out)
{
    const char **words;
    size_t count;

    TRY(tree_texts(sc, root, key, &words, &count));
    if (!words)
        return RC_OK;
    if (count == 0)
        return tree_at(
            sc, tree_get(root, key),
            fail(sc, RC_INVALID, key, N_("{1} names no program; nothing was saved."), key));
    *out = scope_grow(sc, words, count, count + 1, sizeof(*words));
    return RC_OK;
}

static enum rc read_print(struct scope *sc, const struct tree *root, struct settings *out)
{
    TRY(read_command(sc, root, "print_command", &out->print_command));
    TRY(tree_int(sc, root, "print_seconds", 1, 600, &out->print_seconds));
    TRY(tree_text(sc, root, "outbox", &out->outbox));
    if (out->outbox && out->outbox[0] != '/')
        return tree_at(sc, tree_get(root, "outbox"),
                       fail(sc, RC_INVALID, "outbox",
                            N_("The outbox is a directory with its whole path, from / on; nothing "
                               "was saved.")));
    return RC_OK;
}

static enum rc read_watch(struct scope *sc, const struct tree *root, struct settings *out)
{
    TRY(read_command(sc, root, "notify_command", &out->notify_command));
    TRY(tree_int(sc, root, "notify_seconds", 1, 60, &out->notify_seconds));
    TRY(tree_truth(sc, root, "ring", &out->ring));
    TRY(tree_truth(sc, root, "flash", &out->flash));
    return tree_int(sc, root, "card_answer_hours", 1, 24 * 30, &out->card_answer_hours);
}

static enum rc read_pattern(struct scope *sc, const struct tree *root, struct settings *out)
{
    const struct tree *value = tree_get(root, "case_number_pattern");

    TRY(tree_text(sc, root, "case_number_pattern", &out->case_number_pattern));
    return value ? tree_at(sc, value, serial_check_pattern(sc, out->case_number_pattern)) : RC_OK;
}

static enum rc read_directory(struct scope *sc, const struct tree *root,
                              struct office_directory *out)
{
    const struct tree *papers = tree_get(root, "papers");

    if (!papers)
        return RC_OK;
    TRY(tree_only(sc, papers, "phone address court police arbitration"));
    TRY(tree_text(sc, papers, "phone", &out->phone));
    TRY(tree_text(sc, papers, "address", &out->address));
    TRY(tree_text(sc, papers, "court", &out->court));
    TRY(tree_text(sc, papers, "police", &out->police));
    return tree_text(sc, papers, "arbitration", &out->arbitration);
}

static enum rc read_face(struct scope *sc, const struct tree *root, struct settings *out)
{
    TRY(tree_text(sc, root, "further_face", &out->further_face));
    if (!out->further_face || out->further_face[0] == '/')
        return RC_OK;
    return tree_at(sc, tree_get(root, "further_face"),
                   fail(sc, RC_INVALID, "further_face",
                        N_("further_face: “{1}” is not the whole path of a font's file; nothing "
                           "was saved."),
                        out->further_face));
}

static enum rc read_lock(struct scope *sc, const struct tree *root, struct settings *out)
{
    const struct tree *lock = tree_get(root, "lock");

    if (!lock)
        return RC_OK;
    TRY(tree_only(sc, lock, "idle end"));
    TRY(tree_int(sc, lock, "idle", 1, 30, &out->lock_minutes));
    TRY(tree_int(sc, lock, "end", 2, 120, &out->end_minutes));
    if (out->end_minutes > out->lock_minutes)
        return RC_OK;
    return tree_at(
        sc, lock,
        fail(sc, RC_INVALID, "lock",
             N_("A session ends later than it is locked: “end” must be more than “idle”; "
                "nothing was saved.")));
}

enum rc settings_load(struct scope *sc, const char *path, struct settings *out)
{
    struct tree *root;

    *out = (struct settings){.case_number_pattern = SERIAL_CASE_PATTERN,
                             .print_command = lp,
                             .print_seconds = 30,
                             .notify_seconds = 10,
                             .ring = true,
                             .flash = true,
                             .lock_minutes = 5,
                             .end_minutes = 15,
                             .card_answer_hours = 24,
                             .ambiguous_width = 1,
                             .keeping = KEEPING_SETTINGS};
    if (!path)
        return RC_OK;
    TRY(yaml_load(sc, path, NULL, &root));
    TRY(tree_only(sc, root,
                  "case_number_pattern print_command print_seconds outbox notify_command "
                  "notify_seconds ring flash card_answer_hours ambiguous_width further_face "
                  "papers lock backup anchors disk"));
    TRY(read_pattern(sc, root, out));
    TRY(read_print(sc, root, out));
    TRY(read_watch(sc, root, out));
    TRY(keeping_settings_read(sc, root, &out->keeping));
    TRY(read_directory(sc, root, &out->directory));
    TRY(read_face(sc, root, out));
    TRY(read_lock(sc, root, out));
    return tree_int(sc, root, "ambiguous_width", 1, 2, &out->ambiguous_width);
}

/* Something that stands in a word of a command, and what it becomes. */
struct place {
    const char *name, *value;
};

/* WORD with the values of PLACES; what a value holds is never taken for a place. */
static const char *filled(struct scope *sc, const char *word, const struct place *places,
                          size_t count)
{
    struct buffer text = buffer_new(sc);

    while (*word) {
        size_t at = 0;

        while (at < count && strncmp(word, places[at].name, strlen(places[at].name)) != 0)
            at++;
        buffer_add_n(&text, at < count ? places[at].value : word,
                     at < count ? strlen(places[at].value) : 1);
        word += at < count ? strlen(places[at].name) : 1;
    }
    return buffer_text(&text);
}

static size_t words_in(const char *const *argv)
{
    size_t count = 0;

    while (argv[count])
        count++;
    return count;
}

static bool has_place(const char *const *argv, const char *name)
{
    for (; *argv; argv++)
        if (strstr(*argv, name))
            return true;
    return false;
}

/* What nobody reads would be lost without a word. */
static enum rc check_places(struct scope *sc, const struct settings *settings,
                            const struct settings_print *p)
{
    if (p->queue && !has_place(settings->print_command, SETTINGS_QUEUE))
        return fail(sc, RC_INVALID, "queue",
                    N_("The print command of this office takes no queue: {1} has no place in it. "
                       "Nothing was printed."),
                    SETTINGS_QUEUE);
    if (p->copies > 1 && !has_place(settings->print_command, SETTINGS_COPIES))
        return fail(sc, RC_INVALID, "copies",
                    N_("The print command of this office prints one copy at a time: {1} has no "
                       "place in it. Nothing was printed."),
                    SETTINGS_COPIES);
    return RC_OK;
}

enum rc settings_print_argv(struct scope *sc, const struct settings *settings,
                            const struct settings_print *p, const char *const **argv)
{
    const struct place places[] = {{SETTINGS_TITLE, p->title},
                                   {SETTINGS_QUEUE, p->queue ? p->queue : ""},
                                   {SETTINGS_COPIES, scope_printf(sc, "%d", p->copies)}};
    const size_t count = words_in(settings->print_command);
    const char **words = scope_alloc(sc, count + 1, sizeof(*words));
    size_t kept = 0;

    TRY(check_places(sc, settings, p));
    for (size_t i = 0; i < count; i++) {
        const char *word = settings->print_command[i];

        if (p->queue || !strstr(word, SETTINGS_QUEUE))
            words[kept++] = filled(sc, word, places, sizeof(places) / sizeof(*places));
    }
    *argv = words;
    return RC_OK;
}

const char *const *settings_notify_argv(struct scope *sc, const struct settings *settings,
                                        const struct settings_notice *n)
{
    const struct place places[] = {{"{id}", scope_printf(sc, "%lld", (long long)n->id)},
                                   {"{kind}", n->kind},
                                   {"{phone}", n->phone},
                                   {"{to}", n->to}};
    const size_t count = words_in(settings->notify_command);
    const char **argv = scope_alloc(sc, count + 1, sizeof(*argv));

    for (size_t i = 0; i < count; i++)
        argv[i] = filled(sc, settings->notify_command[i], places, sizeof(places) / sizeof(*places));
    return argv;
}
