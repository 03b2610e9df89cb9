-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a list shows of dispute d: everything but the narrative, in the order in which
-- dispute_from_row() asks for it.
d.id, d.rev, d.office, d.year, d.register_number, d.number, d.token, d.kind, d.title, d.division,
       d.place, d.occurred_at, d.registered_at, d.registered_by, d.registrar, d.accepted_on,
       d.mediator, d.handler, d.secrecy_reason, d.void_reason, d.refuse_reason, d.sent, d.closed,
       d.closed_at, d.close_reason, d.state, d.source, d.urgency, d.risk, d.secrecy, d.result
