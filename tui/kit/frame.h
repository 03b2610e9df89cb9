/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Frame: how the stack of screens becomes one picture: the screens that can be seen, the
 * message line, the function bar; or one sentence in a window that is too small.
 *
 * Layer: tui/kit. Pure.
 */
#ifndef TUI_KIT_FRAME_H
#define TUI_KIT_FRAME_H

#include "tui/kit/stage.h"

void frame_paint(const struct stage_options *options, const struct screen *top,
                 struct canvas *canvas, struct instant now);

#endif
