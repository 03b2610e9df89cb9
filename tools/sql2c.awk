# SPDX-License-Identifier: GPL-3.0-or-later
# Turn the SQL of schema/ into C: awk -v mode=header|source -f sql2c.awk FILE…
# or, with mode=policy, schema/pgsql/policy.sql into one text; there $viewer_name is what
# core/store/pgsql_viewer.c told the server.
#
# A file of schema/query holds named blocks:
#     -- name: dispute_by_id           becomes const struct sql sql_dispute_by_id
#     -- for: office person            once for each word, which replaces {table}
#     -- include: visible.sql          the text of that file beside this one, which may include too
#     $viewer_name                     what engine_set_viewer() told; it gets a number after the
#                                      statement's own parameters
#     -- any other comment             says what the block answers; not in the program
# A file without a name is a fragment for include. A file of schema/migration, NNNN_word.sql,
# becomes one struct migration with its whole text. What must differ on PostgreSQL stands in
# schema/pgsql under the same name, of a block or of a migration, and comes after the other. What a
# file needs before a migration stands in schema/sqlite under its name. The
# tables that migrations make are listed with their primary keys, in the order they are made, for a
# copy into another database; a line "-- not copied" before one leaves it out.

function die(message)
{
    print FILENAME ":" FNR ": " message > "/dev/stderr"
    failed = 1
    exit 1
}

