/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The papers of a case by key: what is ready, what is filled in, and a template that was added. */
#include "core/base/file.h"
#include "core/desk/document.h"
#include "core/desk/template.h"
#include "core/domain/particular.h"
#include "tests/tui/player.h"
#include "tests/tui/sample.h"
#include "tui/screens/documents.h"

#include <string.h>

static struct player p;
static int64_t id;

static const char letter[] =
    "---\ntitle: 转办函\nversion: \"1\"\nasks:\n"
    "  - {name: receiver, label: 移送机关, english: Office it goes to, required: true}\n"
    "  - {name: reason, label: 移送理由, english: Reason, kind: choice, choices: [涉嫌犯罪, "
    "治安案件], required: true}\n"
    "  - {name: witness, label: 在场人, english: Witness, kind: party}\n"
    "  - {name: sum, label: 涉案金额, english: Amount, kind: money}\n"
    "  - {name: until, label: 答复期限, english: Answer until, kind: date}\n"
    "  - {name: note, label: 情况说明, english: Circumstances, kind: text, help: 可分段写}\n"
    "---\n致{{receiver}}：因{{reason}}移送。{{#sum}}涉案{{sum}}元。{{/sum}}\n";
static const char slip[] =
    "---\ntitle: 说明页\nversion: \"1\"\nfor: party\n---\n{{#subject}}告知{{name}}。"
    "{{/subject}}\n";

static void enforce(const char *kind, const char *text)
{
    const char *path = scope_printf(&p.room.sc, "%s/%s.md", p.room.folder, kind);
    const struct template_examined *examined;
    struct template_record record;
    struct desk *wang = room_another(&p.room, "wang");

    ok(&p.room,
       file_write(&p.room.sc, path, (struct bytes){(const unsigned char *)text, strlen(text)}));
    ok(&p.room, desk_template_submit(p.room.desk, &p.room.sc, path, &examined));
    ok(&p.room, desk_template_approve(wang, &p.room.sc, kind, &record));
    desk_close(wang);
}

static void begin(void)
{
    player_open(&p);
    enforce("own-letter", letter);
    enforce("own-slip", slip);
    id = room_dispute(&p.room, true);
}

static void end(void) { player_close(&p); }

static const char *answer(const char *name)
{
    struct particulars asked;

    ok(&p.room, desk_particulars(p.room.desk, &p.room.sc, id, "own-letter", &asked));
    for (size_t i = 0; i < asked.count; i++)
        if (strcmp(asked.answers[i].ask->name, name) == 0)
            return asked.answers[i].value;
    ck_abort_msg("no question %s", name);
}

/* Find the paper that is called TITLE, and of several the one with the CODE. */
static void go_to(const char *code, const char *title)
{
    player_press(&p, "F4");
    player_type(&p, title);
    player_press(&p, "Enter");
    if (!strstr(player_text(&p), scope_printf(&p.room.sc, "%s  ", code)))
        player_press(&p, "Down");
    player_sees(&p, scope_printf(&p.room.sc, "%s  ", code));
}

START_TEST(the_papers_of_a_case_are_listed_with_what_each_waits_for)
{
    player_start(&p, LANG_ZH, SCREEN_CASE, id);
    player_press(&p, "F5");
    player_sees(&p, "人民调解受理登记表");
    go_to("own-letter", "转办函");
    player_sees(&p, "待填2项");
    player_start(&p, LANG_EN, SCREEN_DOCUMENTS, id);
    go_to("own-letter", "转办函");
    player_sees(&p, "2 to fill in");
    go_to("own-slip.2", "说明页");
    player_sees(&p, "It is ready.");
}
END_TEST

START_TEST(what_a_paper_asks_is_filled_in_and_then_it_is_ready)
{
    player_start(&p, LANG_EN, SCREEN_DOCUMENTS, id);
    go_to("own-letter", "转办函");
    player_press(&p, "F5");
    player_sees(&p, "F2 asks what the case does not know");
    player_press(&p, "F2");
    player_sees(&p, "Office it goes to *");
    player_type(&p, "海门派出所\n2\n1\n3,000\n明天\n");
    player_press(&p, "F2");
    player_sees(&p, "明天");
    player_sees(&p, "转办函");
    ck_assert_ptr_null(answer("receiver"));
    player_press(&p, "Backspace Backspace");
    player_type(&p, "2026年12月1日");
    player_press(&p, "F2");
    player_sees(&p, "Documents");
    ck_assert_str_eq(answer("receiver"), "海门派出所");
    ck_assert_str_eq(answer("reason"), "治安案件");
    ck_assert_str_eq(answer("witness"), "1");
    ck_assert_str_eq(answer("sum"), "3000.00");
    ck_assert_str_eq(answer("until"), "2026-12-01");
    player_sees(&p, "It is ready; F2 shows what was filled in.");
    player_press(&p, "Enter");
    player_sees(&p, "致海门派出所：因治安案件移送。");
}
END_TEST

