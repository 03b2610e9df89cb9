/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cases that go to other offices and come from them: exchange. */
#include "core/desk/exchange.h"

#include <string.h>
#include <sys/stat.h>

#include "cli/print.h"
#include "cli/table.h"
#include "cli/wording.h"
#include "core/base/file.h"
#include "core/base/parcel.h"

#define PAGE 200 /* exchanges that are read at once, and shown as a table */

static enum rc usage(struct command_context *c)
{
    return usage_fail(c->sc, N_("Usage: onecase {1}"),
                      tr(c->lang, command_named("exchange")->usage));
}

/* ---- packages out ---- */

static bool is_folder(const char *path)
{
    struct stat st;

    return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

/* A package that lies in the folder already is the same one. */
static enum rc put_in_folder(struct command_context *c, const char *folder, const struct posted *p)
{
    const char *path = scope_printf(c->sc, "%s/%s", folder, p->file);
    const enum rc rc = file_write_new(c->sc, path, p->bytes);

    return rc == RC_CONFLICT ? RC_OK : rc;
}

static enum rc put_behind(struct command_context *c, const char *path, const struct posted *list,
                          size_t count)
{
    struct buffer all = buffer_new(c->sc);

    for (size_t i = 0; i < count; i++)
        buffer_add_n(&all, list[i].bytes.data, list[i].bytes.size);
    const struct bytes bytes = {(const unsigned char *)buffer_text(&all), all.length};
    return print_put(c, strcmp(path, "-") == 0 ? NULL : path, bytes);
}

/* Write what goes to the office TO where -o says; without it nothing leaves. */
static enum rc write_out(struct command_context *c, const char *to)
{
    const char *const path = options_value(c->args, "o");
    struct posted *list;
    size_t count;

    if (!path)
        return RC_OK;
    TRY(desk_post(c->desk, c->sc, to, options_given(c->args, "all"), &list, &count));
    output_note(c->output, say(c->sc, c->lang, N_("{1} packages for {2}."),
                               scope_printf(c->sc, "%zu", count), to));
    if (!is_folder(path))
        return put_behind(c, path, list, count);
    for (size_t i = 0; i < count; i++)
        TRY(put_in_folder(c, path, &list[i]));
    return RC_OK;
}

/* Before anything is saved: could the packages be written where -o says? */
static enum rc check_out(struct command_context *c)
{
    const char *const path = options_value(c->args, "o");

    if (!path || strcmp(path, "-") == 0)
        return path && c->shown ? usage_fail(c->sc, N_("A screen does not show packages.")) : RC_OK;
    return is_folder(path) && !c->remote ? RC_OK : print_check(c, path, PAPER_TEXT);
}

static enum rc write_packages(struct command_context *c)
{
    if (c->args->word_count != 2 || !options_value(c->args, "o"))
        return usage(c);
    TRY(check_out(c));
    return write_out(c, command_word(c, 1));
}

/* ---- other offices ---- */

static enum rc show_key(struct command_context *c)
{
    struct signet signet;

    TRY(desk_signet(c->desk, c->sc, &signet));
    output_line(c->output, signet_text(c->sc, &signet));
    output_note(c->output,
                say(c->sc, c->lang,
                    N_("The other office types this word; compare {1} over the telephone."),
                    signet_name(c->sc, &signet)));
    return RC_OK;
}

static enum rc add_office(struct command_context *c)
{
    struct peer p = {.name = command_word(c, 2),
                     .division = options_value(c->args, "division"),
                     .word = options_value(c->args, "word")};
    const char *const rank = options_value(c->args, "rank");
    int word;

    if (c->args->word_count != 3 || !rank || !p.division || !p.word)
        return usage(c);
    TRY(word_find(c->sc, &rank_words, "rank", rank, &word));
    p.rank = (enum rank)word;
    TRY(desk_add_peer(c->desk, c->sc, &p));
    command_say(c,
                N_("{1} stands on the list. Compare {2} over the telephone before a case goes "
                   "there."),
                p.name, signet_name(c->sc, &p.signet));
    return RC_OK;
}

static enum rc list_offices(struct command_context *c)
{
    struct table t = table_new(c->sc, 6, desk_ambiguous_width(c->desk));
    struct peer *list;
    size_t count;

    TRY(desk_peers(c->desk, c->sc, &list, &count));
    for (size_t i = 0; i < count; i++) {
        const struct peer *p = &list[i];

        table_add(&t, p->name);
        table_add(&t, word_label(&rank_words, (int)p->rank, c->lang));
        table_add(&t, p->division);
        table_add(&t, signet_name(c->sc, &p->signet));
        table_add(&t, say(c->sc, c->lang, N_("sent {1}, there {2}"),
                          scope_printf(c->sc, "%d", p->sent), scope_printf(c->sc, "%d", p->known)));
        table_add(&t, say(c->sc, c->lang, N_("came {1}"), scope_printf(c->sc, "%d", p->received)));
    }
    if (count == 0)
        command_say(c, N_("This office exchanges cases with no other one yet."));
    table_print(&t, "", &c->output->text);
    return RC_OK;
}

static enum rc offices(struct command_context *c)
{
    const char *const verb = command_word(c, 1);

    if (c->args->word_count == 1)
        return list_offices(c);
    if (strcmp(verb, "add") == 0)
        return add_office(c);
    if (strcmp(verb, "remove") != 0 || c->args->word_count != 3)
        return usage(c);
    TRY(desk_remove_peer(c->desk, c->sc, command_word(c, 2)));
    command_say(c, N_("{1} stands on the list no more."), command_word(c, 2));
    return RC_OK;
}

/* ---- cases ---- */

static const char *state_of(struct command_context *c, const struct exchange *x)
{
    const char *text = word_label(&exchange_words, (int)x->state, c->lang);

    if (x->state == EXCHANGE_SENT && x->arrived)
        text = tr(c->lang, N_("Arrived, waits for their answer"));
    return x->other_number ? scope_printf(c->sc, "%s  %s", text, x->other_number) : text;
}

/* How long somebody has waited for the answer: nothing else tells that a package was lost. */
static const char *waited(struct command_context *c, const struct exchange *x)
{
    const int days = exchange_waited(x, desk_today(c->desk));

    if (days < 0)
        return "";
    return days > 0 ? say(c->sc, c->lang, N_("for {1} days"), wording_count(c, days))
                    : tr(c->lang, N_("since today"));
}

static const char *waited_json(struct command_context *c, const struct exchange *x)
{
    const int days = exchange_waited(x, desk_today(c->desk));

    return days < 0 ? "null" : scope_printf(c->sc, "%d", days);
}

static void print_json(struct command_context *c, const struct exchange *list, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const struct exchange *x = &list[i];

        output_line(c->output,
                    scope_printf(
                        c->sc,
                        "{\"number\":%d,\"office\":%s,\"outgoing\":%s,\"state\":%s,\"arrived\":%s,"
                        "\"title\":%s,\"reason\":%s,\"other_number\":%s,\"answer\":%s,"
                        "\"opened_at\":%s,\"by\":%s,\"decided_at\":%s,\"decided_by\":%s,"
                        "\"waiting_days\":%s}",
                        x->number, output_json(c->sc, x->peer_name), x->outgoing ? "true" : "false",
                        output_json(c->sc, word_code(&exchange_words, (int)x->state)),
                        x->arrived ? "true" : "false", output_json(c->sc, x->title),
                        output_json(c->sc, x->reason), output_json(c->sc, x->other_number),
                        output_json(c->sc, x->answer),
                        output_json(c->sc, instant_rfc3339(c->sc, x->opened_at)),
                        output_json(c->sc, x->by),
                        output_json(c->sc, instant_rfc3339(c->sc, x->decided_at)),
                        output_json(c->sc, x->decided_by), waited_json(c, x)));
    }
}

