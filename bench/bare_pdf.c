/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * bare-pdf LINES.txt OUT.pdf: draw lines with Pango and Cairo and nothing else; what any program
 * that prints them would have to pay. The faces are those of an agreement: title, headings, body.
 */
#include <cairo-pdf.h>
#include <pango/pangocairo.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LINES_OF_A_PAGE = 22 };

static const char *const headings[] = {"当事人", "纠纷主要事实", "协议内容", "履行方式"};

static const char *face_of(const char *line, int number)
{
    if (number == 0)
        return "Noto Serif CJK SC Bold 22";
    for (size_t i = 0; i < sizeof(headings) / sizeof(headings[0]); i++)
        if (strstr(line, headings[i]) && strlen(line) < 60)
            return "WenQuanYi Zen Hei Mono 16";
    return "Noto Serif CJK SC 16";
}

int main(int argc, char **argv)
{
    FILE *const in = argc == 3 ? fopen(argv[1], "r") : NULL;
    char line[1024];
    int number = 0;

    if (!in)
        return EXIT_FAILURE;
    cairo_surface_t *const surface = cairo_pdf_surface_create(argv[2], 595, 842);
    cairo_t *const cr = cairo_create(surface);
    PangoLayout *const layout = pango_cairo_create_layout(cr);
    pango_cairo_context_set_resolution(pango_layout_get_context(layout), 72);
    pango_layout_context_changed(layout);
    for (; fgets(line, sizeof(line), in); number++) {
        PangoFontDescription *const face =
            pango_font_description_from_string(face_of(line, number));

        line[strcspn(line, "\n\f")] = '\0';
        pango_layout_set_font_description(layout, face);
        pango_font_description_free(face);
        pango_layout_set_text(layout, line, -1);
        if (number > 0 && number % LINES_OF_A_PAGE == 0)
            cairo_show_page(cr);
        cairo_move_to(cr, 79, 105 + 29.0 * (number % LINES_OF_A_PAGE));
        pango_cairo_show_layout(cr, layout);
    }
    fclose(in);
    g_object_unref(layout);
    cairo_destroy(cr);
    cairo_surface_finish(surface);
    const cairo_status_t status = cairo_surface_status(surface);
    cairo_surface_destroy(surface);
    return status == CAIRO_STATUS_SUCCESS ? EXIT_SUCCESS : EXIT_FAILURE;
}
