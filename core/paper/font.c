/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/paper/font.h"

#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>
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

/* A fontconfig configuration in XML. */
static const char *config_text(struct scope *sc, const char *cache)
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

enum rc font_open(struct scope *sc, const char *cache, struct _FcConfig **config,
                  struct _PangoFontMap **map)
{
    const char *xml = config_text(sc, cache);

    *config = FcConfigCreate();
    if (!FcConfigParseAndLoadFromMemory(*config, (const FcChar8 *)xml, FcTrue) ||
        !FcConfigBuildFonts(*config))
        return fail(sc, RC_IO, "fonts", N_("The fonts for paper cannot be read."));
    const FcFontSet *set = FcConfigGetFonts(*config, FcSetSystem);
    if (!set || set->nfont == 0)
        return fail(sc, RC_IO, "fonts",
                    N_("No font for paper is installed: install fonts-noto-cjk and "
                       "fonts-wqy-zenhei."));
    *map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
    pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(*map), *config);
    pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(*map), 72);
    return RC_OK;
}
