/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/desk/desk.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/file.h"
#include "core/base/text.h"
#include "core/conf/division_file.h"
#include "core/conf/kind_file.h"
#include "core/conf/playbook_file.h"
#include "core/desk/keeping_work.h"
#include "core/desk/likeness_work.h"
#include "core/desk/server.h"
#include "core/domain/serial.h"
#include "core/store/copy.h"
#include "core/store/dispute_store.h"
#include "core/store/office_store.h"
#include "core/store/place.h"

const struct office *desk_office(const struct desk *desk) { return &desk->office; }
const struct person *desk_person(const struct desk *desk) { return &desk->person; }
const struct kind_table *desk_kinds(const struct desk *desk) { return &desk->kinds; }
int desk_ambiguous_width(const struct desk *desk) { return desk->settings.ambiguous_width; }
struct progress *desk_progress(const struct desk *desk) { return desk->options.progress; }
bool desk_rings(const struct desk *desk) { return desk->settings.ring; }
bool desk_flashes(const struct desk *desk) { return desk->settings.flash; }
struct span desk_lock_after(const struct desk *desk)
{
    return MINUTES(desk->settings.lock_minutes);
}
struct span desk_end_after(const struct desk *desk) { return MINUTES(desk->settings.end_minutes); }
struct instant desk_now(struct desk *desk) { return clock_now(&desk->clock); }
struct clock *desk_clock(struct desk *desk) { return &desk->clock; }
struct date desk_today(struct desk *desk) { return date_of(desk_now(desk)); }

const char *desk_template(const struct desk *desk, struct scope *sc, const char *name)
{
    return scope_printf(sc, "%s/%s", desk->options.templates, name);
}

enum rc desk_told(struct desk *desk, struct scope *sc, enum rc rc)
{
    if (rc != RC_OK)
        scope_error_move(sc, &desk->life);
    return rc;
}

const char *desk_settings_path(const struct desk *desk, struct scope *sc)
{
    return scope_printf(sc, "%s/settings.yaml", file_folder(sc, desk_place(sc, &desk->options)));
}

/* The office's own settings lie beside its database; without them the shipped ones hold. */
static enum rc load_settings(struct desk *desk, struct scope *sc)
{
    const char *own = desk_settings_path(desk, sc);
    const enum rc rc = settings_load(&desk->life, own, &desk->settings);

    if (rc == RC_NOTFOUND)
        return settings_load(&desk->life, desk_template(desk, sc, "settings.yaml"),
                             &desk->settings);
    return rc;
}

static enum rc load_files(struct desk *desk, struct scope *sc)
{
    struct scope *life = &desk->life;

    TRY(desk_told(desk, sc, load_settings(desk, sc)));
    return desk_told(desk, sc,
                     kind_load(life, desk_template(desk, sc, "kinds.yaml"), &desk->kinds));
}

enum rc desk_divisions(struct desk *desk, struct scope *sc, const struct division_table **table)
{
    const char *file = desk_template(desk, sc, "divisions.csv");

    if (desk->divisions.count == 0)
        TRY(desk_told(desk, sc, division_load(&desk->life, file, &desk->divisions)));
    *table = &desk->divisions;
    return RC_OK;
}

/* Copy the strings, so that a desk outlives the arguments it was opened with. */
static struct desk_options keep_options(struct scope *sc, const struct desk_options *o)
{
    return (struct desk_options){.database = scope_strdup(sc, o->database),
                                 .folder = scope_strdup(sc, o->folder),
                                 .templates = scope_strdup(sc, o->templates),
                                 .modules = scope_strdup(sc, o->modules),
                                 .cache = scope_strdup(sc, o->cache),
                                 .as = scope_strdup(sc, o->as),
                                 .system_login = scope_strdup(sc, o->system_login),
                                 .key = scope_strdup(sc, o->key),
                                 .proof = scope_strdup(sc, o->proof),
                                 .now = scope_strdup(sc, o->now),
                                 .speed = o->speed,
                                 .running = o->running,
                                 .checking = o->checking,
                                 .shared = o->shared,
                                 .alone = o->alone,
                                 .terminal = scope_strdup(sc, o->terminal),
                                 .progress = o->progress,
                                 .lang = o->lang};
}

enum rc desk_prepare(struct scope *sc, const struct desk_options *options, struct desk **out)
{
    struct desk *desk = calloc(1, sizeof(*desk));

