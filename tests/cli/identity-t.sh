#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Who somebody is: at the shell, and over a real sshd with the settings that are shipped in data/.
. "${srcdir:-.}/tests/cli/tap.sh"
. "${srcdir:-.}/tests/cli/sshd.sh"

login=lin
office lin:林桂芬 wang:王敏 zhou:周立 >/dev/null 2>&1
quarrel
onecase register <"$work/case.json" >/dev/null
# The program at the time of this machine, for sshd compares with that.
today() { "$program" --db "$db" --lang en ${login:+--as "$login"} "$@"; }
print_of() { ssh-keygen -lf "$work/$1.pub" | cut -d' ' -f2; }

for name in host wang zhou stranger old; do
    ssh-keygen -q -t ed25519 -N '' -C "$name" -f "$work/$name"
done

# --- keys -------------------------------------------------------------------------------------------
add() { today keys add "$@"; }
exits 0 'a key is added from standard input' add wang --label 办公室 <"$work/wang.pub"
is "$(cat "$work/out")" "$(print_of wang)" 'and its fingerprint is that of ssh-keygen'
exits 1 'a private key is refused' add zhou <"$work/zhou"
complains 'private key' 'and it is said what it is'
printf 'command="sh" %s\n' "$(cat "$work/zhou.pub")" >"$work/with.pub"
exits 1 'a key with options is refused' add zhou <"$work/with.pub"
exits 1 'a key of somebody else is refused' add zhou <"$work/wang.pub"
exits 2 'there is no fingerprint but SHA256' today keys --for MD5:aa
exits 0 'sshd is told the line of one key' today keys --for "$(print_of wang)"
is "$(wc -l <"$work/out")" 1 'one line'
exits 0 'and nothing of an unknown one' today keys --for "$(print_of stranger)"
test ! -s "$work/out"
report $? 'nothing at all'
login=wang
exits 0 'everybody sees his own keys' today keys list wang
login=lin

# --- passwords --------------------------------------------------------------------------------------
set_password() { printf '%s\n' "$1" | today password set "$2"; }
exits 0 'a first password is read from standard input' set_password 'kettle-on-7!' zhou
exits 1 'a common one is refused' set_password 'Password2026' zhou
complains 'first that are guessed' 'and it is said why'
exits 1 'one with the login in it too' set_password 'zhou+kettle+7' zhou
exits 1 'and none at all' today password set zhou </dev/null
exits 2 'it is no word of the command line' today password set zhou 'kettle-on-7!'
exits 2 'nor an option' today password set zhou --password 'kettle-on-7!'
own_password() { printf '%s\n%s\n' "$1" "$2" | today password; }
login=zhou
exits 1 'the old one must be right' own_password 'kettle-on-8!' 'quiet;river,42'
complains 'is not right' 'and it is said so'
exits 0 'then one has a new one' own_password 'kettle-on-7!' 'quiet;river,42'
is "$(cat "$work/out" "$work/err")" 'Your password is changed.' 'and nothing of it is shown'
login=lin
! grep -aqF -e 'kettle' -e 'river' "$db" "$db-wal" 2>/dev/null
report $? 'nor kept'

# --- the file ---------------------------------------------------------------------------------------
closed()
{
    closed_how=$1
    closed_words=$2
    shift 2
    exits 1 "refused: $closed_how" today board --once
    complains "$closed_words" 'and told how to mend it'
}
for mode in 640 620 604 602; do
    chmod "$mode" "$db"
    closed "a database of mode $mode" "chmod 600 $db"
done
chmod 600 "$db"
mkdir "$work/open" && cp -p "$db" "$work/open/office.db" && chmod 777 "$work/open"
whole=$db
db=$work/open/office.db
closed 'a folder that everybody may write to' "chmod go-w $work/open"
chmod 770 "$work/open"
closed 'a folder that its group may write to' "chmod go-w $work/open"
chmod 1777 "$work/open"
exits 0 'a sticky one, as /tmp, is taken' today board --once
db=$whole
if [ "$(id -u)" -eq 0 ]; then
    chown 1 "$db"
    closed 'a database of another account' 'another account'
    chown 0 "$db"
fi

# --- surroundings -----------------------------------------------------------------------------------
exits 0 'a terminal with a strange name is no terminal' env TERM='../../x' "$program" --db "$db" \
    --lang en --as lin board --once