static void print_list(struct command_context *c, const struct exchange *list, size_t count)
{
    struct table t = table_new(c->sc, 7, desk_ambiguous_width(c->desk));

    for (size_t i = 0; i < count; i++) {
        const struct exchange *x = &list[i];

        table_add(&t, scope_printf(c->sc, "%d", x->number));
        table_add(&t, instant_short(c->sc, x->opened_at));
        table_add(&t, tr(c->lang, x->outgoing ? N_("sent to") : N_("came from")));
        table_add(&t, x->peer_name);
        table_add(&t, state_of(c, x));
        table_add(&t, waited(c, x));
        table_add(&t, x->title);
    }
    table_print(&t, "", &c->output->text);
}

static enum rc print_all(struct command_context *c)
{
    const struct exchange *after = NULL;
    struct exchange *list;
    size_t count;

    do {
        TRY(desk_exchanges(c->desk, c->sc, after, PAGE, &list, &count));
        print_json(c, list, count);
        after = count > 0 ? &list[count - 1] : NULL;
    } while (count == PAGE);
    return RC_OK;
}

static enum rc list_all(struct command_context *c)
{
    struct exchange *list;
    size_t count;

    if (c->args->word_count != 1)
        return usage(c);
    if (c->json)
        return print_all(c);
    TRY(desk_exchanges(c->desk, c->sc, NULL, PAGE, &list, &count));
    if (count == 0)
        command_say(c, N_("No case was sent to another office or came from one."));
    else
        print_list(c, list, count);
    if (count == PAGE)
        output_note(c->output, say(c->sc, c->lang,
                                   N_("There may be more; these are the first {1}, what waits for "
                                      "an answer before the newest. --json gives all."),
                                   wording_count(c, PAGE)));
    return RC_OK;
}

