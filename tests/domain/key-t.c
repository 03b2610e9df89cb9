/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Public keys made by ssh-keygen for this test and thrown away; their fingerprints are what
 * ssh-keygen -l said. */
#include "core/domain/key.h"

#include "core/base/tr.h"
#include "tests/suite.h"

#include <string.h>

static const char ed25519[] =
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIESfo+Jp4r3NZ3SQWLVqyw8stMdWKolTVG6Sc0UD5R5u";
static const char nistp256[] =
    "ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBMpwwi6K"
    "IN4pNNpSM+R+e+feojvhRmFosUxjc255Pd3GFv1CGWhvyXBM+EIje+wJx2RHAsbf+IrruaxXDu181no=";
static const char nistp521[] =
    "ecdsa-sha2-nistp521 AAAAE2VjZHNhLXNoYTItbmlzdHA1MjEAAAAIbmlzdHA1MjEAAACFBAHgEAa+"
    "kXWVVmgFNg6kycEEBaL+RyKBWpsFCRXExxkK3QiKXNV+ZY08l1EnqNMdA+5Dg/muIRVRB/76bS/aM9ac"
    "0wHDE/HLSmDXX+bwa8hWjaJ5rjFo/1s0Q88ijKeZM2e9sfRWfhtPDmOdxeVKVAm39ydMVY62CJKkE9Md"
    "7Lmu6Ek2/A==";
static const char rsa2048[] =
    "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQCmxecA0edgRAa5tLPZYBJiPCaJTid5l9XqAulpb8bg"
    "N2m5ZEkCl0Uph8LgtrTEq4lQR0JUux+wUwKlcsHiKYj1jcpWHFSBYFXHJPlYTdOlgdVVDq1H5swOKwHi"
    "4PV+9kV2JbS++Uh6N/SHzfCrtUpVqXUuhmtlVnX1It0GDM9RKPS3+4blKsBXZaZcnhswMJYgLdd75GSW"
    "WnlWeKicpUhNG/N8weja1RGEhiPssSwsF2XS4Ww8fM0fBhmA6uFUFYrgaNMgewLhxrXMwFZ15SBq6J9P"
    "wRh6IM6x3UFefBlZyF0bB80EfSz6wjGNN+tdatYMkVPysqc4aGLeZSzyaDKl";
static const char rsa1024[] =
    "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAAgQCtJ9cHM6/s73aqUAe5XmOSU/Vi1lYe86MoGKx9gvDn"
    "Sm6+ennqq6mOL7nWdIu/xw38JThnLjqqevMr7/8j5arT1NY2SeN95l3zxEWJ0GJYqRif5ZsgOxd+g8ET"
    "xBWfMUEhx9sFOg4l5N2xIuLiAn48n5SedML4ZR94WUPAqqk7tw==";
static const char token[] =
    "sk-ssh-ed25519@openssh.com AAAAGnNrLXNzaC1lZDI1NTE5QG9wZW5zc2guY29tAAAAIESfo+Jp4"
    "r3NZ3SQWLVqyw8stMdWKolTVG6Sc0UD5R5uAAAABHNzaDo=";
static const char dss[] = "ssh-dss AAAAB3NzaC1kc3MAAACBAJVRARTMdjD6";

struct expected {
    const char *line, *fingerprint;
};
static const struct expected taken[] = {
    {ed25519, "SHA256:0sGM7i+MP7CiPDlDl/b/aO58EnN+whcLBXIsLgVsIpY"},
    {nistp256, "SHA256:6VcqDCvTZIfjeqcm856Y7MhH6rioYwqx0gE2iI9h+Bw"},
    {nistp521, "SHA256:INuVjHzcgoLpXuvsgE28/F1uwvR69koiy8s6Mpcpizc"},
    {rsa2048, "SHA256:ohV7Kq6PHvH0CdLp+KPo9ZQ1QutadfA6HXef4UjUW1I"},
    {token, "SHA256:KdnW4xXjgQjZ93Wm5w1XQqSkVC+BCWCfDCeN6RqKOmY"},
};
static struct scope sc;
static struct key key;

static void begin(void) { sc = (struct scope)SCOPE_INIT; }
static void end(void) { scope_end(&sc); }

static enum rc read_text(const char *text) { return key_read(&sc, text, &key); }

/* Refused, in a sentence that holds WORDS. */
static void refused(const char *text, const char *words)
{
    ck_assert_int_eq(read_text(text), RC_INVALID);
    ck_assert_msg(strstr(error_text(&sc, LANG_EN, &sc.error), words), "%s",
                  error_text(&sc, LANG_EN, &sc.error));
    ck_assert_ptr_nonnull(strstr(sc.error.msgid, "Nothing was saved."));
}