if command -v script >/dev/null && command -v tic >/dev/null; then
    infocmp xterm | sed 's/^xterm[^,]*/evilterm/' >"$work/evil.ti"
    mkdir -p "$work/.terminfo"
    tic -o "$work/.terminfo" "$work/evil.ti" 2>/dev/null
    # screens VARIABLE...: what the screens say on a terminal with these surroundings.
    screens()
    {
        timeout 20 script -qec "env $* '$program' --db '$db' --lang en --as lin" /dev/null \
            </dev/null >"$work/out" 2>"$work/err"
    }
    for where in "TERMINFO=$work/.terminfo" "TERMINFO_DIRS=$work/.terminfo" "HOME=$work"; do
        screens TERM=evilterm "$where"
        tr -d '\r\n' <"$work/out" | grep -qF 'is not known on this machine'
        report $? "no description of a terminal is taken from ${where%%=*}"
    done
    screens 'TERM=x/../y'
    grep -qF 'TERM is no name of a terminal' "$work/out"
    report $? 'and its name is no path'
fi
# A row of evil values for each variable that a library or the program may read: 12 times 8.
long=$(printf '%10000s' x)
strange=0
for variable in LANG LC_ALL LC_MESSAGES LANGUAGE TZ TERM HOME XDG_DATA_HOME XDG_CACHE_HOME COLUMNS TMUX \
    NO_COLOR; do
    for value in '' "$long" '%s%n%s%n' '../../../../etc/passwd' /nowhere "$(printf '\033[2J\302\233')" \
        "$(printf '\377\376')" '999999999999999999999'; do
        env "$variable=$value" "$program" --db "$db" --as lin board --once >"$work/out" 2>"$work/err" &&
            test ! -s "$work/err" && test "$(tr -d '\n' <"$work/out" | LC_ALL=C tr -cd '\000-\037\177' | wc -c)" -eq 0 &&
            grep -q 顾 "$work/out" || { strange=1 && echo "# $variable"; }
    done
done
report "$strange" 'no surroundings stop a command or reach what it prints'
exits 1 'a line with a key says who, but sshd must have seen it' today --key "$(print_of wang)" \
    board --once
complains 'ExposeAuthInfo yes' 'and it is said what sshd lacks'
exits 2 'a key that is none' today --key wang board --once
printf 'publickey %s\n' "$(cut -d' ' -f1,2 "$work/stranger.pub")" >"$work/proof"
login=wang
exits 1 'another key than the one of the line' env SSH_USER_AUTH="$work/proof" "$program" \
    --db "$db" --lang en --as wang --key "$(print_of wang)" board --once
complains 'another key' 'is refused'
login=lin

# --- over the line ----------------------------------------------------------------------------------
# The settings of data/, for the account that runs this test and the program where it was built. It
# takes more variables than any office would, so that only the program stands between.
user=$(id -un)
forced="/usr/bin/env HOME=$HOME XDG_CACHE_HOME=$XDG_CACHE_HOME $program --db $db"
sed "s|User onecase|User $user|; s|/usr/local/bin/onecase|$forced|
    s|CommandUser onecase|CommandUser $user|; s|AuthorizedKeysFile none|AuthorizedKeysFile $work/keys|" \
    "$source/data/onecase-sshd.conf" >"$work/match"
cat - "$work/match" >"$work/sshd_config" <<CONFIG
ListenAddress 127.0.0.1
HostKey $work/host
PidFile none
StrictModes no
UsePAM no
LogLevel DEBUG1
SetEnv LANG=en_US.UTF-8
AcceptEnv LANG LC_* TERMINFO TERMINFO_DIRS ONECASE_DB SUDO_UID XDG_* FONTCONFIG_*
Subsystem sftp internal-sftp
CONFIG
# Lines that were written once and have grown old: a removed key, one that has expired, one whose
# words were changed.
{
    printf '%s\n' "restrict,expiry-time=\"20200101\",command=\"$program --db $db --as zhou\" \
$(cut -d' ' -f1,2 "$work/old.pub")"
    today keys | sed "s|--as wang|--as lin|; s|$(cut -d' ' -f2 "$work/wang.pub")|\
$(cut -d' ' -f2 "$work/zhou.pub")|"
} >"$work/keys"
start_sshd "$work/sshd_config"
far() { ssh_as "$work/$key" "$user@127.0.0.1" "$@"; }
key=wang
run far board --once
test "$status" -eq 0 || skip_all "nobody gets in by this sshd: $(grep -v debug "$work/sshd.log" | head -2)"
report "$status" 'sshd asks the program, and a key opens'

# turned_away NAME: sshd lets nobody in.
turned_away()
{
    run far board --once
    test "$status" -eq 255 && grep -q 'Permission denied' "$work/err"
    report $? "$1"
}
key=stranger
turned_away 'a key that nobody has opens nothing'
key=old
turned_away 'a key that has expired opens nothing'
key=zhou
run far board --once
is "$status" 1 'a line whose key was changed by hand does nothing'
complains 'another key' 'and says why'

key=wang
exits 0 'what is done is done by the person of the key' far contact 1 1 phone reached
onecase contact list 1 >"$work/out"
prints '王敏' 'and not by whoever sits at the server'
for words in '--as lin' '--key SHA256:x' "--db $work/open/office.db" '--now 2020-01-01T00:00:00+08:00' \
    '--practice-speed 60'; do
    run far "onecase board --once $words"
    is "$status" 2 "refused over the line: ${words%% *}"
    complains 'belongs to the start' 'as settled by it'
