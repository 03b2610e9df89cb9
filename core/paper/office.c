/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Office: blocks as a DOCX (ECMA-376) for editing: the same text in the same order as on paper,
 * in styles that a clerk can change. This file is the module office.so and the only one that
 * knows of libzip.
 *
 * The faces are named, not embedded: Word and WPS in China have them.
 */
#include "core/base/text.h"
#include "core/paper/module.h"

#include <string.h>
#include <zip.h>

#define TWIPS_PER_CELL 158 /* 156 mm / 56 */
#define SIGN_DATE      "年　　月　　日"
#define W_NS           "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
#define XML            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"

static const char content_types[] =
    XML "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        "<Default Extension=\"rels\" ContentType="
        "\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        "<Override PartName=\"/docProps/core.xml\" ContentType="
        "\"application/vnd.openxmlformats-package.core-properties+xml\"/>"
#define PART(name, kind)                                                                           \
    "<Override PartName=\"/word/" name ".xml\" ContentType="                                       \
    "\"application/vnd.openxmlformats-officedocument.wordprocessingml." kind "+xml\"/>"
    PART("document", "document.main") PART("styles", "styles") PART("header", "header")
        PART("footer", "footer") "</Types>";
#undef PART

#define RELATIONS "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define RELATIONS_HEAD                                                                             \
    XML "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
static const char package_relations[] = RELATIONS_HEAD
    "<Relationship Id=\"rId1\" Type=\"" RELATIONS "/officeDocument\" Target=\"word/document.xml\"/>"
    "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/"
    "relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>";
static const char document_relations[] =
    RELATIONS_HEAD "<Relationship Id=\"rId1\" Type=\"" RELATIONS "/styles\" Target=\"styles.xml\"/>"
                   "<Relationship Id=\"rId2\" Type=\"" RELATIONS "/header\" Target=\"header.xml\"/>"
                   "<Relationship Id=\"rId3\" Type=\"" RELATIONS "/footer\" Target=\"footer.xml\"/>"
                   "</Relationships>";

/* 三号 on lines of 28.99 pt, 22 to a page, as on paper. */
#define DEFAULTS(size, line)                                                                       \
    XML "<w:styles xmlns:w=\"" W_NS "\"><w:docDefaults><w:rPrDefault><w:rPr>"                      \
        "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" "                       \
        "w:eastAsia=\"仿宋_GB2312\"/><w:sz w:val=\"" size "\"/>"                                   \
        "<w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:rPr></w:rPrDefault>"                    \
        "<w:pPrDefault><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"" line "\" "        \
        "w:lineRule=\"exact\"/></w:pPr></w:pPrDefault></w:docDefaults>"
static const char body_defaults[] = DEFAULTS("32", "580");
static const char large_defaults[] = DEFAULTS("40", "708"); /* 18 lines to a page */
#undef DEFAULTS

#define STYLE(id, name, paragraph, text)                                                           \
    "<w:style w:type=\"paragraph\" w:styleId=\"" id "\"><w:name w:val=\"" name "\"/>"              \
    "<w:pPr>" paragraph "</w:pPr><w:rPr>" text "</w:rPr></w:style>"