static const char *with(const char *before, const char *line, const char *after)
{
    return scope_printf(&sc, "%s%s%s", before, line, after);
}

START_TEST(keys_of_every_kind_have_the_fingerprint_of_ssh_keygen)
{
    for (size_t i = 0; i < sizeof(taken) / sizeof(*taken); i++) {
        ck_assert_msg(read_text(taken[i].line) == RC_OK, "%s", taken[i].fingerprint);
        ck_assert_str_eq(key.line, taken[i].line);
        ck_assert_str_eq(key.fingerprint, taken[i].fingerprint);
        ck_assert(key_is_fingerprint(key.fingerprint));
        ck_assert_str_eq(key_fingerprint(&sc, taken[i].line), taken[i].fingerprint);
    }
}
END_TEST

START_TEST(the_comment_is_the_label_and_no_part_of_the_line)
{
    ck_assert_int_eq(read_text(with("", ed25519, "  办公室 电脑 \r\n")), RC_OK);
    ck_assert_str_eq(key.label, "办公室 电脑");
    ck_assert_str_eq(key.line, ed25519);
    ck_assert_int_eq(read_text(with("\n", ed25519, "\n\n")), RC_OK);
    ck_assert_ptr_null(key.label);
    ck_assert(!date_is_set(key.until));
}
END_TEST

START_TEST(what_is_weak_is_refused_and_told_how_to_make_another)
{
    refused(rsa1024, "1024 bits");
    refused(dss, "ssh-keygen -t ed25519");
}
END_TEST

START_TEST(what_is_no_public_key_is_refused_in_its_own_words)
{
    refused(NULL, "No public key");
    refused("", "No public key");
    refused(" \n ", "No public key");
    refused("-----BEGIN OPENSSH PRIVATE KEY-----\nb3Blbn\n-----END OPENSSH PRIVATE KEY-----\n",
            "private key");
    refused("PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\n", "private key");
    refused("---- BEGIN SSH2 PUBLIC KEY ----\nAAAA\n---- END SSH2 PUBLIC KEY ----\n",
            "ssh-keygen -i");
    refused("password", "no kind of public key");
    refused("ssh-rsa-cert-v01@openssh.com AAAA", "no kind of public key");
    refused("ssh-ed25519", "damaged");
}
END_TEST

START_TEST(nothing_stands_before_it_and_nothing_below)
{
    refused(with("command=\"sh\" ", ed25519, ""), "options before");
    refused(with("no-pty,restrict ", ed25519, " a"), "options before");
    refused(with("", with(ed25519, "\n", ed25519), ""), "more than one line");
    refused(with("# mine\n", ed25519, ""), "more than one line");
}
END_TEST

START_TEST(signs_that_cannot_be_seen_are_refused)
{
    ck_assert_int_eq(read_text(with("", ed25519, " a\033[2Jb")), RC_INVALID);
    ck_assert_int_eq(read_text(with("", ed25519,
                                    " a\xE2\x80\xAE"
                                    "b")),
                     RC_INVALID);
    ck_assert_int_eq(read_text(with("\x01", ed25519, "")), RC_INVALID);
    refused("ssh-ed25519\tAAAAC3NzaC1lZDI1NTE5AAAAIESfo", "damaged");
}
END_TEST

/* Cut and flipped everywhere: never taken as another key by its old name, never a crash. */
START_TEST(a_damaged_key_is_refused_wherever_it_is_cut)
{
    for (size_t i = 0; i < sizeof(taken) / sizeof(*taken); i++) {
        const char *const line = taken[i].line;
        const size_t type = strcspn(line, " ");

        for (size_t length = type + 1; length < strlen(line); length++)
            ck_assert_int_eq(read_text(scope_strndup(&sc, line, length)), RC_INVALID);
        ck_assert_int_eq(read_text(with("", line, "AAAA")), RC_INVALID);
    }
}
END_TEST

START_TEST(the_name_before_it_is_the_kind_inside)
{
    const char *const inside = strchr(ed25519, ' ');

    refused(with("ssh-rsa", inside, ""), "damaged");
    refused(with("ecdsa-sha2-nistp256", strchr(nistp521, ' '), ""), "damaged");
}
END_TEST

