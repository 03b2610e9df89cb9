-- SPDX-License-Identifier: GPL-3.0-or-later
-- Rows that point at a row which a destruction takes away: without an index each of these is read
-- whole for every such row, for the engine must know that nothing points at it any more.
CREATE INDEX performance_by_agreement ON performance (agreement);
CREATE INDEX performance_by_evidence ON performance (evidence) WHERE evidence IS NOT NULL;
CREATE INDEX reopening_by_visit ON reopening (visit) WHERE visit IS NOT NULL;
CREATE INDEX urging_by_agreement ON urging (agreement);
CREATE INDEX relation_by_party ON relation (party);
CREATE INDEX consent_by_party ON consent (party);
CREATE INDEX consent_by_helper ON consent (helper_party) WHERE helper_party IS NOT NULL;
CREATE INDEX choice_by_party ON choice (party);
CREATE INDEX confirmation_by_agreement ON confirmation (agreement);
CREATE INDEX card_by_dispatch ON card (dispatch);
CREATE INDEX due_by_dispatch ON due (dispatch) WHERE dispatch IS NOT NULL;
CREATE INDEX delivery_by_notice ON delivery (notice);