START_TEST(what_was_half_filled_is_there_again_and_can_be_thrown_away)
{
    player_start(&p, LANG_EN, SCREEN_DOCUMENTS, id);
    go_to("own-letter", "转办函");
    player_press(&p, "Enter");
    player_type(&p, "海门派出所");
    player_press(&p, "Esc");
    player_sees(&p, "Documents");
    player_press(&p, "Enter");
    player_sees(&p, "This was left half filled");
    player_sees(&p, "海门派出所");
    player_press(&p, "F8 2");
    player_misses(&p, "海门派出所");
    player_press(&p, "Esc Enter");
    player_misses(&p, "This was left half filled");
    ck_assert_ptr_null(answer("receiver"));
}
END_TEST

START_TEST(the_next_paper_of_the_preview_is_one_that_can_be_printed)
{
    player_start(&p, LANG_EN, SCREEN_DOCUMENTS, id);
    go_to("own-slip.1", "说明页");
    player_press(&p, "Enter");
    player_sees(&p, "告知");
    player_press(&p, "F3");
    player_sees(&p, "说明页");
    player_misses(&p, "not filled in");
}
END_TEST

START_TEST(a_paper_is_written_to_a_file_from_the_list)
{
    const char *path = scope_printf(&p.room.sc, "%s/own-slip.txt", p.room.folder);
    struct bytes data;

    player_start(&p, LANG_EN, SCREEN_DOCUMENTS, id);
    go_to("own-slip.1", "说明页");
    player_press(&p, "F6");
    player_sees(&p, "own-slip.1.pdf");
    for (size_t k = 0; k < strlen("own-slip.1.pdf"); k++)
        player_press(&p, "Backspace");
    player_type(&p, scope_printf(&p.room.sc, "%s\n", path));
    player_sees(&p, "Written");
    player_sees(&p, "printed 1");
    ok(&p.room, file_read(&p.room.sc, path, 100000, &data));
    ck_assert_ptr_nonnull(strstr((const char *)data.data, "告知"));
}
END_TEST

START_TEST(a_paper_that_asks_for_nothing_says_so)
{
    player_start(&p, LANG_EN, SCREEN_DOCUMENTS, id);
    go_to("own-slip.1", "说明页");
    player_press(&p, "F2");
    player_sees(&p, "asks for nothing");
}
END_TEST

static struct case_paper papers[] = {
    {.code = "agreement", .title = "人民调解协议书", .version = 1, .copies = 4},
    {.code = "own-slip.1",
     .title = "说明页",
     .of = "吴某",
     .version = 1,
     .copies = 1,
     .changed = true},
    {.code = "own-slip.2", .title = "说明页", .of = "海门某物业服务有限公司"},
    {.code = "own-letter", .title = "转办函", .state = PAPER_ASKS, .ask_count = 6, .unanswered = 2},
    {.code = "visit.1",
     .title = "回访记录",
     .state = PAPER_BARRED,
     .why = {.rc = RC_INVALID,
             .msgid = "The case has no visit with the number {1}, so there is no such paper. "
                      "Nothing was printed.",
             .args = {"1"}}},
};

static void golden(const char *name, enum lang lang, size_t cursor)
{
    struct documents_state state = {.list = {.cursor = cursor}, .chosen = true};
    const struct documents_data data = {"（2026）388", papers, 5, 3, 1, NULL};
    struct screen screen = golden_screen(&documents_screen, &state, &data, lang);

    golden_check(scope_printf(&p.room.sc, "%s-80x24", name), &screen, 24, 80, SAMPLE_NOW);
    golden_check(scope_printf(&p.room.sc, "%s-132x43", name), &screen, 43, 132, SAMPLE_NOW);
}

START_TEST(a_list_tells_state_version_and_copies_in_both_languages_and_sizes)
{
    golden("documents-zh", LANG_ZH, 1);
    golden("documents-barred-zh", LANG_ZH, 4);
    golden("documents-en", LANG_EN, 3);
}
END_TEST

START_TEST(a_form_is_made_of_what_the_template_asks_in_both_languages_and_sizes)
{
    player_start(&p, LANG_ZH, SCREEN_DOCUMENTS, id);
    go_to("own-letter", "转办函");
    player_press(&p, "F2");
    player_golden(&p, "particulars-zh");
    player_start(&p, LANG_EN, SCREEN_DOCUMENTS, id);
    go_to("own-letter", "转办函");
    player_press(&p, "F2 Tab");
    player_golden(&p, "particulars-en");
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("documents");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, the_papers_of_a_case_are_listed_with_what_each_waits_for);
    tcase_add_test(tc, what_a_paper_asks_is_filled_in_and_then_it_is_ready);
    tcase_add_test(tc, what_was_half_filled_is_there_again_and_can_be_thrown_away);
    tcase_add_test(tc, the_next_paper_of_the_preview_is_one_that_can_be_printed);
    tcase_add_test(tc, a_paper_is_written_to_a_file_from_the_list);
    tcase_add_test(tc, a_paper_that_asks_for_nothing_says_so);
    tcase_add_test(tc, a_list_tells_state_version_and_copies_in_both_languages_and_sizes);
    tcase_add_test(tc, a_form_is_made_of_what_the_template_asks_in_both_languages_and_sizes);
    return suite_run(tc);
}
