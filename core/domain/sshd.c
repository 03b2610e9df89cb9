/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/domain/sshd.h"

#include <string.h>
#include <strings.h>

/* What must hold, and what does when nothing is written. */
static const struct {
    const char *keyword, *wanted, *usual;
} wanted[] = {
    {"AllowTcpForwarding", "no", "yes"},     {"AllowAgentForwarding", "no", "yes"},
    {"X11Forwarding", "no", "no"},           {"PermitTunnel", "no", "no"},
    {"PasswordAuthentication", "no", "yes"}, {"PermitUserEnvironment", "no", "no"},
    {"ExposeAuthInfo", "yes", "no"},
};
#define WANTED (sizeof(wanted) / sizeof(*wanted))
#define ALIVE  "ClientAliveInterval"

struct line {
    const char *keyword, *value;
};

/* Is ACCOUNT among the names of "Match User a,b"? */
static bool matches(const char *value, const char *account)
{
    const char *at = value;

    if (strncasecmp(at, "user", 4) != 0)
        return false;
    at += 4 + strspn(at + 4, " \t");
    for (size_t length; *at; at += length + (at[length] == ',')) {
        length = strcspn(at, ", \t");
        if (length == strlen(account) && strncmp(at, account, length) == 0)
            return true;
        if (at[length] != ',')
            break;
    }
    return false;
}

static struct line read_line(struct scope *sc, const char *text, size_t size)
{
    const char *const line = scope_strndup(sc, text, size);
    const char *const begin = line + strspn(line, " \t");
    const size_t word = strcspn(begin, " \t=");
    const char *value = begin + word + strspn(begin + word, " \t=");

    return (struct line){.keyword = scope_strndup(sc, begin, word),
                         .value = scope_strndup(sc, value, strcspn(value, "\r#"))};
}

/* The first value of KEYWORD that holds for ACCOUNT; NULL. */
static const char *value_of(struct scope *sc, const char *text, const char *account,
                            const char *keyword)
{
    const char *general = NULL, *own = NULL;
    bool inside = false, mine = false;

    while (*text) {
        const size_t size = strcspn(text, "\n");
        const struct line line = read_line(sc, text, size);

        text += size + (text[size] == '\n');
        if (strcasecmp(line.keyword, "Match") == 0) {
            inside = strncasecmp(line.value, "all", 3) != 0;
            mine = matches(line.value, account);
        } else if (strcasecmp(line.keyword, keyword) == 0) {
            if (mine && !own)
                own = line.value;
            if (!inside && !general)
                general = line.value;
        }
    }
    return own ? own : general;
}

static bool begins(const char *value, const char *word)
{
    const size_t length = strlen(word);

    return strncasecmp(value, word, length) == 0 &&
           strspn(value + length, " \t") == strlen(value + length);
}

void sshd_judge(struct scope *sc, const char *text, const char *account, const char ***faults,
                size_t *count)
{
    *faults = scope_alloc(sc, WANTED + 1, sizeof(**faults));
    *count = 0;
    for (size_t i = 0; i < WANTED; i++) {
        const char *value = value_of(sc, text, account, wanted[i].keyword);

        if (!begins(value ? value : wanted[i].usual, wanted[i].wanted))
            (*faults)[(*count)++] = scope_printf(sc, "%s %s", wanted[i].keyword, wanted[i].wanted);
    }
    const char *alive = value_of(sc, text, account, ALIVE);
    if (!alive || begins(alive, "0"))
        (*faults)[(*count)++] = ALIVE " 30";
}
