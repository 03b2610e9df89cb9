# SPDX-License-Identifier: GPL-3.0-or-later
# Two offices hand cases to each other: packages that arrive, arrive twice, out of order, changed,
# or at the wrong office.
. "${srcdir:-.}/tests/cli/tap.sh"

case_file=$work/case.json
quarrel
post=$work/post
mkdir "$post"

# at NAME: from now on commands are those of that office, each in a folder of its own.
at()
{
    mkdir -p "$work/$1"
    db=$work/$1/office.db
    login=lin
}

# settle NAME DIVISION ABBREVIATION
settle()
{
    at "$1"
    onecase init --practice --office "$1" --division "$2" --abbreviation "$3" \
        --person lin:林桂芬:committee --person wang:王敏:women >/dev/null
}

# owner NAME NUMBER: how the case stands there.
state() { onecase show "$1" --json | sed -n 's/^  "state": "\(.*\)",$/\1/p'; }

settle village 331002001005 云健
settle street 331002001000 海门
settle stranger 331002002000 白云

# cut_at BYTES FILE: takes in the beginning of FILE through a pipe; what does not end with one
# sentence is named in $work/badly.
cut_at()
{
    head -c "$1" "$2" | "$program" --db "$db" --lang en --now $now --as lin exchange receive - \
        >"$work/out" 2>"$work/err"
    test $? -eq 1 && test ! -s "$work/out" && test "$(wc -l <"$work/err")" -eq 1 &&
        grep -q 'damaged or cut off. Nothing was saved.' "$work/err" || echo "$1" >>"$work/badly"
}

# --- knowing each other -------------------------------------------------------------------------
at village
exits 0 'an office shows its key' onecase exchange key
village_word=$(cat "$work/out")
is "$(stat -c %a "$work/village/exchange.key")" 600 'its secret lies in a file of this account alone'
exits 0 'and shows it again' onecase exchange key
is "$(cat "$work/out")" "$village_word" 'the same one'
at street
street_word=$(onecase exchange key 2>/dev/null)
at stranger
onecase exchange key >/dev/null 2>&1
at village
onecase register <"$case_file" >/dev/null
refused 1 'is no office that this one exchanges cases with' 'to an office nobody knows no case goes' \
    onecase exchange send 1 --to 海门街道调委会 --reason 超出能力
refused 1 'copied wrongly' 'a word that was copied wrongly is refused' onecase exchange office add \
    海门街道调委会 --division 331002001000 --rank upper --word "${street_word}0"
refused 1 'this office itself' 'so is one’s own' onecase exchange office add 自己 \
    --division 331002001000 --rank same --word "$village_word"
exits 0 'the other office is written down' onecase exchange office add 海门街道调委会 \
    --division 331002001000 --rank upper --word "$street_word"
refused 3 'the same' 'once' onecase exchange office add 海门街道调委会 \
    --division 331002001000 --rank upper --word "$street_word"
at street
onecase exchange office add 云健社区调委会 --division 331002001005 --rank lower \
    --word "$village_word" >/dev/null
run onecase exchange office
prints '云健社区调委会' 'and listed'

# --- sending ------------------------------------------------------------------------------------
at village
onecase accept 1 >/dev/null
refused 1 'give a reason' 'a case goes for a reason' onecase exchange send 1 --to 海门街道调委会
exits 0 'a case is sent' onecase exchange send 1 --to 海门街道调委会 --reason 超出社区处理能力 \
    -o "$post"
complains 'stays yours until they take it over' 'and stays with who sent it'
is "$(ls "$post" | wc -l)" 1 'one package lies in the folder'
first=$post/$(ls "$post")
is "$(stat -c %a "$first")" 600 'for this account alone'
! grep -aqE '顾某|超出|marriage' "$first"
report $? 'nobody in between reads it'
case $(ls "$post") in
*-000001.package) report 0 'its name tells two keys and a number' ;;
*) report 1 'its name tells two keys and a number' ;;
esac
is "$(state 1)" sent 'the case waits'
refused 1 'has not answered yet' 'and is not changed meanwhile' onecase accept 1
refused 1 'has not answered yet' 'nor sent a second time' onecase exchange send 1 \
    --to 海门街道调委会 --reason 再送
