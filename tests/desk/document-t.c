/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Documents that an office adds as one file: their codes, what is filled in, issuing several. */
#include "core/desk/document.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/base/file.h"
#include "core/base/text.h"
#include "core/desk/account.h"
#include "core/desk/issue_work.h"
#include "core/desk/template.h"
#include "tests/desk/room.h"

static struct room room;
static int64_t id;

static const char letter[] =
    "---\ntitle: 移送函\nversion: \"test\"\nasks:\n"
    "  - {name: receiver, label: 移送机关, required: true}\n"
    "  - {name: sum, label: 涉案金额, kind: money}\n"
    "  - {name: until, label: 答复期限, kind: date, default: 2026-12-01}\n"
    "---\n致{{receiver}}：{{#sum}}{{sum}}元（{{sum_capitals}}），{{/sum}}请于{{until}}前答复。\n";
static const char slip[] = "---\ntitle: 告知书\nversion: \"test\"\nfor: "
                           "party\n---\n{{#subject}}告知{{name}}。{{/subject}}\n";

/* Put TEXT in force as the template of KIND: one submits it, another approves it. */
static void enforce(const char *kind, const char *text)
{
    const char *path = scope_printf(&room.sc, "%s/%s.md", room.folder, kind);
    const struct template_examined *examined;
    struct template_record record;
    struct desk *wang = room_another(&room, "wang");

    ok(&room,
       file_write(&room.sc, path, (struct bytes){(const unsigned char *)text, strlen(text)}));
    ok(&room, desk_template_submit(room.desk, &room.sc, path, &examined));
    ok(&room, desk_template_approve(wang, &room.sc, kind, &record));
    desk_close(wang);
}

static void begin(void)
{
    room_open(&room);
    enforce("own-letter", letter);
    enforce("own-slip", slip);
    id = room_dispute(&room, true);
}

static void end(void) { room_close(&room); }

static enum rc fill(const char *name, const char *value, int64_t rev)
{
    const struct particular_change change = {name, value, rev};

    return desk_save_particulars(room.desk, &room.sc, id, "own-letter", &change, 1);
}

static const struct print_order to_file = {.format = PAPER_TEXT, .way = PRINT_FILE};

static struct printed printed(const char *code)
{
    struct printed out;

    ok(&room, desk_print(room.desk, &room.sc, id, code, &to_file, &out));
    ok(&room, desk_print_ended(room.desk, &room.sc, &out, NULL));
    return out;
}

/* Does it say WORDS, wherever its lines end? */
static bool holds(const struct printed *p, const char *words)
{
    struct buffer b = buffer_new(&room.sc);

    for (const char *c = (const char *)p->bytes.data; *c; c++)
        if (*c != ' ' && *c != '\n')
            buffer_add_n(&b, c, 1);
    return strstr(buffer_text(&b), words) != NULL;
}

static struct case_paper paper(const char *code)
{
    struct case_paper *list;
    size_t count;

    ok(&room, desk_documents(room.desk, &room.sc, id, &list, &count));
    for (size_t i = 0; i < count; i++)
        if (text_equal(list[i].code, code))
            return list[i];
    ck_abort_msg("no %s", code);
}

START_TEST(a_paper_waits_for_what_it_asks_and_says_how_to_answer)
{
    struct printed out;

    refused(&room, desk_print(room.desk, &room.sc, id, "own-letter", &to_file, &out), RC_INVALID,
            "receiver");
    const char *sentence = error_text(&room.sc, LANG_EN, &room.sc.error);
    ck_assert_ptr_nonnull(strstr(sentence, "移送机关"));
    ck_assert_ptr_nonnull(strstr(sentence, "document fill CASE own-letter receiver="));
    ck_assert_int_eq(paper("own-letter").state, PAPER_ASKS);
    ck_assert_uint_eq(paper("own-letter").unanswered, 1);

    ok(&room, fill("receiver", "椒江区人民法院", 0));
    ok(&room, fill("sum", "3,000", 0));
    ck_assert_int_eq(paper("own-letter").state, PAPER_READY);
    const struct printed made = printed("own-letter");
    ck_assert(holds(&made, "致椒江区人民法院：3000元（叁仟元整），请于2026年12月1日前答复。"));
}
END_TEST