# TEXT as C string literals, one for each line.
function literal(text,    lines, n, i, out)
{
    n = split(text, lines, "\n")
    out = ""
    for (i = 1; i <= n; i++) {
        if (i == n && lines[i] == "")
            break
        gsub(/\\/, "&&", lines[i]) # awks differ on backslashes in a replacement, not on &
        gsub(/"/, "\\\\&", lines[i])
        out = out "\n    \"" lines[i] "\\n\""
    }
    return out
}

# A fragment without its comments.
function fragment(name,    path, line, out, status, words)
{
    path = FILENAME
    sub(/[^\/]*$/, "", path)
    sub(/pgsql\/$/, "query/", path)
    path = path name
    out = ""
    while ((status = (getline line < path)) > 0) {
        if (split(line, words, " ") == 3 && line ~ /^-- include: /)
            out = out fragment(words[3])
        else if (line !~ /^[ \t]*(--.*)?$/)
            out = out line "\n"
    }
    close(path)
    if (status < 0 || out == "")
        die("there is no text in " path)
    return out
}

# The SHA-256 of a file, so that no start of the program has to work it out.
function checksum(path,    command, line)
{
    command = "sha256sum <'" path "'"
    if ((command | getline line) <= 0 || line !~ /^[0-9a-f]+ /)
        die("sha256sum does not work")
    close(command)
    return substr(line, 1, 64)
}

# The highest of the parameters $1, $2 … in TEXT.
function parameters(text,    most, n)
{
    most = 0
    while (match(text, /\$[0-9]+/)) {
        n = substr(text, RSTART + 1, RLENGTH - 1) + 0
        most = n > most ? n : most
        text = substr(text, RSTART + RLENGTH)
    }
    return most
}

# Number what TEXT asks of the viewer; `asked` gets the letter of each, in that order.
function number_viewer(text,    i, n, pattern)
{
    n = parameters(text)
    asked = ""
    for (i = 1; i <= viewer_count; i++) {
        pattern = "\\$viewer_" viewer_words[i] "([^a-z_]|$)"
        if (text !~ pattern)
            continue
        asked = asked sprintf("%c", 96 + i)
        n++
        while (match(text, pattern))
            text = substr(text, 1, RSTART) n substr(text, RSTART + 8 + length(viewer_words[i]))
    }
    if (text ~ /\$viewer/)
        die("something is asked of the viewer that nobody tells: " text)
    return text
}

function add(block, text)
{
    if (server) {
        if (!(block in seen) || block in servers)
            die("there is no other block " block)
        servers[block] = number_viewer(text)
        if (asked != viewers[seen[block]])
            die("the two of " block " ask different things of the viewer")
        return
    }
    if (block in seen)
        die("the name " block " is used twice")
    blocks[++block_count] = block
    seen[block] = block_count
    texts[block_count] = number_viewer(text)
    viewers[block_count] = asked
}

# What differs, as C.
function other(text) { return text == "" ? " NULL" : literal(text) }

# End the block that is being read.
function finish(    words, n, i, text, block)
{
    if (name == "")
        return
    if (body !~ /;[ \n]*$/)
        die("the statement " name " does not end with ;")
    n = split(each, words, " ")
    for (i = 1; i <= n; i++) {
        text = body
        block = name
        gsub(/\{table\}/, words[i], text)
        gsub(/\{table\}/, words[i], block)
        add(block, text)
    }
    if (n == 0)
        add(name, body)
    name = body = each = ""
}

# What is asked of the viewer, as a setting of the connection. Four are numbers.
function setting(text,    i, n, pattern, value)
{
    for (i = 1; i <= viewer_count; i++) {
        pattern = "\\$viewer_" viewer_words[i] "([^a-z_]|$)"
        n = viewer_words[i]
        value = "current_setting('onecase." n "', TRUE)"
        if (n == "person" || n == "now" || n == "open_since" || n == "offers")
            value = "CAST(NULLIF(" value ", '') AS BIGINT)"
        while (match(text, pattern))
            text = substr(text, 1, RSTART - 1) value substr(text, RSTART + 8 + length(n))
    }
    if (text ~ /\$viewer/)
        die("something is asked of the viewer that nobody tells")
    return text
}

BEGIN {
    # In the order of enum viewer_value of core/store/engine.h.
    viewer_count = split("person name agency area depth reads reads_secret now open_since offers",
                         viewer_words, " ")
}
mode == "policy" {
    if ($0 ~ /^-- include: /)
        policy = policy fragment($3)
    else if ($0 !~ /^[ \t]*(--.*)?$/)
        policy = policy $0 "\n"
    next
}
FNR == 1 {
    finish()
    server = FILENAME ~ /\/pgsql\/[^\/]*$/ # not a folder above
    ahead = FILENAME ~ /\/sqlite\/[^\/]*$/
    migration = FILENAME ~ /\/(migration|pgsql|sqlite)\/[0-9]+_[a-z_]+\.sql$/
    file = FILENAME
    sub(/.*\//, "", file)
    sub(/\.sql$/, "", file)
    if (migration && !server && !ahead) {
        migrations[++migration_count] = file
        checksums[migration_count] = checksum(FILENAME)
        if (migration_count > 1 && file + 0 <= migrations[migration_count - 1] + 0)
            die("migration " file " does not come after " migrations[migration_count - 1])
    }
}
migration && ahead {
    migration_aheads[file] = migration_aheads[file] $0 "\n"
    next
}
migration && server {
    migration_servers[file] = migration_servers[file] $0 "\n"
    next
}
# A table begins, tells its key, ends.
migration && /^CREATE TABLE [a-z_]+ \($/ {
    table = left_out ? "" : $3
    key = ""
    large = "false"
}
migration { left_out = /^-- not copied$/ }
migration && table != "" && / INTEGER PRIMARY KEY/ { key = $1 }
migration && table != "" && /^    PRIMARY KEY \(/ {
    key = $0
    gsub(/^    PRIMARY KEY \(|\).*$/, "", key)
}
migration && table != "" && /^    [a-z_]+ BLOB/ { large = "true" }
migration && /^\);$/ && table != "" {
    if (key == "")
        die("the table " table " has no primary key")
    tables[++table_count] = "    {\"" table "\", \"" key "\", " large "},"
    table = ""
}
migration {
    migration_texts[migration_count] = migration_texts[migration_count] $0 "\n"
    next
}
/^-- name: / {
    finish()
    name = $3
    next
}
/^-- for: / {
    each = substr($0, 9)
    next
}
/^-- include: / {
    body = body fragment($3)
    next
}
/^[ \t]*(--.*)?$/ { next }
name != "" { body = body $0 "\n" }

END {
    if (failed)
        exit 1
    if (mode == "policy") {
        print "/* Made from schema/pgsql/policy.sql by tools/sql2c.awk; do not edit. */"
        print "#include \"core/store/pgsql.h\"\n"
        print "const char pgsql_policy[] =" literal(setting(policy)) ";"
        exit 0
    }
    finish()
    print "/* Made from schema/ by tools/sql2c.awk; do not edit. */"
    if (mode == "header") {
        print "#ifndef SCHEMA_QUERIES_H\n#define SCHEMA_QUERIES_H\n"
        print "#include \"core/store/migrate.h\"\n"
        for (i = 1; i <= block_count; i++)
            print "extern const struct sql sql_" blocks[i] ";"
        print "\nextern const struct sql *const sql_all[];"
        print "extern const size_t sql_count;"
        print "extern const struct migration schema_migrations[];"
        print "extern const size_t schema_migration_count;"
        print "extern const struct schema_table schema_tables[];"
        print "extern const size_t schema_table_count;\n"
        print "#endif"
        exit 0
    }
    print "#include \"schema/queries.h\"\n"
    for (i = 1; i <= block_count; i++)
        print "const struct sql sql_" blocks[i] " = {" i - 1 ", \"" blocks[i] "\"," \
            literal(texts[i]) ",\n    \"" viewers[i] "\"," other(servers[blocks[i]]) "};"
    print "\nconst struct sql *const sql_all[] = {"
    for (i = 1; i <= block_count; i++)
        print "    &sql_" blocks[i] ","
    print "};\nconst size_t sql_count = " block_count ";\n"
    print "const struct migration schema_migrations[] = {"
    for (i = 1; i <= migration_count; i++)
        print "    {" migrations[i] + 0 ", \"" migrations[i] "\"," literal(migration_texts[i]) ",\n    \"" checksums[i] "\"," \
            other(migration_servers[migrations[i]]) "," other(migration_aheads[migrations[i]]) "},"
    print "};\nconst size_t schema_migration_count = " migration_count ";\n"
    print "const struct schema_table schema_tables[] = {"
    for (i = 1; i <= table_count; i++)
        print tables[i]
    print "};\nconst size_t schema_table_count = " table_count ";"
}