    if (!desk)
        scope_exhausted();
    desk->options = keep_options(&desk->life, options);
    enum rc rc = load_files(desk, sc);
    if (options->clock)
        desk->clock = *options->clock;
    else if (rc == RC_OK)
        rc = clock_from(sc, desk->options.now, desk->options.running, &desk->clock);
    if (rc == RC_OK && desk->options.speed > 1)
        clock_hasten(&desk->clock, desk->options.speed);
    if (rc != RC_OK) {
        desk_close(desk);
        return rc;
    }
    *out = desk;
    return RC_OK;
}

static enum rc find_office(struct desk *desk, struct scope *sc)
{
    struct office *list;
    size_t count;

    TRY(desk_told(desk, sc, office_list(&desk->life, desk->engine, &list, &count)));
    if (count == 0)
        return fail(sc, RC_SCHEMA, "db", N_("The database has no office. Make one with init."));
    desk->office = list[0];
    return RC_OK;
}

static const char *logins(struct scope *sc, const struct person *people, size_t count)
{
    struct buffer text = buffer_new(sc);

    for (size_t i = 0; i < count; i++)
        buffer_addf(&text, "%s%s", i > 0 ? ", " : "", people[i].login);
    return buffer_text(&text);
}

/* Leave those of PEOPLE who hold their post today. */
static size_t keep_serving(struct person *people, size_t count, struct date today)
{
    size_t kept = 0;

    for (size_t i = 0; i < count; i++) {
        if (person_serves(&people[i], today))
            people[kept++] = people[i];
    }
    return kept;
}

enum rc desk_check_post(struct desk *desk, struct scope *sc, const struct person *p)
{
    if (person_serves(p, desk_today(desk)))
        return RC_OK;
    if (p->disabled)
        return fail(
            sc, RC_DENIED, "as",
            N_("The login of {1} was disabled, so nothing can be done under it. Nothing was "
               "saved."),
            p->name);
    return fail(sc, RC_DENIED, "as",
                N_("{1} does not hold a post here today, so nothing can be done under this login. "
                   "Nothing was saved."),
                p->name);
}

/* Who sits here: the login that was said, else the account of the system, else the only person
 * there is. */
static enum rc find_person(struct desk *desk, struct scope *sc)
{
    const struct desk_options *o = &desk->options;
    struct person *people;
    size_t count;

    TRY(desk_told(desk, sc,
                  person_list(&desk->life, desk->engine, desk->office.id, &people, &count)));
    for (size_t i = 0; i < count; i++) {
        if (text_equal(people[i].login, o->as ? o->as : o->system_login)) {
            desk->person = people[i];
            return desk_check_post(desk, sc, &people[i]);
        }
    }
    count = keep_serving(people, count, desk_today(desk));
    if (o->as)
        return fail(sc, RC_DENIED, "as",
                    N_("Nobody of this office has the login “{1}”. Nothing was saved."), o->as);
    if (count != 1)
        return fail(sc, RC_INVALID, "as",
                    N_("Several people work here. Please say who you are with --as and one of: "
                       "{1}."),
                    logins(sc, people, count));
    desk->person = people[0];
    return RC_OK;
}

/* A disk that went bad is often mounted again to be read alone, and a full one takes nothing more:
 * then reading goes on. */
static enum rc open_engine(struct desk *desk, struct scope *sc)
{
    const char *const path = desk->options.database;
    const struct engine_flags flags = {.modules = desk->options.modules};
    const enum rc rc = engine_open(sc, path, flags, &desk->engine);

    if (rc == RC_OK || rc == RC_NOTFOUND || rc == RC_SCHEMA || desk_on_server(&desk->options) ||
        !place_is_frozen(path))
        return rc;
    return engine_open(sc, path, (struct engine_flags){.read_only = true}, &desk->engine);
}

/* Nobody sits here yet: the program itself notes that it brought the database up. */
static enum rc bring_up(struct desk *desk, struct scope *sc)
{
    struct upgrade_result done;

    TRY(desk_bring_up(desk, sc, &done));
    if (!done.copy)
        return RC_OK;
    TRY(find_office(desk, sc));
    return keeping_note(desk, sc,
                        &(struct keeping){.act = KEEPING_UPGRADE, .file = file_name(done.copy)});
}

static enum rc sit_down(struct desk *desk, struct scope *sc)
{
    TRY(open_engine(desk, sc));
    TRY(bring_up(desk, sc));
    TRY(copy_is_whole(sc, desk->engine));
    if (desk->options.checking)
        return desk_prove_key(desk, sc);
    TRY(find_office(desk, sc));
    if (desk->options.now && !desk->office.practice)
        return fail(sc, RC_INVALID, "now",
                    N_("Only a practice database takes --now. Nothing was done."));
    if (desk->options.speed > 1 && !desk->office.practice)
        return fail(sc, RC_INVALID, "practice-speed",
                    N_("Only a practice database takes --practice-speed. Nothing was done."));
    if (desk->options.shared) {
        desk_leave(desk);
        return RC_OK;
    }
    if (desk->options.alone && !desk->options.as)
        return RC_OK;
    TRY(desk_prove_key(desk, sc));
    TRY(find_person(desk, sc));
    desk->owner = desk->person.login;
    return desk_look_up(desk, sc);
}

