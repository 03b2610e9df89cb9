/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/paper/module.h"

#include "core/base/module.h"

enum rc module_open(struct scope *sc, const char *directory, const char *name,
                    module_function **make)
{
    return module_find(sc, directory, name, "module_make", make);
}

enum rc module_open_covers(struct scope *sc, const char *directory, module_covers_function **covers)
{
    return module_find(sc, directory, "pdf.so", "module_covers", covers);
}
