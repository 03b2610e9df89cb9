# SPDX-License-Identifier: GPL-3.0-or-later
# What somebody brought: its file goes in and comes out byte for byte, and nothing else goes in.
. "${srcdir:-.}/tests/cli/tap.sh"

office lin:林一芬:committee
login=lin
quarrel
onecase register <"$work/case.json" >"$work/out"
digest() { sha256sum | cut -d' ' -f1; }
size=20971520 # 20 MB

# --- in and out ---------------------------------------------------------------------------------
head -c $size /dev/urandom >"$work/recording.bin"
wanted=$(digest <"$work/recording.bin")
exits 0 'twenty megabytes are taken in' onecase evidence add 1 --title 录音 --file "$work/recording.bin" \
    --party 顾某 --proves 言语威胁 --source 手机
run onecase evidence list 1
prints "SHA-256 $wanted" 'with the digest that sha256sum shows'
exits 0 'and given out' onecase evidence get 1 1 -o "$work/again.bin"
is "$(digest <"$work/again.bin")" "$wanted" 'as they were'
onecase evidence get 1 1 >"$work/stdout.bin"
is "$(digest <"$work/stdout.bin")" "$wanted" 'to standard output too'
exits 0 'the record is sound with them' onecase verify
printf x >>"$work/recording.bin"
exits 1 'one byte more is too much' \
    onecase evidence add 1 --title 录音 --file "$work/recording.bin"
complains 'larger than 20 MB' 'and is told so'
from_pipe() { cat "$work/recording.bin" | onecase evidence add 1 --title 录音 --file -; }
exits 1 'from standard input too' from_pipe
complains 'larger than 20 MB' 'as the same'

# The rest goes on without them: every refusal looks at the whole record twice.
mv "$db" "$work/large.db"
office lin:林一芬:committee
onecase register <"$work/case.json" >"$work/out"

# --- from standard input, as somebody far away has it ---------------------------------------------
printf 'a\000b\377\n' >"$work/small.bin"
add_here() { onecase evidence add 1 --title 照片 --file - "$@" <"$work/small.bin"; }
exits 0 'a file comes from standard input' add_here --name ../私人/合影.jpg
prints 'kept as 合影.jpg' 'and is called what it is said to be, without folders'
onecase evidence get 1 1 | cmp -s - "$work/small.bin"
report $? 'bytes that are no text are kept too'
exits 0 'without a name it has its title' add_here
prints 'kept as 照片' 'which is told'

# --- what is no file ----------------------------------------------------------------------------
add() { onecase evidence add 1 --title 物证 --file "$1"; }
: >"$work/empty"
refused 1 empty 'an empty file is not taken' add "$work/empty"
refused 1 directory 'nor a directory' add "$work"
refused 1 'There is no file' 'nor one that is not there' add "$work/none"
mkfifo "$work/pipe"
refused 1 'pipe' 'nor a pipe, which would never end' add "$work/pipe"
refused 1 'device' 'nor a device' add /dev/zero
if [ "$(id -u)" -ne 0 ]; then
    cp "$work/small.bin" "$work/locked" && chmod 0 "$work/locked"
    refused 1 'may not be read' 'nor one that may not be read' add "$work/locked"
fi
odd=$(printf 'a\nb\033[2J.jpg')
cp "$work/small.bin" "$work/$odd"
exits 0 'a name with control characters is cleaned' add "$work/$odd"
prints 'kept as a_b_[2J.jpg' 'and told'

# --- papers, copies, mistakes -------------------------------------------------------------------
exits 0 'a paper needs no file' onecase evidence add 1 --title 结婚证 --kind identity --by 社区 \
    --pages 3 --copy --on 2026-11-19
run onecase show 1
prints 'Nobody compared the copy “结婚证” (evidence 4) with the original.' 'a copy is to be compared'
prints '3 pages, copy' 'its pages are told'
refused 1 'no piece of evidence' 'what is not there is not given out' onecase evidence get 1 9
refused 1 'No file' 'nor a file of what is only paper' onecase evidence get 1 4
refused 1 'reason' 'a mistake needs a reason' onecase evidence void 1 4
exits 0 'it is voided' onecase evidence void 1 4 --reason 交错了
refused 1 'already' 'once' onecase evidence void 1 4 --reason 又一次
run onecase evidence list 1 --json
prints '"void_reason": "交错了"' 'and keeps its number'
refused 1 'what it is' 'a piece has a title' onecase evidence add 1 --file "$work/small.bin"
refused 1 'Only a copy' 'an original is not compared with itself' \
    onecase evidence add 1 --title 合同 --compared-by 林一芬
refused 1 'somebody else' 'one brings it' onecase evidence add 1 --title 合同 --party 1 --by 社区
refused 1 'not come yet' 'not tomorrow' onecase evidence add 1 --title 合同 --on 2026-11-21
refused 1 'is the database' 'the database is not written over' onecase evidence get 1 1 -o "$db"
exits 2 'each way has its own options' onecase evidence list 1 --title 合同
exits 2 'and its own words' onecase evidence get 1
exits 0 'the record is sound' onecase verify
done_testing
