/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/sshd.h"

#include <string.h>

#include "tests/suite.h"

#define GOOD                                                                                       \
    "Match User onecase\n  AllowTcpForwarding no\n  AllowAgentForwarding no\n"                     \
    "  X11Forwarding no\n  PermitTunnel no\n  PasswordAuthentication no\n"                         \
    "  ExposeAuthInfo yes\n"

static struct scope sc;

static void begin(void) { sc = (struct scope)SCOPE_INIT; }
static void end(void) { scope_end(&sc); }

/* What TEXT leaves open, joined by ";". */
static const char *faults(const char *text)
{
    struct buffer all = buffer_new(&sc);
    const char **list;
    size_t count;

    sshd_judge(&sc, text, "onecase", &list, &count);
    for (size_t i = 0; i < count; i++)
        buffer_addf(&all, "%s;", list[i]);
    return buffer_text(&all);
}

START_TEST(a_closed_block_for_the_account_is_enough)
{
    ck_assert_str_eq(faults("ClientAliveInterval 30\n" GOOD), "");
    ck_assert_str_eq(faults("X11Forwarding yes\nclientaliveinterval=30\n" GOOD), "");
}
END_TEST

START_TEST(what_is_not_written_is_what_sshd_does_without)
{
    ck_assert_str_eq(faults(""), "AllowTcpForwarding no;AllowAgentForwarding no;"
                                 "PasswordAuthentication no;ExposeAuthInfo yes;"
                                 "ClientAliveInterval 30;");
}
END_TEST

START_TEST(the_first_value_counts)
{
    ck_assert_str_eq(faults("ClientAliveInterval 0\nClientAliveInterval 30\n" GOOD),
                     "ClientAliveInterval 30;");
    ck_assert_str_eq(faults("ClientAliveInterval 30\n" GOOD "AllowTcpForwarding yes\n"), "");
    ck_assert_ptr_nonnull(
        strstr(faults("Match User onecase\nPermitTunnel yes\n" GOOD), "PermitTunnel no;"));
}
END_TEST

START_TEST(a_block_for_others_is_not_for_the_account)
{
    const char *others = "ClientAliveInterval 30\nMatch User onecases\n"
                         "AllowTcpForwarding no\nMatch all\n" GOOD;

    ck_assert_str_eq(faults(others), "");
    ck_assert_ptr_nonnull(
        strstr(faults("Match User root\nAllowTcpForwarding no\n"), "AllowTcpForwarding no;"));
    ck_assert_ptr_null(
        strstr(faults("Match User root,onecase\nAllowTcpForwarding no\n"), "AllowTcpForwarding"));
}
END_TEST

START_TEST(remarks_do_not_count)
{
    ck_assert_ptr_nonnull(strstr(faults("#ExposeAuthInfo yes\n"), "ExposeAuthInfo yes;"));
    ck_assert_ptr_null(strstr(faults("ExposeAuthInfo yes # told\n"), "ExposeAuthInfo"));
}
END_TEST

int main(void)
{
    TCase *tc = tcase_create("sshd");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, a_closed_block_for_the_account_is_enough);
    tcase_add_test(tc, what_is_not_written_is_what_sshd_does_without);
    tcase_add_test(tc, the_first_value_counts);
    tcase_add_test(tc, a_block_for_others_is_not_for_the_account);
    tcase_add_test(tc, remarks_do_not_count);
    return suite_run(tc);
}