static enum rc number_of(struct command_context *c, int *number)
{
    return c->args->word_count == 2 ? command_number(c, "exchange", command_word(c, 1), number)
                                    : usage(c);
}

static void show_joined(struct command_context *c, const struct package *p)
{
    for (size_t i = 0; i < p->joined_count; i++) {
        const struct joined *const who = &p->joined[i].who;
        const char *const into =
            party_name_at(p->intake->parties, p->intake->party_count, who->into);

        output_line(c->output, scope_printf(c->sc, "%s  %s  %s",
                                            word_label(&role_words, (int)who->party.role, c->lang),
                                            who->party.name,
                                            say(c->sc, c->lang, N_("joined into {1}"), into)));
    }
}

static void show_case(struct command_context *c, const struct package *p)
{
    const struct intake *in = p->intake;

    command_say(c, N_("Register number there: {1}"), p->register_number);
    output_line(c->output, in->narrative);
    for (size_t i = 0; i < in->party_count; i++)
        output_line(c->output,
                    scope_printf(c->sc, "%s  %s",
                                 word_label(&role_words, (int)in->parties[i].role, c->lang),
                                 in->parties[i].name));
    show_joined(c, p);
    for (size_t i = 0; i < p->file_count; i++)
        output_line(c->output, scope_printf(c->sc, "%zu  %s  %zu", i + 1, p->files[i].name,
                                            p->files[i].data.size));
}

/* Give out the file that --file numbers. */
static enum rc give_file(struct command_context *c, const struct package *p)
{
    const char *const path = options_value(c->args, "o");
    int number;

    TRY(command_number(c, "file", options_value(c->args, "file"), &number));
    if (number < 1 || (size_t)number > p->file_count)
        return fail(c->sc, RC_NOTFOUND, "file", N_("There is no file {1}."),
                    options_value(c->args, "file"));
    TRY(print_check(c, path, c->shown ? PAPER_PDF : PAPER_TEXT));
    return print_put(c, path, p->files[number - 1].data);
}

static enum rc show(struct command_context *c)
{
    struct exchange x;
    struct package p;
    int number;

    TRY(number_of(c, &number));
    TRY(desk_exchange(c->desk, c->sc, number, &x, &p));
    if (options_given(c->args, "file"))
        return give_file(c, &p);
    print_list(c, &x, 1);
    command_say(c, N_("Reason: {1}"), x.reason);
    if (x.answer)
        command_say(c, N_("Sent back: {1}"), x.answer);
    if (p.intake)
        show_case(c, &p);
    return RC_OK;
}

static enum rc send(struct command_context *c)
{
    const char *const to = options_value(c->args, "to");
    int64_t id;
    int number;

    if (c->args->word_count != 2 || !to)
        return usage(c);
    TRY(check_out(c));
    TRY(desk_identify(c->desk, c->sc, command_word(c, 1), &id));
    TRY(desk_send_case(c->desk, c->sc, id, to, options_value(c->args, "reason"), &number));
    output_note(c->output, say(c->sc, c->lang,
                               N_("Sent to {1} as number {2}; it stays yours until they take "
                                  "it over."),
                               to, scope_printf(c->sc, "%d", number)));
    return write_out(c, to);
}

/* The office of exchange NUMBER, for the answer. */
static enum rc office_of(struct command_context *c, int number, const char **name)
{
    struct exchange x;

    TRY(desk_exchange_told(c->desk, c->sc, number, &x));
    *name = x.peer_name;
    return RC_OK;
}