done
for words in "'sh -c id'" 'sh -c id' 'print 1 agreement; rm -rf /' "'\$(id)'" '`id`' 'import /etc/passwd' \
    'backup /tmp/x' 'demo' 'keys'; do
    run far "$words"
    test "$status" -ne 0 && test ! -s "$work/out" && ! grep -q 'uid=' "$work/err" &&
        test "$(wc -l <"$work/err")" -eq 1
    report $? "over the line there is no shell, and one sentence: $words"
done
exits 2 'without words and terminal there are no screens' far
complains 'Without a terminal' 'and it is said so'
none_stays() { ! pgrep -f -- "--db $db --as wang --key"; }
if command -v script >/dev/null; then
    script -qec "ssh -tt -F none -p $port -i '$work/wang' -o BatchMode=yes -o LogLevel=ERROR \
        -o IdentitiesOnly=yes -o UserKnownHostsFile='$work/known' $user@127.0.0.1" /dev/null \
        </dev/null >"$work/out" 2>"$work/err" &
    line=$!
    until_true 60 grep -q "$(printf '\033\\[?1049h')" "$work/out"
    report $? 'with a terminal they open'
    kill "$line"
    wait "$line"
    until_true 60 none_stays
    report $? 'and no process stays behind when the line breaks'
fi

# --- what else a line could carry -------------------------------------------------------------------
run sftp -F none -P "$port" -i "$work/wang" -o BatchMode=yes -o IdentitiesOnly=yes \
    -o UserKnownHostsFile="$work/known" -o LogLevel=ERROR -b /dev/null "$user@127.0.0.1"
test "$status" -ne 0
report $? 'no files by sftp'
run scp -O -F none -P "$port" -i "$work/wang" -o BatchMode=yes -o IdentitiesOnly=yes \
    -o UserKnownHostsFile="$work/known" -o LogLevel=ERROR "$user@127.0.0.1:$db" "$work/stolen"
test "$status" -ne 0 && test ! -s "$work/stolen"
report $? 'nor by scp'
ssh_as "$work/wang" -N -o ExitOnForwardFailure=yes -R "$((port + 1)):127.0.0.1:$port" \
    "$user@127.0.0.1" >"$work/out" 2>"$work/err" &
line=$!
line_ended() { ! kill -0 "$line"; }
until_true 60 line_ended
kill "$line" 2>/dev/null
wait "$line"
grep -q 'remote port forwarding failed' "$work/err"
report $? 'no port is lent from there to here'
printf '' | ssh_as "$work/wang" -W "127.0.0.1:$port" "$user@127.0.0.1" >"$work/out" 2>"$work/err"
status=$?
test "$status" -ne 0 && ! grep -q 'SSH-2.0' "$work/out"
report $? 'nor from here to there'
if command -v ssh-agent >/dev/null; then
    ssh-agent sh -c "ssh-add -q '$work/wang' && ssh -A -F none -p $port -o BatchMode=yes -o LogLevel=ERROR \
        -o UserKnownHostsFile='$work/known' $user@127.0.0.1 board --once" >"$work/out" 2>"$work/err"
    status=$?
    grep -q 'agent forwarding disabled' "$work/sshd.log"
    report $? 'no agent comes along'
fi
set_env() { ssh_as "$work/wang" -o SetEnv="$1" "$user@127.0.0.1" board --once; }
for variable in LD_PRELOAD=/nowhere.so "ONECASE_DB=$work/none.db" SUDO_UID=0 "TERMINFO=$work/.terminfo" \
    HOME=/nowhere "SSH_USER_AUTH=$work/proof" LC_ALL=zh_CN.GBK LC_ALL=../../x "XDG_DATA_HOME=$work/none"; do
    run set_env "$variable"
    # bash, where it is the shell of this account, grumbles at a locale that is not there.
    test "$status" -eq 0 && ! grep -v 'bash: warning: setlocale' "$work/err" && grep -q 顾 "$work/out"
    report $? "a variable from far away changes nothing: ${variable%%=*}"
done

# --- and no more ------------------------------------------------------------------------------------
today person disable wang --reason 调离
turned_away 'who was disabled is turned away by sshd'
exits 1 'and by the program' env SSH_USER_AUTH=/dev/null "$program" --db "$db" --lang en --as wang board --once
complains 'was disabled' 'with the reason of it'
today person enable wang
exits 0 'enabled again he comes' far board --once
today person set wang --until 2020-01-01
turned_away 'so is who has left his post'
today person set wang --until ''
today keys remove wang 1 --reason 遗失
turned_away 'and a key that was removed'
exits 0 'the record is sound' onecase verify
done_testing
