-- SPDX-License-Identifier: GPL-3.0-or-later

-- name: document_insert
INSERT INTO document (id, dispute, kind, version, source, template_digest, template_version, title,
                      face, code, issued_at, made_by, salt)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13);

-- name: document_load
SELECT id, kind, version, source, template_digest, template_version, title, face, code, issued_at,
       made_by
FROM document WHERE dispute = $1 AND kind = $2 AND version = $3;

-- name: document_by_code
-- What the office $1 issued with the check code $2; the newest version of that paper, and of the
-- agreement of its case.
SELECT o.dispute, o.kind, o.version, o.source, o.template_digest, o.template_version, o.title,
       o.issued_at, o.made_by, d.year, d.register_number, d.number,
       (SELECT MAX(n.version) FROM document n
        WHERE n.dispute = o.dispute AND n.kind = o.kind) AS newest,
       (SELECT MAX(a.version) FROM agreement a WHERE a.dispute = o.dispute) AS agreed
FROM document o JOIN dispute d ON d.id = o.dispute
WHERE d.office = $1 AND o.code = $2 AND
-- include: seen.sql
ORDER BY o.id;

-- name: document_file_insert
INSERT INTO document_file (id, document, format, digest, bytes, salt)
VALUES ($1, $2, $3, $4, $5, $6);

-- name: document_file_load
SELECT
-- include: document_columns.sql
, f.bytes
FROM document o JOIN document_file f ON f.document = o.id
WHERE o.dispute = $1 AND o.kind = $2 AND o.version = $3 AND f.format = $4;

-- name: document_list
-- The files of a dispute in the order they were made.
SELECT
-- include: document_columns.sql
FROM document o JOIN document_file f ON f.document = o.id
WHERE o.dispute = $1 ORDER BY f.id;
