/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/paper/font.h"

#include "core/base/text.h"

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

static void add_xml(struct buffer *b, const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        if (text[i] == '<')
            buffer_add(b, "&lt;");
        else if (text[i] == '&')
            buffer_add(b, "&amp;");
        else
            buffer_add_n(b, text + i, 1);
    }
}

static void add_element(struct buffer *b, const char *name, const char *text, size_t length,
                        const char *end)
{
    buffer_addf(b, "<%s>", name);
    add_xml(b, text, length);
    buffer_addf(b, "%s</%s>", end, name);
}

/* The file FURTHER and nothing else of its folder. */
static void add_further(struct buffer *b, const char *further)
{
    const char *slash = strrchr(further, '/');

    if (!slash)
        return;
    const size_t folder = (size_t)(slash - further);
    add_element(b, "dir", further, folder, "");
    buffer_add(b, "<selectfont><rejectfont>");
    add_element(b, "glob", further, folder, "/*");
    buffer_add(b, "</rejectfont><acceptfont>");
    add_element(b, "glob", further, strlen(further), "");
    buffer_add(b, "</acceptfont></selectfont>");
}

/* A fontconfig configuration in XML. */
static const char *config_text(struct scope *sc, const char *cache, const char *further)
{
    struct buffer b = buffer_new(sc);

    buffer_add(&b, head);
    if (further)
        add_further(&b, further);
    if (cache)
        add_element(&b, "cachedir", cache, strlen(cache), "");
    buffer_add(&b, tail);
    return buffer_text(&b);
}

/* The faces that there are; NULL when there is none. */
static const FcFontSet *load(struct scope *sc, FcConfig *config, const char *cache,
                             const char *further)
{
    const char *xml = config_text(sc, cache, further);

    if (!FcConfigParseAndLoadFromMemory(config, (const FcChar8 *)xml, FcTrue) ||
        !FcConfigBuildFonts(config))
        return NULL;
    const FcFontSet *set = FcConfigGetFonts(config, FcSetSystem);
    return set && set->nfont > 0 ? set : NULL;
}

enum rc font_open(struct scope *sc, const char *cache, const char *further,
                  struct _FcConfig **config, struct _PangoFontMap **map)
{
    *config = FcConfigCreate();
    if (!load(sc, *config, cache, further))
        return fail(sc, RC_IO, "fonts",
                    N_("No font for paper is installed: install fonts-noto-cjk and "
                       "fonts-wqy-zenhei."));
    *map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
    pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(*map), *config);
    pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(*map), 72);
    return RC_OK;
}

static bool has(const FcFontSet *set, uint32_t cp)
{
    for (int i = 0; i < set->nfont; i++) {
        FcCharSet *letters;

        if (FcPatternGetCharSet(set->fonts[i], FC_CHARSET, 0, &letters) == FcResultMatch &&
            FcCharSetHasChar(letters, cp))
            return true;
    }
    return false;
}

uint32_t font_missing(struct scope *sc, const char *cache, const char *further, const char *text)
{
    FcConfig *config = FcConfigCreate();
    const FcFontSet *set = load(sc, config, cache, further);
    uint32_t cp = 0, missing = 0;

    for (size_t length; set && !missing && (length = text_next(text, &cp)) > 0; text += length)
        if (paper_cp_width(cp) > 0 && !has(set, cp)) /* marks may be drawn with their letter */
            missing = cp;
    FcConfigDestroy(config);
    return missing;
}
