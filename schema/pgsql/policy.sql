-- SPDX-License-Identifier: GPL-3.0-or-later
-- The second lock: what a statement that forgot the predicate of schema/query/seen.sql gives to the
-- role that the program works under. Run by the owner of the tables after every migration.
--
-- The owner himself passes it. In a transaction that the journal tells of, the program passes it
-- too: it must see what it has written, and each of its acts was asked for by its right.
-- Who was told nothing sees nothing.
--
-- The index of a search has no lock of its own: it holds the signs of a case without their order,
-- and a lock would make every search read all of it, for the server may not ask an index before it.
-- What a search answers is read from dispute.

CREATE OR REPLACE FUNCTION sees(asked BIGINT) RETURNS BOOLEAN
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = onecase, pg_temp
SET plan_cache_mode = force_generic_plan AS $body$
BEGIN
    RETURN EXISTS (SELECT FROM dispute d WHERE d.id = asked AND
-- include: seen.sql
    );
END
$body$;

-- The same of what came from another office and is no case here, closed as SECRECY says.
CREATE OR REPLACE FUNCTION sees_offered(secrecy TEXT) RETURNS BOOLEAN
LANGUAGE sql STABLE AS $body$
    SELECT
-- include: offered.sql
    FROM (VALUES (secrecy)) x (secrecy)
$body$;

CREATE OR REPLACE FUNCTION sees_all() RETURNS BOOLEAN
LANGUAGE sql STABLE AS $body$
    SELECT COALESCE(current_setting('onecase.person', TRUE), '') = '0'
$body$;

DO $body$
DECLARE
    one RECORD;
BEGIN
    FOR one IN
        -- What says itself of which case it is, and what hangs on such a row.
        SELECT t.name, t.hangs_on FROM (VALUES
            ('dispute', NULL), ('party', NULL), ('dispatch', NULL), ('session', NULL),
            ('agreement', NULL), ('visit', NULL), ('document', NULL), ('suspension', NULL),
            ('extension', NULL), ('consent', NULL), ('choice', NULL), ('relation', NULL),
            ('notice', NULL), ('card', NULL), ('call', NULL), ('handout', NULL),
            ('confirmation', NULL), ('evidence', NULL), ('contact', NULL), ('supplement', NULL),
            ('performance', NULL), ('urging', NULL), ('recourse', NULL), ('reopening', NULL),
            ('particular', NULL), ('folder_paper', NULL), ('filing', NULL),
            ('retention_extension', NULL), ('review', NULL), ('glass', NULL), ('case_key', NULL),
            ('sealed_note', NULL), ('joining', NULL),
            ('seat', 'dispatch'), ('response', 'dispatch'), ('ruling', 'dispatch'),
            ('statement', 'session'), ('session_mark', 'session'), ('term', 'agreement'),
            ('mark', 'agreement'), ('document_file', 'document'), ('evidence_file', 'evidence'),
            ('card_step', 'card'), ('delivery', 'notice'), ('share', 'term'),
            ('instalment', 'term'), ('extension_consent', 'extension'), ('print', 'document_file'),
            ('sealed_reader', 'sealed_note'), ('merger', NULL), ('merger_step', 'merger'),
            ('joining_step', 'joining'), ('exchange', NULL), ('package', 'exchange'),
            ('package_file', 'package')
        ) t (name, hangs_on)
    LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', one.name);
        EXECUTE format('DROP POLICY IF EXISTS sight ON %I', one.name);
        EXECUTE format('CREATE POLICY sight ON %I USING ((SELECT sees_all()) OR %s) WITH CHECK (TRUE)',
            one.name,
            CASE WHEN one.name = 'dispute' THEN 'sees(id)'
                 WHEN one.name = 'merger' THEN 'sees(dispute) OR sees(ended)'
                 WHEN one.name = 'exchange' THEN
                     '(dispute IS NULL AND sees_offered(secrecy)) OR sees(dispute)'
                 WHEN one.hangs_on IS NULL THEN 'sees(dispute)'
                 ELSE format('EXISTS (SELECT FROM %I x WHERE x.id = %I.%I)', one.hangs_on,
                             one.name,
                             CASE one.name WHEN 'sealed_reader' THEN 'note' ELSE one.hangs_on END) END);
    END LOOP;
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'onecase_program') THEN
        GRANT USAGE ON SCHEMA onecase TO onecase_program;
        GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA onecase TO onecase_program;
        REVOKE UPDATE, DELETE ON journal FROM onecase_program;
        REVOKE INSERT, UPDATE, DELETE ON migration FROM onecase_program;
        -- The view reads as its owner does, so that numbers are the same for everybody.
        REVOKE INSERT, UPDATE, DELETE ON package_count FROM onecase_program;
    END IF;
END
$body$;