START_TEST(an_answer_that_changes_makes_a_new_version_and_the_issued_one_stays)
{
    ok(&room, fill("receiver", "法院", 0));
    const struct printed first = printed("own-letter");
    ck_assert_int_eq(first.document.version, 1);
    ck_assert(!paper("own-letter").changed);
    ok(&room, fill("receiver", "司法所", 1));
    ck_assert(paper("own-letter").changed);
    ck_assert_int_eq(paper("own-letter").version, 1);
    const struct printed second = printed("own-letter");
    ck_assert_int_eq(second.document.version, 2);
    ck_assert(holds(&second, "致司法所") && holds(&first, "致法院"));
    ck_assert_int_eq(paper("own-letter").copies, 1);

    ok(&room, fill("receiver", "", 2));
    ck_assert_int_eq(paper("own-letter").state, PAPER_ASKS);
    ck_assert_int_eq(paper("own-letter").version, 2);
}
END_TEST

START_TEST(an_answer_is_gated_by_its_kind_and_all_are_saved_or_none)
{
    const struct particular_change both[] = {{"receiver", "法院", 0}, {"sum", "三千", 0}};
    const struct particular_change twice[] = {{"receiver", "法院", 0}, {"receiver", "院", 0}};

    refused(&room, desk_save_particulars(room.desk, &room.sc, id, "own-letter", both, 2),
            RC_INVALID, "sum");
    refused(&room, desk_save_particulars(room.desk, &room.sc, id, "own-letter", twice, 2),
            RC_INVALID, "receiver");
    refused(&room, fill("receiver", "法\033[2J院", 0), RC_INVALID, "receiver");
    refused(&room, fill("sender", "我", 0), RC_INVALID, "sender");
    refused(&room, desk_save_particulars(room.desk, &room.sc, id, "own-slip.9", both, 1),
            RC_INVALID, "document");
    ck_assert_uint_eq(room_casefile(&room, id).particular_count, 0);
}
END_TEST

START_TEST(who_answers_later_without_having_seen_it_is_told)
{
    ok(&room, fill("receiver", "法院", 0));
    ck_assert_int_eq(fill("receiver", "司法所", 0), RC_CONFLICT);
    ok(&room, fill("receiver", "法院", 0)); /* the same words need no second row */
    ok(&room, fill("receiver", "司法所", PARTICULAR_ANY));
    const struct casefile cf = room_casefile(&room, id);
    ck_assert_uint_eq(cf.particular_count, 1);
    ck_assert_int_eq(cf.particulars[0].rev, 2);
}
END_TEST

START_TEST(a_list_of_papers_has_one_for_each_party_and_says_what_stands_in_the_way)
{
    ck_assert_str_eq(paper("own-slip.1").of, room_casefile(&room, id).parties[0].name);
    ck_assert_int_eq(paper("own-slip.2").state, PAPER_READY);
    ck_assert_int_eq(paper("agreement").state, PAPER_BARRED);
    ck_assert_int_eq(paper("agreement").version, 0);
    ck_assert_ptr_nonnull(paper("agreement").why.msgid);
    (void)printed("own-slip.2");
    (void)printed("own-slip.2");
    ck_assert_int_eq(paper("own-slip.2").copies, 2);
    ck_assert_int_eq(paper("own-slip.1").copies, 0);
}
END_TEST

static int64_t entries(void)
{
    struct verification v;

    ok(&room, desk_verify(room.desk, &room.sc, &v));
    ck_assert(v.sound);
    return v.entries;
}

