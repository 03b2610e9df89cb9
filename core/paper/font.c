/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/paper/font.h"

#include <string.h>

static const char head[] =
    "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig>"
    "<dir>/usr/share/fonts/opentype/noto</dir>"
    "<dir>/usr/share/fonts/truetype/wqy</dir>"
    "<dir>/usr/share/fonts/truetype/arphic</dir>"
    "<dir>/usr/share/fonts/truetype/arphic-gbsn00lp</dir>"
    "<dir>/usr/share/fonts/truetype/noto</dir>"
    "<dir>/usr/share/fonts/truetype/hanazono</dir>"
    "<selectfont><rejectfont><glob>/usr/share/fonts/*</glob></rejectfont>"
    "<acceptfont><glob>*/NotoSerifCJK-*</glob><glob>*/NotoSerif-Regular.ttf</glob>"
    "<glob>*/wqy-zenhei.ttc</glob><glob>*/uming.ttc</glob><glob>*/gbsn00lp.ttf</glob>"
    "<glob>*/Hana*</glob></acceptfont></selectfont>"
    "<cachedir>/var/cache/fontconfig</cachedir>"; /* filled when fonts are installed */
static const char tail[] = "</fontconfig>";

static const char *const serif[FACE_COUNT] = {
    "Noto Serif CJK SC", "WenQuanYi Zen Hei Mono, Noto Serif CJK SC", "Noto Serif CJK SC Bold"};
/* UMing only behind SungtiL: its 。 and 、 sit in the middle of their cells. */
static const char *const light[FACE_COUNT] = {
    "AR PL SungtiL GB, AR PL UMing CN, Noto Serif, Noto Serif CJK SC",
    "WenQuanYi Zen Hei Mono, Noto Serif CJK SC", "WenQuanYi Zen Hei, Noto Serif CJK SC"};

const char *const *font_families(const char *style)
{
    return style && strcmp(style, "light") == 0 ? light : serif;
}

static void add_xml(struct buffer *b, const char *text)
{
    for (; *text; text++) {
        if (*text == '<')
            buffer_add(b, "&lt;");
        else if (*text == '&')
            buffer_add(b, "&amp;");
        else
            buffer_add_n(b, text, 1);
    }
}

const char *font_config(struct scope *sc, const char *cache)
{
    struct buffer b = buffer_new(sc);

    buffer_add(&b, head);
    if (cache) {
        buffer_add(&b, "<cachedir>");
        add_xml(&b, cache);
        buffer_add(&b, "</cachedir>");
    }
    buffer_add(&b, tail);
    return buffer_text(&b);
}
