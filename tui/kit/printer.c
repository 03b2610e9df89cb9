/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/kit/printer.h"

#include <assert.h>
#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "core/base/text.h"
#include "tui/kit/term.h"

static bool begins_with(const char *text, const char *start)
{
    return strncmp(text, start, strlen(start)) == 0;
}

static MUST_CHECK enum rc find_printer(struct scope *sc, const char *type, bool nested,
                                       const char **on, const char **off)
{
    if (text_is_empty(type))
        return fail(sc, RC_INVALID, "TERM",
                    N_("There is no terminal here to print through. Nothing was printed."));
    if (nested || begins_with(type, "tmux") || begins_with(type, "screen"))
        return fail(sc, RC_INVALID, "TERM",
                    N_("tmux or screen runs between here and your terminal and would show the "
                       "paper instead of printing it. Leave it, or choose another way of printing. "
                       "Nothing was printed."));
    if (term_printer_codes(sc, type, on, off))
        return RC_OK;
    return fail(sc, RC_INVALID, "TERM",
                N_("A terminal of type “{1}” is not known to have a printer. Choose another way of "
                   "printing. Nothing was printed."),
                type);
}

enum rc printer_check(struct scope *sc, const char *type, bool nested)
{
    const char *on, *off;

    return find_printer(sc, type, nested, &on, &off);
}

static int write_whole(int fd, const char *bytes, size_t size)
{
    while (size > 0) {
        const ssize_t n = write(fd, bytes, size);

        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return errno;
        bytes += n;
        size -= (size_t)n;
    }
    return 0;
}

enum rc printer_send(struct scope *sc, const char *type, bool nested, int out, const char *text,
                     int copies)
{
    const char *shown = text_gate_out(sc, text, TEXT_LONG);
    struct buffer page = buffer_new(sc), all = buffer_new(sc);
    const char *on, *off;

    TRY(find_printer(sc, type, nested, &on, &off));
    assert(!strchr(shown, '\033'));
    for (; *shown; shown++) {
        buffer_add(&page, *shown == '\n' ? "\r" : "");
        buffer_add_n(&page, shown, 1);
    }
    buffer_add(&all, on);
    for (int i = 0; i < copies; i++)
        buffer_addf(&all, "%s\f", buffer_text(&page));
    buffer_add(&all, off);
    const int error = write_whole(out, buffer_text(&all), all.length);
    if (error != 0)
        return fail(sc, RC_IO, "TERM", N_("The terminal did not take the whole paper: {1}."),
                    strerrordesc_np(error));
    return RC_OK;
}