run onecase exchange list
prints 'Waits for their answer  since today' 'the list says so, and since when'
now_before=$now
now=2026-12-02T08:00:00+08:00
run onecase exchange list
prints 'Waits for their answer  for 12 days' 'nobody answered for twelve days'
run onecase exchange list --json
prints '"waiting_days":12' 'which a script reads too'
now=$now_before

# --- taking in ----------------------------------------------------------------------------------
at stranger
refused 1 'sealed for another office' 'another office opens nothing' \
    onecase exchange receive "$first"
at street
cp "$first" "$work/changed"
printf X | dd of="$work/changed" bs=1 seek=900 conv=notrunc 2>/dev/null
refused 1 'damaged or cut off' 'a changed package is refused' onecase exchange receive "$work/changed"
head -c 800 "$first" >"$work/cut"
refused 1 'damaged or cut off' 'so is one that was cut off' onecase exchange receive "$work/cut"
size=$(wc -c <"$first")
cut=0
before=$(snapshot)
: >"$work/badly"
while [ "$cut" -lt "$size" ]; do
    cut_at "$cut" "$first"
    cut=$((cut + 10))
done
is "$(cat "$work/badly")" '' "so is a pipe that ends early, at every tenth of $size bytes"
is "$(snapshot)" "$before" 'and leaves nothing behind'
exits 1 'more than any package holds' \
    sh -c "head -c 70000000 /dev/zero | '$program' --db '$db' --lang en --now $now --as lin exchange receive -"
complains 'come through the pipe; nothing of it was taken' 'is not taken either'
at stranger
onecase exchange office add 海门街道调委会 --division 331002001000 --rank upper \
    --word "$street_word" >/dev/null
onecase register <"$case_file" >/dev/null
onecase exchange send 1 --to 海门街道调委会 --reason 超出能力 -o "$work/strange" >/dev/null 2>&1
at street
refused 1 'of no office that this one exchanges cases with' 'what a stranger signed is refused' \
    onecase exchange receive "$work/strange"
exits 0 'the office it is for takes it in' onecase exchange receive "$post" -o "$post"
complains '云健社区调委会: package 1, Case, number 1 here' 'and says what it is'
exits 0 'a second time' onecase exchange receive "$first"
complains 'package 1 came before' 'it does no harm'
run onecase exchange show 1
prints '夫妻争吵' 'what happened is there'
prints 'record.json' 'with the record'
prints '超出社区处理能力' 'and the reason'
exits 0 'a file is given out' onecase exchange show 1 --file 1 -o "$work/record.json"
grep -q '"session_records"' "$work/record.json"
report $? 'as it was sent'
is "$(onecase board --once --json | tr -d ' \n')" '[]' 'it is no case here yet'
at village
exits 0 'the receipt goes back through the same folder' onecase exchange receive "$post"
complains 'package 1, Note that it arrived' 'which holds packages of both'
exits 0 'the same folder again' onecase exchange receive "$post"
complains 'No package for this office lies there that is new' 'holds nothing new'
run onecase exchange list
prints 'Arrived, waits for their answer' 'and the list tells that it arrived'

# --- taking over --------------------------------------------------------------------------------
at street
exits 0 'the case is taken over' onecase exchange accept 1 -o "$work/answer"
complains 'Taken over as 2026/1' 'under a number of this office'
is "$(state 1)" registered 'it is a case here'
run onecase show 1
prints '顾某' 'with its parties'
prints 'Transferred in' 'and where it came from'
refused 3 'taken over already' 'only once' onecase exchange accept 1
refused 3 'taken over already' 'and not sent back' onecase exchange return 1 --reason 不收
at village
exits 0 'the answer is taken in' onecase exchange receive "$work/answer"
is "$(state 1)" closed 'the case ends where it came from'
run onecase show 1
prints 'Transferred' 'as transferred'
prints '海门街道调委会 2026/1' 'to whom and under which number'
exits 0 'the answer twice' onecase exchange receive "$work/answer"
is "$(state 1)" closed 'changes nothing'

# --- sending back, through a pipe ---------------------------------------------------------------
onecase register <"$case_file" >/dev/null
onecase exchange send 2 --to 海门街道调委会 --reason 请上级指导 -o - 2>/dev/null >"$work/pipe"
at street
exits 0 'a package comes through a pipe' sh -c "cat '$work/pipe' | '$program' --db '$db' --lang en \
    --now $now --as lin exchange receive - -o - >'$work/back'"
