-- SPDX-License-Identifier: GPL-3.0-or-later
-- Mark m.
m.id, m.agreement, m.signatory, m.party, m.how, m.marked_on, m.void_reason, m.name, m.authority,
       m.guarantee
