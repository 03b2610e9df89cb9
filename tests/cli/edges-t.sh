# SPDX-License-Identifier: GPL-3.0-or-later
# What goes wrong around the program: files and databases that are damaged or taken for others, two
# people at once, lines that are almost right, words that are almost a case.
. "${srcdir:-.}/tests/cli/tap.sh"

login=lin
office lin:林一芬 zhou:周一立:police
cat >"$work/case.json" <<'JSON'
{"source": "police_110", "kind": "marriage_family", "urgency": "urgent",
 "narrative": "两人争吵。", "parties": [
  {"role": "applicant", "type": "person", "name": "顾某某"},
  {"role": "respondent", "type": "person", "name": "郭某某"}]}
JSON
register() { onecase register <"${1:-$work/case.json}"; }
run register

# --- words that are almost a case ---------------------------------------------------------------
for word in '1 2' 0 2026/ 登 1/1 99999999999; do
    refused 1 'Nothing was saved' "“$word” is no case" onecase accept "$word"
done
for word in ' 1 ' '登 1' １ 2026/1; do
    exits 0 "“$word” is one" onecase show "$word"
done
printf '{"source": "phone", "narrative": "a\\u0000b"}' >"$work/nul.json"
refused 1 narrative 'a NUL in a text names its key' register "$work/nul.json"

# --- lines of an import -------------------------------------------------------------------------
line='{"source": "phone", "kind": "other", "narrative": "一", "parties": [{"role": "applicant",'
line="$line \"type\": \"person\", \"name\": \"李某\"}]}"
printf '\357\273\277%s\r\n   \r\n\r\n{"a": }\n' "$line" >"$work/lines.jsonl"
exits 1 'a file with a byte order mark and blank lines' onecase import "$work/lines.jsonl"
is "$(cat "$work/out")" '1 taken, 0 known, 1 refused' 'loses nothing and refuses no blank line'
complains 'Line 4, column' 'what is no JSON is told with its line in the file'

# --- paper --------------------------------------------------------------------------------------
onecase accept 1 >"$work/number"
refused 1 database 'paper is not written over the database' onecase print 1 acceptance -o "$db"
ln -s "$db" "$work/link"
refused 1 database 'nor through a link' onecase print 1 acceptance --format pdf -o "$work/link"
for i in 1 2 3 4 5 6; do
    (onecase print 1 acceptance >"$work/copy$i" 2>"$work/copy$i.err"; echo $? >"$work/copy$i.rc") &
done
wait
is "$(cat "$work"/copy?.rc | tr -d '\n')" 000000 'several who print at once all get their paper'
is "$(sha256sum "$work"/copy? | cut -d' ' -f1 | sort -u | wc -l | tr -d ' ')" 1 'and the same one'

# --- whom an agreement binds --------------------------------------------------------------------
run register
onecase accept 3 >"$work/number"
echo '{"form": "written", "whole": true, "text": "各不相欠。"}' >"$work/agreement.json"
agree() { onecase agree 3 <"$work/agreement.json"; }
run agree
exits 0 'a party refuses' onecase refuse 3 --party 2 --reason 不愿意
refused 1 郭某某 'nobody signs an agreement of one party' onecase sign 3 1
refused 1 reason 'blank words do not take a refusal back' onecase refuse 3 --party 2 --reason ' '
exits 0 'it is taken back' onecase refuse 3 --party 2 --withdraw
exits 0 'and the other one signs' onecase sign 3 1

refused 1 how 'a seal is no signature' onecase sign 3 seal --how fingerprint

# --- the record ---------------------------------------------------------------------------------
exits 0 'anybody may verify' onecase verify
login=
exits 0 'without saying who' onecase verify
login=lin
for mode in 640 604 602; do
    chmod "$mode" "$db"
    exits 1 "a database of mode $mode is not opened" onecase verify
    complains "chmod 600 $db" 'and it is told how to mend it'
done
chmod 600 "$db"
cp "$db" "$work/good.db"
# broken SQL NAME: the record of a database on which SQL was run is not sound.
broken()
{
    rm -f "$db" "$db-wal" "$db-shm"
    cp "$work/good.db" "$db"
    printf 'PRAGMA ignore_check_constraints=ON; %s;\n' "$1" | sqlite3 "$db"
    exits 4 "$2" onecase verify
    is "$(wc -l <"$work/err" | tr -d ' ')" 1 'and is told in one sentence'
}
if command -v sqlite3 >/dev/null; then
    broken 'DELETE FROM person' 'people that are gone are found'
    broken "UPDATE person SET agency = 'x'" 'an agency nobody knows is found'
    broken 'UPDATE office SET id = id + 1' 'an office that is another is found'
    broken 'ALTER TABLE visit RENAME COLUMN note TO nota' 'a column with another name is found'
    broken 'DROP TABLE draft' 'a table that is gone is found'
fi
cp "$work/good.db" "$db"
truncate -s 20000 "$db"
exits 4 'a file cut short is found' onecase verify
done_testing