exits 0 'the case is sent back' onecase exchange return 2 --reason 请先由社区调解 -o "$work/return"
run onecase exchange show 2
prints_not '夫妻争吵' 'what came with it is erased'
grep -aq '夫妻争吵' "$work/street/office.db"
at village
exits 0 'before its receipt' onecase exchange receive "$work/return"
is "$(state 2)" registered 'the case goes on'
run onecase exchange show 2
prints '请先由社区调解' 'with the reason'

# --- order --------------------------------------------------------------------------------------
onecase register <"$case_file" >/dev/null
onecase register <"$case_file" >/dev/null
onecase exchange send 3 --to 海门街道调委会 --reason 一 >/dev/null 2>&1
onecase exchange send 4 --to 海门街道调委会 --reason 二 >/dev/null 2>&1
exits 0 'packages are written again' onecase exchange write 海门街道调委会 --all -o "$work/all"
mkdir "$work/single"
onecase exchange write 海门街道调委会 --all -o "$work/single" 2>/dev/null
last=$(ls "$work/single" | tail -n 1)
at street
refused 3 'has not come yet; take that one in first' 'one that comes too early waits' \
    onecase exchange receive "$work/single/$last"
head -c -10 "$work/all" >"$work/most"
exits 1 'of several in one pipe that ends early' sh -c "'$program' --db '$db' --lang en --now $now \
    --as lin exchange receive - <'$work/most'"
complains 'package 3, Case, number 3 here' 'the whole ones are taken'
complains 'damaged or cut off' 'and the one that is cut off is not'
is "$(onecase exchange list --json | grep -c '"state":"offered"')" 1 'nor half of it'
exits 0 'all behind each other are taken' onecase exchange receive "$work/all"
is "$(onecase exchange list --json | grep -c '"state":"offered"')" 2 'each once'
exits 0 'both records are sound' onecase verify
at village
exits 0 'here and there' onecase verify

# --- registered twice -----------------------------------------------------------------------------
cat >"$work/twice.json" <<'JSON'
{"source": "phone", "kind": "neighbour", "narrative": "楼上漏水。",
 "parties": [{"role": "applicant", "type": "person", "name": "顾林军", "phone": "13800138000"},
             {"role": "applicant", "type": "person", "name": "顾林君", "address": "云健社区6幢"},
             {"role": "respondent", "type": "person", "name": "蒋某"}]}
JSON
onecase register <"$work/twice.json" >/dev/null
onecase party join 5 2 1 >/dev/null
exits 0 'a case with two who are one is sent' onecase exchange send 5 --to 海门街道调委会 \
    --reason 四 -o "$work/joined"
at street
onecase exchange receive "$work/joined" >/dev/null 2>&1
run onecase exchange show 5
prints '顾林君  joined into 顾林军' 'they see who was joined'
onecase exchange accept 5 >/dev/null 2>&1
run onecase show 2
prints '3 Respondent  蒋某' 'a position is the same there'
exits 0 'and part him' onecase party part 2 2 --reason 是父子二人
run onecase show 2
prints '2 Applicant  顾林君' 'who is as he was'
prints '顾林军等与蒋某' 'and the title names both again'
exits 0 'the record there is sound' onecase verify

# --- a clock, a signature -----------------------------------------------------------------------
at village
onecase register <"$case_file" >/dev/null
later=2027-01-01T00:00:00+08:00
now_before=$now
now=$later
onecase exchange send 2026/6 --to 海门街道调委会 --reason 三 -o "$work/future" >/dev/null 2>&1
now=$now_before
at street
exits 1 'a package from the future is refused' onecase exchange receive "$work/future"
complains 'has not come yet; a clock is wrong' 'because of the time it names'
is "$(onecase exchange list --json | wc -l)" 5 'and nothing of it is kept'
refused 1 'on its way between the two' 'an office stays while a case is on its way' \
    onecase exchange office remove 云健社区调委会
onecase exchange return 3 --reason 不收 >/dev/null 2>&1
onecase exchange accept 4 >/dev/null 2>&1
exits 0 'an office is taken off the list' onecase exchange office remove 云健社区调委会
prints 'stands on the list no more' 'with a word about it'
refused 1 'of no office that this one exchanges cases with' 'from then on nothing of it is taken' \
    onecase exchange receive "$work/all"
done_testing