START_TEST(a_key_opens_until_the_end_of_its_last_day_unless_it_was_removed)
{
    const struct date day = date_from(2026, 11, 20);
    struct key k = {.until = DATE_NONE, .removed_at = INSTANT_NEVER};

    ck_assert(key_opens(&k, day));
    k.until = day;
    ck_assert(key_opens(&k, day));
    ck_assert(!key_opens(&k, date_from(2026, 11, 21)));
    k.removed_at = (struct instant){0};
    ck_assert(!key_opens(&k, day));
}
END_TEST

START_TEST(a_fingerprint_is_sha256_and_43_signs)
{
    const char good[] = "SHA256:0sGM7i+MP7CiPDlDl/b/aO58EnN+whcLBXIsLgVsIpY";

    ck_assert(key_is_fingerprint(good));
    ck_assert(!key_is_fingerprint(with("", good, "=")));
    ck_assert(!key_is_fingerprint(good + 1));
    ck_assert(!key_is_fingerprint("SHA256:0sGM7i+MP7CiPDlDl/b/aO58EnN+whcLBXIsLgVsIp;"));
    ck_assert(!key_is_fingerprint("MD5:16:27:ac:a5:76:28:2d:36:63:1b:56:4d:eb:df:a6:48"));
    ck_assert(!key_is_fingerprint(""));
}
END_TEST

START_TEST(the_line_for_sshd_lets_in_one_person_and_nothing_else)
{
    const char *line;

    ck_assert_int_eq(read_text(with("", ed25519, " office")), RC_OK);
    ck_assert_int_eq(key_authorized(&sc, &key, "/usr/bin/onecase", "/var/lib/onecase/office.db",
                                    "wang", DATE_NONE, &line),
                     RC_OK);
    ck_assert_str_eq(line, with("restrict,pty,command=\"/usr/bin/onecase --db "
                                "/var/lib/onecase/office.db --as wang --key "
                                "SHA256:0sGM7i+MP7CiPDlDl/b/aO58EnN+whcLBXIsLgVsIpY\" ",
                                ed25519, ""));
    /* 2027-06-30 ends at 16:00 UTC. */
    ck_assert_int_eq(key_authorized(&sc, &key, "/usr/bin/onecase", "/var/lib/onecase/office.db",
                                    "wang", date_from(2027, 6, 30), &line),
                     RC_OK);
    ck_assert_ptr_nonnull(strstr(line, "restrict,pty,expiry-time=\"202706301600Z\",command="));
}
END_TEST

START_TEST(a_path_that_a_shell_would_read_otherwise_is_refused)
{
    static const char *const paths[] = {"office.db", "/a b",  "/a\"b", "/$HOME/x", "/a;id",
                                        "/`id`",     "/案件", "/a\nb", ""};
    const char *line;

    ck_assert_int_eq(read_text(ed25519), RC_OK);
    for (size_t i = 0; i < sizeof(paths) / sizeof(*paths); i++) {
        ck_assert_int_eq(key_authorized(&sc, &key, "/a", paths[i], "wang", DATE_NONE, &line),
                         RC_INVALID);
        ck_assert_str_eq(sc.error.field, "db");
        ck_assert_int_eq(key_authorized(&sc, &key, paths[i], "/a", "wang", DATE_NONE, &line),
                         RC_INVALID);
        ck_assert_str_eq(sc.error.field, "program");
    }
}
END_TEST

int main(void)
{
    TCase *const tc = tcase_create("key");

    tcase_add_checked_fixture(tc, begin, end);
    tcase_add_test(tc, keys_of_every_kind_have_the_fingerprint_of_ssh_keygen);
    tcase_add_test(tc, the_comment_is_the_label_and_no_part_of_the_line);
    tcase_add_test(tc, what_is_weak_is_refused_and_told_how_to_make_another);
    tcase_add_test(tc, what_is_no_public_key_is_refused_in_its_own_words);
    tcase_add_test(tc, nothing_stands_before_it_and_nothing_below);
    tcase_add_test(tc, signs_that_cannot_be_seen_are_refused);
    tcase_add_test(tc, a_damaged_key_is_refused_wherever_it_is_cut);
    tcase_add_test(tc, the_name_before_it_is_the_kind_inside);
    tcase_add_test(tc, a_key_opens_until_the_end_of_its_last_day_unless_it_was_removed);
    tcase_add_test(tc, a_fingerprint_is_sha256_and_43_signs);
    tcase_add_test(tc, the_line_for_sshd_lets_in_one_person_and_nothing_else);
    tcase_add_test(tc, a_path_that_a_shell_would_read_otherwise_is_refused);
    return suite_run(tc);
}