static const char styles[] =
    STYLE("Title", "Title", "<w:keepNext/><w:spacing w:after=\"580\"/><w:jc w:val=\"center\"/>",
          "<w:rFonts w:eastAsia=\"方正小标宋简体\"/><w:sz w:val=\"44\"/>")
        STYLE("Heading", "heading 1",
              "<w:keepNext/><w:ind w:firstLineChars=\"200\" w:firstLine=\"632\"/>",
              "<w:rFonts w:eastAsia=\"黑体\"/>")
            STYLE("Text", "Body Text",
                  "<w:ind w:firstLineChars=\"200\" w:firstLine=\"632\"/><w:jc w:val=\"both\"/>",
                  "") STYLE("Right", "Right", "<w:jc w:val=\"right\"/>",
                            "") STYLE("Cell", "Table Text", "", "")
                STYLE("Small", "Table Text Small",
                      "<w:spacing w:line=\"434\" w:lineRule=\"exact\"/>", "<w:sz w:val=\"24\"/>")
                    STYLE("Sign", "Signature",
                          "<w:keepNext/><w:tabs><w:tab w:val=\"right\" w:pos=\"8844\"/></w:tabs>"
                          "<w:ind w:firstLine=\"632\"/>",
                          "")
                        STYLE("Seal", "Seal",
                              "<w:keepNext/><w:ind w:right=\"1264\"/><w:jc w:val=\"right\"/>", "")
                            STYLE("Ruled", "Ruled",
                                  "<w:tabs><w:tab w:val=\"right\" w:pos=\"8844\"/></w:tabs>", "")
                                STYLE("Foot", "footer",
                                      "<w:tabs><w:tab w:val=\"right\" w:pos=\"8844\"/></w:tabs>",
                                      "<w:sz w:val=\"28\"/>") "</w:styles>";
#undef STYLE

static const char section[] =
    "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId2\"/>"
    "<w:footerReference w:type=\"default\" r:id=\"rId3\"/>"
    "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
    "<w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1588\" "
    "w:header=\"1304\" w:footer=\"1304\" w:gutter=\"0\"/></w:sectPr>";

static void add_text(struct buffer *b, const char *text)
{
    for (; *text; text++) {
        switch (*text) {
        case '<':
            buffer_add(b, "&lt;");
            break;
        case '>':
            buffer_add(b, "&gt;");
            break;
        case '&':
            buffer_add(b, "&amp;");
            break;
        case '\n':
            buffer_add(b, "</w:t><w:br/><w:t xml:space=\"preserve\">");
            break;
        default:
            buffer_add_n(b, text, 1);
        }
    }
}

static void add_run(struct buffer *b, const char *text, bool strong)
{
    buffer_add(b, "<w:r>");
    if (strong)
        buffer_add(b, "<w:rPr><w:rFonts w:eastAsia=\"黑体\"/></w:rPr>");
    buffer_add(b, "<w:t xml:space=\"preserve\">");
    add_text(b, text);
    buffer_add(b, "</w:t></w:r>");
}

static void add_rich(struct buffer *b, const struct rich *text)
{
    for (size_t i = 0; i < text->count; i++)
        add_run(b, text->pieces[i].text, text->pieces[i].strong);
}

static void begin_paragraph(struct buffer *b, const char *style)
{
    buffer_addf(b, "<w:p><w:pPr><w:pStyle w:val=\"%s\"/></w:pPr>", style);
}

static void add_paragraph(struct buffer *b, const char *style, const struct rich *text)
{
    begin_paragraph(b, style);
    add_rich(b, text);
    buffer_add(b, "</w:p>");
}

static void add_line(struct buffer *b, const char *style, const char *text)
{
    begin_paragraph(b, style);
    if (text[0])
        add_run(b, text, false);
    buffer_add(b, "</w:p>");
}

static void add_sign(struct buffer *b, const struct rich *text)
{
    begin_paragraph(b, "Sign");
    add_rich(b, text);
    buffer_add(b, "<w:r><w:tab/></w:r>");
    add_run(b, SIGN_DATE, false);
    buffer_add(b, "</w:p>");
}

static void add_seal(struct buffer *b, const struct rich *text)
{
    add_line(b, "Seal", "");
    add_paragraph(b, "Seal", text);
    add_line(b, "Seal", SIGN_DATE);
    add_line(b, "Seal", "");
    add_line(b, "Right", "");
}

static void add_cell(struct buffer *b, const struct table *t, const struct rich *text,
                     enum block_align align, int width)
{
    static const char *const words[] = {"left", "center", "right"};

