# SPDX-License-Identifier: GPL-3.0-or-later
# What the program says before it has a database: help, version, languages, wrong use.
. "${srcdir:-.}/tests/cli/tap.sh"

exits 0 'the version needs no database' "$program" --version
is "$(sed 's/[0-9.]*$//' "$work/out")" 'onecase ' 'and is one line'
exits 0 'help needs no database' "$program" --lang en help
cp "$work/out" "$work/all"
for command in init demo person register accept refuse void visit import board show find dispatch \
    respond record agree sign print perform close certificate export report verify help; do
    grep -q "^  $command" "$work/all"
    report $? "help tells of $command"
    run "$program" --lang en help $command
    cp "$work/out" "$work/help"
    run "$program" --lang en $command --help
    cmp -s "$work/out" "$work/help"
    report $? "help $command is $command --help"
done
exits 0 'help of register' "$program" --lang en help register
prints 'id_number?' 'lists the keys of a case'
exits 0 'help speaks Chinese' "$program" --lang zh_CN help
is "$(grep -E '^  [a-z-].*[^A-Za-z_|][A-Z]+' "$work/out")" '' 'and leaves no word of a usage in English'
exits 2 'help of nothing is wrong use' "$program" help shoe
exits 2 'without a terminal a command is needed' "$program" </dev/null
is "$(wc -l <"$work/err" | tr -d ' ')" 1 'and says so in one sentence'
exits 2 'a terminal of another charset gets no screens' env LC_ALL=zh_CN.GBK "$program" --lang en
complains 'set to GBK' 'and is told what to set'
exits 2 'UTF-8 in any spelling is UTF-8' env LC_ALL=zh_CN.utf8 "$program" --lang en </dev/null
complains 'Without a terminal' 'so the next question is asked'

exits 2 'Chinese is spoken when nothing is said' "$program" shoe
complains '没有' 'in sentences'
exits 2 'an English locale speaks English' env LC_ALL=en_GB.UTF-8 "$program" shoe
complains 'There is no command' 'in sentences'
exits 2 'the first variable that is set counts' env LC_ALL=C LANG=en_US.UTF-8 "$program" shoe
complains '没有' 'so C is Chinese'
exits 2 'the option wins' env LC_ALL=en_GB.UTF-8 "$program" --lang zh_CN shoe
complains '没有' 'over the locale'
exits 2 'there are two languages' "$program" --lang fr help

exits 1 'a database that is not there is told' "$program" --lang en board --once
complains office.db 'by its name'
test ! -e "$work/data"
report $? 'and not made'
exits 0 'init makes the data directory' "$program" --lang en init --office 中心 \
    --division 331002001000 --abbreviation 椒海 --person lin:林一芬
is "$(stat -c %a "$work/data/onecase")" 700 'for its owner only'
is "$(stat -c %a "$work/data/onecase/office.db")" 600 'and the database too'
exits 0 'the database is found there' "$program" --lang en board --once
exits 1 'an office at work takes no other time' "$program" --lang en \
    --now 2026-11-20T19:30:00+08:00 board --once
complains practice 'and says why'
exits 2 'an office needs a name' "$program" --lang en init --practice --division 331002001000
complains --office 'and is told so'
exits 1 'output that cannot be written is told' sh -c '"$1" --lang en help >/dev/full' - "$program"
done_testing
