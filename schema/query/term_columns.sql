-- SPDX-License-Identifier: GPL-3.0-or-later
-- Term t.
t.id, t.agreement, t.ordinal, t.text, t.obligor, t.act, t.obligee, t.method, t.amount, t.due,
       t.performed_on, t.proof, t.liability, t.condition, t.held_by, t.place, t.consequence
