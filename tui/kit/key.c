/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/kit/key.h"

#include <string.h>

#include "core/base/text.h"

static const struct {
    const char *written;
    const char *capability;
} codes[KEY_CODES] = {
#define KEY_CODE(name, written, capability) {written, capability},
#include "tui/kit/key.def"
#undef KEY_CODE
};

static const char ctrl_prefix[] = "Ctrl-";

struct key key_parse(const char *name)
{
    uint32_t cp;

    for (int code = 0; code < KEY_CODES; code++) {
        if (codes[code].written && strcmp(codes[code].written, name) == 0)
            return (struct key){.code = (enum key_code)code};
    }
    if (strcmp(name, "Space") == 0)
        return (struct key){.code = KEY_CHAR, .cp = ' '};
    if (strncmp(name, ctrl_prefix, sizeof(ctrl_prefix) - 1) == 0 && strlen(name) == 6 &&
        name[5] >= 'A' && name[5] <= 'Z')
        return (struct key){.code = KEY_CTRL, .cp = (uint32_t)name[5]};
    const size_t length = text_next(name, &cp);
    if (length == 0 || name[length] != '\0' || cp >= TEXT_BAD_BYTE || cp <= ' ')
        return (struct key){.code = KEY_NONE};
    return (struct key){.code = KEY_CHAR, .cp = cp};
}

const char *key_name(struct scope *sc, const struct key *key)
{
    char bytes[4];

    if (key->code == KEY_CTRL)
        return scope_printf(sc, "%s%c", ctrl_prefix, (char)key->cp);
    if (key->code == KEY_CHAR && key->cp == ' ')
        return "Space";
    if (key->code == KEY_CHAR)
        return scope_strndup(sc, bytes, text_encode(key->cp, bytes));
    return codes[key->code].written ? codes[key->code].written : "";
}

const char *key_capability(enum key_code code) { return codes[code].capability; }

bool key_equal(const struct key *a, const struct key *b)
{
    return a->code == b->code && a->cp == b->cp;
}

struct key key_halfwidth(const struct key *key)
{
    struct key half = *key;

    if (half.code != KEY_CHAR)
        return half;
    if (half.cp >= 0xff01 && half.cp <= 0xff5e)
        half.cp -= 0xfee0;
    else if (half.cp == 0x3000)
        half.cp = ' ';
    else if (half.cp == 0x3001) /* 、 is what the key / gives while pinyin is typed */
        half.cp = '/';
    else if (half.cp == 0x3002)
        half.cp = '.';
    return half;
}

int key_digit(const struct key *key)
{
    const struct key half = key_halfwidth(key);

    if (half.code != KEY_CHAR || half.cp < '0' || half.cp > '9')
        return -1;
    return (int)(half.cp - '0');
}
