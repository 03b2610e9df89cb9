-- SPDX-License-Identifier: GPL-3.0-or-later
-- A form that was told of a case that stands already is saved once: the supplement keeps its token
-- as a dispute does. NULL: it came from no form.
ALTER TABLE supplement ADD COLUMN token TEXT;
CREATE INDEX supplement_by_token ON supplement (token) WHERE token IS NOT NULL;