enum rc desk_open(struct scope *sc, const struct desk_options *options, struct desk **out)
{
    struct desk *desk;

    TRY(desk_prepare(sc, options, &desk));
    const enum rc rc = sit_down(desk, sc);
    if (rc != RC_OK) {
        desk_close(desk);
        return rc;
    }
    *out = desk;
    return RC_OK;
}

void desk_close(struct desk *desk)
{
    if (!desk)
        return;
    engine_free(desk->engine);
    desk_forget_news(desk);
    scope_end(&desk->rights);
    scope_end(&desk->life);
    free(desk);
}

bool desk_reads_only(const struct desk *desk) { return engine_reads_only(desk->engine); }

bool desk_is_database(const struct desk *desk, struct scope *sc, const char *path)
{
    static const char *const endings[] = {"", "-wal", "-shm"};

    for (size_t i = 0; i < sizeof(endings) / sizeof(*endings); i++) {
        if (file_is_same(path, scope_printf(sc, "%s%s", desk->options.database, endings[i])))
            return true;
    }
    return false;
}

int64_t desk_heads(struct desk *desk)
{
    struct scope sc = SCOPE_INIT;
    int64_t number = -1;

    if (engine_reach(desk->engine, &sc) != RC_OK ||
        journal_heads(&sc, desk->engine, &number) != RC_OK)
        number = -1;
    scope_end(&sc);
    return number;
}

void desk_watch(struct desk *desk) { engine_watch(desk->engine); }
int desk_wake_fd(const struct desk *desk) { return engine_wake_fd(desk->engine); }
void desk_woken(struct desk *desk) { engine_woken(desk->engine); }

static const struct playbook *find_playbook(const struct playbook *list, size_t count,
                                            const char *digest)
{
    for (size_t i = 0; i < count; i++) {
        if (text_equal(list[i].digest, digest))
            return &list[i];
    }
    return NULL;
}

/* A dispatch keeps its playbook as text. Most share the few that are in force, and a board has
 * hundreds of dispatches, so each text is taken apart once. */
static enum rc read_playbook(struct scope *sc, void *context, const char *digest, const char *text,
                             const struct playbook **pb)
{
    struct desk *desk = context;

    *pb = find_playbook(desk->playbooks, desk->playbook_count, digest);
    if (!*pb)
        *pb = find_playbook(desk->kept, desk->kept_count, digest);
    if (*pb)
        return RC_OK;
    struct playbook parsed;
    TRY(desk_told(desk, sc, playbook_parse(&desk->life, "playbook", text, &parsed)));
    desk_date_playbook(desk, sc, &parsed);
    desk->kept = scope_grow(&desk->life, desk->kept, desk->kept_count, desk->kept_count + 1,
                            sizeof(*desk->kept));
    desk->kept[desk->kept_count] = parsed;
    *pb = &desk->kept[desk->kept_count++];
    return RC_OK;
}

struct playbook_reader desk_playbook_reader(struct desk *desk)
{
    return (struct playbook_reader){read_playbook, desk};
}

enum rc desk_identify(struct desk *desk, struct scope *sc, const char *text, int64_t *id)
{
    struct serial_reference reference;
    struct dispute d;

    TRY(serial_parse(sc, text, &reference));
    TRY(desk_look_up(desk, sc));
    if (reference.case_number) {
        TRY(dispute_by_number(sc, desk->engine, desk->office.id, reference.case_number, &d));
    } else {
        int year = reference.year, month, day;

        if (year == 0)
            date_split(desk_today(desk), &year, &month, &day);
        TRY(dispute_by_register_number(sc, desk->engine, desk->office.id, year, reference.number,
                                       &d));
    }
    *id = d.id;
    return RC_OK;
}

enum rc desk_people(struct desk *desk, struct scope *sc, const struct person **people,
                    size_t *count)
{
    struct person *list;

    TRY(desk_look_up(desk, sc));
    TRY(person_list(sc, desk->engine, desk->office.id, &list, count));
    *count = keep_serving(list, *count, desk_today(desk));
    *people = list;
    return RC_OK;
}
