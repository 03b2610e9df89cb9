/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/torture/nasty.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/text.h"

#define PARTS_MOST 5
#define CUT        12   /* bytes of a sequence whose end has not come yet */
#define AROUND     12   /* bytes shown before what is wrong */
#define PARAMETER  1000 /* of a sequence that a screen of ours draws with: never so much */

static const char *const parts[] = {
    /* sequences that set, print, ask, run */
    "\x1b[6667m", "\x1b]0;own\x07", "\x1b]52;c;b3du\x07", "\x1b]8;;http://x\x1b\\", "\x1b[5i",
    "\x1b[4i", "\x1bP+q544e\x1b\\", "\x1b(0", "\x1b[?1049l", "\x1b[6n", "\x1bGQ", "\x1b[20t",
    "\x1b%-12345X", "\x0e", "\x0f", "\x1b\x1b", "\x1b[201~", "\x1b^x\x1b\\", "\x1b_x\x1b\\",
    /* other controls */
    "\r", "\n", "\b", "\a", "\x7f", "\x01", "\x0b", "\x0c", "\t",
    "\xc2\x9b"
    "5i",
    "\xc2\x85", "\xc2\x90",
    /* direction and what cannot be seen */
    "\xe2\x80\xae", "\xe2\x81\xa6", "\xe2\x80\x8f", "\xd8\x9c", "\xe2\x80\xa8", "\xe2\x80\xa9",
    "\xe2\x80\x8b", "\xe2\x81\xa0", "\xef\xbb\xbf", "\xc2\xad", "\xe3\x85\xa4", "\xe1\x85\x9f",
    "\xef\xbe\xa0", "\xf3\xa0\x81\x81", "\xf3\xa0\x80\x81", "\xef\xb7\x90", "\xef\xbf\xbf",
    "\xe1\xa0\x8e", "\xcd\x8f", "\xe2\x80\x8d", "\xe2\x80\x8c", "\xef\xb8\x8f", "\xf3\xa0\x84\x80",
    /* marks, one on the other */
    "\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81", "\xcc\x81", "\xe2\x83\x9f",
    /* no UTF-8 */
    "\xff", "\xc0\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xe5\xbc",
    "\x9b"
    "31m",
    "\x9d"
    "0;x\x9c",
    /* what other programs read */
    "=1+1", "@SUM(A1)", "＝1", "\"", "'", "\\", "&#x202e;", "<script>alert(1)</script>", "]]>",
    "<w:instrText>", "(\\051", "{{secret}}", "{{> foot}}", "| a |", "```\n", "# ",
    "](javascript:x)", "%n%s", "$(id)", "`id`", "; rm -rf /", "../../etc/passwd", "%2e%2e", "--",
    "-o",
    /* and some that are sound */
    "张三", "李四", "A", "1", "\U0002EBF0", "\U0001F469\u200d\U0001F692", "“”", "　"};
#define PARTS (sizeof(parts) / sizeof(parts[0]))

static uint64_t mixed(uint64_t n)
{
    n = (n ^ (n >> 30)) * 0xBF58476D1CE4E5B9u;
    n = (n ^ (n >> 27)) * 0x94D049BB133111EBu;
    return n ^ (n >> 31);
}

const char *nasty_text(struct scope *sc, uint64_t n)
{
    struct buffer b = buffer_new(sc);
    uint64_t state = mixed(n + 0x9E3779B97F4A7C15u);

    /* Every part alone first, then several. */
    if (n < PARTS)
        return scope_printf(sc, "甲%s乙", parts[n]);
    for (uint64_t i = state % PARTS_MOST + 1; i > 0; i--) {
        state = mixed(state + i);
        buffer_add(&b, parts[state % PARTS]);
        if (state >> 32 & 1)
            buffer_add(&b, "某");
    }
    return buffer_text(&b);
}

/* ---- looking ---- */

static const char *found(struct scope *sc, const char *what, const char *start, const char *at)
{
    const char *const from = at - start > AROUND ? at - AROUND : start;
    struct buffer b = buffer_new(sc);

    buffer_addf(&b, "%s at byte %zu:", what, (size_t)(at - start));
    for (const char *p = from; p < at + AROUND && (*p || p < at); p++)
        buffer_addf(&b, " %02x", (unsigned)(unsigned char)*p);
    return buffer_text(&b);
}

/* Would the gate show CP as something else, wherever it stands? */
static bool is_hidden(struct scope *sc, uint32_t cp)
{
    char text[16] = "张";

    if (cp == 0x200D || (cp >= 0xFE00 && cp <= 0xFE0F) || (cp >= 0xE0100 && cp <= 0xE01EF))
        return false; /* that depends on what stands beside it */
    text[3 + text_encode(cp, text + 3)] = '\0';
    return text_gate_out(sc, text, TEXT_LONG) != text;
}

const char *nasty_in_text(struct scope *sc, const char *text)
{
    char *const plain = scope_strdup(sc, text);
    char *end = plain;

    for (const char *p = text; *p; p++) {
        if (*p != '\f' && !(*p == '\r' && p[1] == '\n'))
            *end++ = *p;
    }
    *end = '\0';
    const char *const shown = text_gate_out(sc, plain, TEXT_LONG);
    if (shown == plain)
        return NULL;
    size_t at = 0;
    while (shown[at] == plain[at])
        at++;
    return found(sc, "hidden character", plain, plain + at);
}

/* The end of the sequence at P, behind its ESC; NULL when it is none that draws. */
static const char *after_sequence(const char *p, const char *end)
{
    long parameter = 0;

    if (p < end && strchr("78=>M", *p))
        return p + 1;
    if (end - p >= 2 && p[0] == '(' && p[1] == 'B')
        return p + 2;
    if (p == end || *p != '[')
        return NULL;
    for (p++; p < end && strchr("0123456789;?", *p); p++) {
        parameter = *p >= '0' && *p <= '9' ? parameter * 10 + (*p - '0') : 0;
        if (parameter >= PARAMETER && parameter != 1000 && parameter != 1006 && parameter != 1049 &&
            parameter / 10 != 200 && parameter != 2004)
            return NULL;
    }
    if (p < end && *p == 't')
        return parameter == 0 ? p + 1 : NULL; /* the title is put aside and taken back: 22;0;0 */
    return p < end && strchr("ABCDGHJKLMPSTXZ@bdfghlmr", *p) ? p + 1 : NULL;
}

const char *nasty_in_stream(struct scope *sc, const char *bytes, size_t size)
{
    const char *const end = bytes + size;

    for (const char *p = bytes, *next; p < end; p = next) {
        const struct scope_mark mark = scope_mark(sc);
        uint32_t cp;

        next = p + 1;
        if (*p == '\x1b') {
            next = after_sequence(p + 1, end);
            if (!next)
                return end - p < CUT ? NULL : found(sc, "sequence", bytes, p);
        } else if ((unsigned char)*p < 0x20) {
            if (!strchr("\r\n\b\t\a", *p))
                return found(sc, "control character", bytes, p);
        } else {
            next = p + text_next(p, &cp);
            if (cp >= TEXT_BAD_BYTE || is_hidden(sc, cp))
                return end - p < 4 ? NULL : found(sc, "hidden character", bytes, p);
            scope_rewind(sc, mark);
        }
    }
    return NULL;
}