static enum rc take_over(struct command_context *c)
{
    struct registered r;
    const char *name;
    int number;

    TRY(number_of(c, &number));
    TRY(check_out(c));
    TRY(office_of(c, number, &name));
    TRY(desk_take_case(c->desk, c->sc, number, options_value(c->args, "kind"), &r));
    command_note_addresses(c, r.id, TOLD_ALL);
    output_note(c->output,
                say(c->sc, c->lang, N_("Taken over as {1}."),
                    scope_printf(c->sc, "%d/%lld", r.year, (long long)r.register_number)));
    return write_out(c, name);
}

static enum rc send_back(struct command_context *c)
{
    const char *name;
    int number;

    TRY(number_of(c, &number));
    TRY(check_out(c));
    TRY(office_of(c, number, &name));
    TRY(desk_send_back(c->desk, c->sc, number, options_value(c->args, "reason")));
    output_note(c->output, say(c->sc, c->lang, N_("Sent back; what came with it is erased here.")));
    return write_out(c, name);
}

/* ---- packages in ---- */

/* A folder may hold many that came long ago. */
static void tell(struct command_context *c, const struct taken *list, size_t count, bool folder)
{
    for (size_t i = 0; i < count; i++) {
        const struct taken *t = &list[i];

        if (t->known && !folder)
            output_note(c->output, say(c->sc, c->lang, N_("{1}: package {2} came before."), t->peer,
                                       scope_printf(c->sc, "%d", t->number)));
        else if (!t->known)
            output_note(c->output,
                        say(c->sc, c->lang, N_("{1}: package {2}, {3}, number {4} here."), t->peer,
                            scope_printf(c->sc, "%d", t->number),
                            word_label(&package_words, (int)t->kind, c->lang),
                            scope_printf(c->sc, "%d", t->exchange)));
    }
}

/* A folder in which nothing new lies might be the wrong one. */
static void tell_nothing_new(struct command_context *c, const struct taken *list, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (!list[i].known)
            return;
    output_note(c->output,
                say(c->sc, c->lang, N_("No package for this office lies there that is new.")));
}

/* Answer those whose packages came, each once. */
static enum rc answer(struct command_context *c, const struct taken *list, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        bool seen = false;

        for (size_t j = 0; j < i; j++)
            seen = seen || strcmp(list[j].peer, list[i].peer) == 0;
        if (!seen)
            TRY(write_out(c, list[i].peer));
    }
    return RC_OK;
}

static enum rc take_file(struct command_context *c, const char *path, bool folder,
                         struct taken **all, size_t *total)
{
    struct taken *list;
    struct bytes data;
    size_t count;

    TRY(file_read(c->sc, path, PARCEL_LIMIT, &data));
    const enum rc rc = desk_take_in(c->desk, c->sc, data, &list, &count);
    tell(c, list, count, folder);
    *all = scope_grow(c->sc, *all, *total, *total + count, sizeof(**all));
    for (size_t i = 0; i < count; i++)
        (*all)[(*total)++] = list[i];
    return rc;
}

static enum rc receive(struct command_context *c)
{
    const char *const path = command_word(c, 1);
    struct taken *all = NULL;
    const char **names;
    size_t total = 0, count;

    if (c->args->word_count != 2)
        return usage(c);
    TRY(command_only_near(c, "file", path));
    TRY(check_out(c));
    if (!is_folder(path)) {
        TRY(take_file(c, path, false, &all, &total));
        return answer(c, all, total);
    }
    TRY(file_list(c->sc, path, ".package", &names, &count));
    TRY(desk_packages_for_us(c->desk, c->sc, names, &count));
    for (size_t i = 0; i < count; i++)
        TRY(take_file(c, scope_printf(c->sc, "%s/%s", path, names[i]), true, &all, &total));
    tell_nothing_new(c, all, total);
    return answer(c, all, total);
}

enum rc command_exchange(struct command_context *c)
{
    static const struct {
        const char *name;
        enum rc (*run)(struct command_context *c);
    } verbs[] = {{"list", list_all},    {"key", show_key},     {"office", offices},
                 {"send", send},        {"receive", receive},  {"show", show},
                 {"accept", take_over}, {"return", send_back}, {"write", write_packages}};

    for (size_t i = 0; i < sizeof(verbs) / sizeof(*verbs); i++)
        if (strcmp(verbs[i].name, command_word(c, 0)) == 0)
            return verbs[i].run(c);
    return usage(c);
}