    buffer_addf(b, "<w:tc><w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/></w:tcPr>", width);
    buffer_addf(b, "<w:p><w:pPr><w:pStyle w:val=\"%s\"/><w:jc w:val=\"%s\"/></w:pPr>",
                t->small ? "Small" : "Cell", words[align]);
    add_rich(b, text);
    buffer_add(b, "</w:p></w:tc>");
}

static void add_table(struct buffer *b, const struct table *t)
{
    static const char *const edges[] = {"top", "left", "bottom", "right", "insideH", "insideV"};
    const int width = LAYOUT_CELLS * TWIPS_PER_CELL / (int)t->columns;

    buffer_add(b, "<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblBorders>");
    for (size_t i = 0; i < sizeof(edges) / sizeof(*edges); i++)
        buffer_addf(b, "<w:%s w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>",
                    edges[i]);
    buffer_add(b, "</w:tblBorders></w:tblPr><w:tblGrid>");
    for (size_t i = 0; i < t->columns; i++)
        buffer_addf(b, "<w:gridCol w:w=\"%d\"/>", width);
    buffer_add(b, "</w:tblGrid>");
    for (size_t i = t->headless; i < t->row_count; i++) {
        buffer_add(b, "<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        for (size_t j = 0; j < t->columns; j++)
            add_cell(b, t, &t->rows[i].cells[j], t->align[j], width);
        buffer_add(b, "</w:tr>");
    }
    buffer_add(b, "</w:tbl>");
}

static void add_tabbed_rule(struct buffer *b)
{
    begin_paragraph(b, "Ruled");
    buffer_add(b, "<w:r><w:rPr><w:u w:val=\"single\"/></w:rPr><w:tab/></w:r></w:p>");
}

static void add_block(struct buffer *b, const struct block *block)
{
    switch (block->kind) {
    case BLOCK_TITLE:
        add_paragraph(b, "Title", &block->text);
        return;
    case BLOCK_HEADING:
        add_paragraph(b, "Heading", &block->text);
        return;
    case BLOCK_TEXT:
        add_paragraph(b, "Text", &block->text);
        return;
    case BLOCK_RIGHT:
        add_paragraph(b, "Right", &block->text);
        return;
    case BLOCK_TABLE:
        add_table(b, block->table);
        return;
    case BLOCK_NOTE:
        add_paragraph(b, "Sign", &block->text);
        return;
    case BLOCK_SIGN:
        add_sign(b, &block->text);
        return;
    case BLOCK_RULED:
        for (int i = 0; i < block->lines; i++)
            add_tabbed_rule(b);
        return;
    case BLOCK_SEAL:
        add_seal(b, &block->text);
        return;
    case BLOCK_PAGE_BREAK:
        buffer_add(b, "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>");
        return;
    }
}

static const char *document_part(struct scope *sc, const struct blocks *blocks)
{
    struct buffer b = buffer_new(sc);

    buffer_add(&b, XML "<w:document xmlns:w=\"" W_NS "\" xmlns:r=\"" RELATIONS "\"><w:body>");
    for (size_t i = 0; i < blocks->count; i++)
        add_block(&b, &blocks->list[i]);
    buffer_add(&b, section);
    buffer_add(&b, "</w:body></w:document>");
    return buffer_text(&b);
}

static const char *styles_part(struct scope *sc, const struct blocks *blocks)
{
    return scope_printf(sc, "%s%s", blocks->large ? large_defaults : body_defaults, styles);
}

static const char *header_part(struct scope *sc, const struct paper_style *style)
{
    struct buffer b = buffer_new(sc);

    buffer_add(&b, XML "<w:hdr xmlns:w=\"" W_NS "\">");
    add_line(&b, "Foot", layout_head(style));
    buffer_add(&b, "</w:hdr>");
    return buffer_text(&b);
}

static void add_field(struct buffer *b, const char *name)
{
    buffer_addf(b, "<w:fldSimple w:instr=\" %s \"><w:r><w:t>1</w:t></w:r></w:fldSimple>", name);
}

static const char *footer_part(struct scope *sc, const struct paper_style *style)
{
    struct buffer b = buffer_new(sc);

    buffer_add(&b, XML "<w:ftr xmlns:w=\"" W_NS "\">");
    begin_paragraph(&b, "Foot");
    add_run(&b, text_gate_out(sc, style->number, TEXT_LINE), false);
    buffer_add(&b, "<w:r><w:tab/></w:r>");
    add_run(&b, "第 ", false);
    add_field(&b, "PAGE");
    add_run(&b, " 页 共 ", false);
    add_field(&b, "NUMPAGES");
    add_run(&b, " 页", false);
    buffer_add(&b, "</w:p>");
    if (style->code) {
        begin_paragraph(&b, "Foot");
        add_run(&b, scope_printf(sc, LAYOUT_CODE "%s", style->code), false);
        buffer_add(&b, "</w:p>");
    }
    buffer_add(&b, "</w:ftr>");
    return buffer_text(&b);
}

static const char *core_part(struct scope *sc, const struct paper_style *style)
{
    struct buffer b = buffer_new(sc);

    buffer_add(&b, XML "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/"
                       "2006/metadata/core-properties\" "
                       "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>");
    add_text(&b, style->title ? style->title : "");
    buffer_add(&b, "</dc:title><dc:creator>onecase</dc:creator></cp:coreProperties>");
    return buffer_text(&b);
}

/* The same day in every file, in the archive's own form so that no time zone moves it. */
static bool add_part(zip_t *zip, const char *name, const char *text)
{
    zip_source_t *source = zip_source_buffer(zip, text, strlen(text), 0);

    if (!source)
        return false;
    const zip_int64_t index = zip_file_add(zip, name, source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        return false;
    }
    const zip_uint16_t first_day = (1 << 5) | 1; /* 1980-01-01 */
    return zip_file_set_dostime(zip, (zip_uint64_t)index, 0, first_day, 0) == 0;
}

static bool add_parts(struct scope *sc, zip_t *zip, const struct blocks *blocks,
                      const struct paper_style *style)
{
    return add_part(zip, "[Content_Types].xml", content_types) &&
           add_part(zip, "_rels/.rels", package_relations) &&
           add_part(zip, "docProps/core.xml", core_part(sc, style)) &&
           add_part(zip, "word/_rels/document.xml.rels", document_relations) &&
           add_part(zip, "word/document.xml", document_part(sc, blocks)) &&
           add_part(zip, "word/styles.xml", styles_part(sc, blocks)) &&
           add_part(zip, "word/header.xml", header_part(sc, style)) &&
           add_part(zip, "word/footer.xml", footer_part(sc, style));
}

static bool read_back(struct scope *sc, zip_source_t *archive, struct bytes *out)
{
    zip_stat_t stat;

    if (zip_source_stat(archive, &stat) != 0 || !(stat.valid & ZIP_STAT_SIZE) ||
        zip_source_open(archive) != 0)
        return false;
    unsigned char *data = scope_alloc(sc, stat.size + 1, 1);
    const zip_int64_t got = zip_source_read(archive, data, stat.size);
    zip_source_close(archive);
    *out = (struct bytes){data, stat.size};
    return got >= 0 && (zip_uint64_t)got == stat.size;
}

enum rc module_make(struct scope *sc, const struct module_part *parts, size_t count,
                    const struct paper_style *style, struct bytes *out)
{
    zip_source_t *archive = zip_source_buffer_create(NULL, 0, 0, NULL);
    bool done = false;

    zip_t *zip = archive ? zip_open_from_source(archive, ZIP_TRUNCATE, NULL) : NULL;
    if (zip) {
        zip_source_keep(archive);
        done = add_parts(sc, zip, parts[0].blocks, style) && zip_close(zip) == 0;
        if (!done)
            zip_discard(zip);
        done = done && read_back(sc, archive, out);
    }
    zip_source_free(archive);
    if (!done)
        return fail(sc, RC_IO, "docx", N_("The DOCX could not be written."));
    return RC_OK;
}
