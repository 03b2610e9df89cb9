-- SPDX-License-Identifier: GPL-3.0-or-later
-- Agreement a without its facts.
a.id, a.rev, a.dispute, a.version, a.form, a.whole, a.reached_on, a.final, a.original,
       a.original_on, a.original_note, a.original_scan, a.typed_by, a.compared_by, a.compared_on,
       a.read_by