START_TEST(several_papers_are_issued_in_one_transaction_or_none)
{
    struct issue_order order = {.format = PAPER_TEXT, .way = PRINT_FILE, .copies = 1};
    const char *const good[] = {"own-slip.1", "own-slip.2", "acceptance"};
    const char *const bad[] = {"own-slip.1", "own-letter"};
    const char *const twice[] = {"own-slip.1", "own-slip.1"};
    struct issued list[3];
    const int64_t before = entries();

    refused(&room, desk_issue_all(room.desk, &room.sc, id, bad, 2, &order, list), RC_INVALID,
            "receiver");
    refused(&room, desk_issue_all(room.desk, &room.sc, id, twice, 2, &order, list), RC_INVALID,
            "document");
    ck_assert_uint_eq(room_casefile(&room, id).document_count, 0);
    ok(&room, desk_issue_all(room.desk, &room.sc, id, good, 3, &order, list));
    ck_assert_int_eq(entries(), before + 1);
    ck_assert_uint_eq(room_casefile(&room, id).document_count, 3);
    ck_assert_str_eq(list[1].document.kind, "own-slip.2");
    ck_assert_int_eq(list[1].document.copies, 1);
    ck_assert_ptr_nonnull(strstr((const char *)list[1].bytes.data, "告知"));
    refused(&room, desk_issue_all(room.desk, &room.sc, id, good, 3, &order, list), RC_INVALID,
            "again");
    order.again = true;
    ok(&room, desk_issue_all(room.desk, &room.sc, id, good, 3, &order, list));
    ck_assert_int_eq(list[2].document.copies, 2);
    ck_assert_int_eq(list[2].document.version, 1);
}
END_TEST

/* A folder of templates as the shipped one, but its only document is the one NAME.md with TEXT. */
static const char *own_templates(const char *shipped, const char *name, const char *text)
{
    static const char *const rest[] = {"kinds.yaml",      "deadlines.yaml",  "divisions.csv",
                                       "settings.yaml",   "situations.yaml", "calendar",
                                       "simulation.yaml", "playbooks"};
    const char *own = scope_printf(&room.sc, "%s/templates", room.folder);
    const char *documents = scope_printf(&room.sc, "%s/documents", own);

    ck_assert_int_eq(mkdir(own, 0700), 0);
    ck_assert_int_eq(mkdir(documents, 0700), 0);
    for (size_t i = 0; i < sizeof(rest) / sizeof(*rest); i++)
        ck_assert_int_eq(symlink(scope_printf(&room.sc, "%s/%s", shipped, rest[i]),
                                 scope_printf(&room.sc, "%s/%s", own, rest[i])),
                         0);
    ok(&room, file_write(&room.sc, scope_printf(&room.sc, "%s/%s.md", documents, name),
                         (struct bytes){(const unsigned char *)text, strlen(text)}));
    return own;
}

START_TEST(a_template_that_cannot_be_read_stands_in_the_way_of_no_other_paper)
{
    struct desk_options options = room_options(&room, &room.sc, "lin");
    struct case_paper *list;
    struct desk *desk;
    size_t count;

    options.templates = own_templates(options.templates, "broken", "---\ntitle: 坏的\n---\n甲\n");
    ok(&room, desk_open(&room.sc, &options, &desk));
    ok(&room, desk_documents(desk, &room.sc, id, &list, &count));
    desk_close(desk);
    ck_assert_uint_eq(count, 4); /* two slips, the own-letter, and the broken one */
    ck_assert_str_eq(list[3].code, "broken");
    ck_assert_int_eq(list[3].state, PAPER_BARRED);
    ck_assert_ptr_nonnull(strstr(list[3].why.file, "broken.md"));
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("document");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, a_paper_waits_for_what_it_asks_and_says_how_to_answer);
    tcase_add_test(tc, an_answer_that_changes_makes_a_new_version_and_the_issued_one_stays);
    tcase_add_test(tc, an_answer_is_gated_by_its_kind_and_all_are_saved_or_none);
    tcase_add_test(tc, who_answers_later_without_having_seen_it_is_told);
    tcase_add_test(tc, a_list_of_papers_has_one_for_each_party_and_says_what_stands_in_the_way);
    tcase_add_test(tc, a_template_that_cannot_be_read_stands_in_the_way_of_no_other_paper);
    tcase_add_test(tc, several_papers_are_issued_in_one_transaction_or_none);
    return suite_run(tc);
}
