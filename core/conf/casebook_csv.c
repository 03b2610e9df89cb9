/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/conf/casebook_csv.h"

#include "core/conf/csv.h"

#define COLUMNS 10

const char *casebook_csv(struct scope *sc, const struct casebook_line *lines, size_t count)
{
    static const char *const head[COLUMNS] = {"序号", "受理日期", "编号", "当事人", "类型",
                                              "事由", "调解员",   "结果", "协议",   "履行"};
    struct buffer b = buffer_new(sc);

    csv_add_row(&b, head, COLUMNS);
    for (size_t i = 0; i < count; i++) {
        const struct casebook_line *l = &lines[i];
        const char *const cells[COLUMNS] = {scope_printf(sc, "%zu", i + 1),
                                            date_iso(sc, l->accepted_on),
                                            l->number,
                                            l->parties,
                                            l->kind,
                                            l->title,
                                            l->mediator,
                                            l->result,
                                            l->agreement,
                                            l->performed};

        csv_add_row(&b, cells, COLUMNS);
    }
    return buffer_text(&b);
}
