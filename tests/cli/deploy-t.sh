#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# doc/deploy.md as an administrator follows it: each of its blocks is run, in a private copy of the
# folders they change, which is gone with this test, or as much of it as needs no disk, network or
# systemd; then people come over SSH and by sudo.

# The copy is seen in a name space of its own only, so the rest of this test runs inside it.
if [ -z "$ONECASE_DEPLOY" ] && unshare --mount true 2>/dev/null; then
    ONECASE_DEPLOY=1
    export ONECASE_DEPLOY
    exec unshare --mount sh "$0"
fi
. "${srcdir:-.}/tests/cli/tap.sh"
test "$(id -u)" -eq 0 || skip_all 'only root can make a private copy of the machine'
test -n "$ONECASE_DEPLOY" || skip_all 'no name space of its own can be made here'
PATH=$PATH:/usr/sbin:/sbin
for tool in adduser addgroup runuser sudo visudo systemd-analyze; do
    command -v "$tool" >/dev/null || skip_all "no $tool is installed here"
done
. "${srcdir:-.}/tests/cli/sshd.sh"

trap 'test -z "$sshd_pid" || kill "$sshd_pid" 2>/dev/null; wait; cd /
    for folder in etc home var usr/local; do umount -l /$folder 2>/dev/null; done
    umount -l "$work/copy" 2>/dev/null
    test -z "$sshd_folder" || rmdir "$sshd_folder" 2>/dev/null; rm -rf "$work"' EXIT
mkdir "$work/copy" && mount -t tmpfs tmpfs "$work/copy" || skip_all 'no file system in memory here'
for folder in etc home var usr/local; do
    mkdir -p "$work/copy/new/$folder" "$work/copy/spare/$folder"
    mount -t overlay overlay /$folder \
        -o "lowerdir=/$folder,upperdir=$work/copy/new/$folder,workdir=$work/copy/spare/$folder" \
        2>"$work/err" || skip_all "no overlay of /$folder can be made: $(head -1 "$work/err")"
done
id onecase >/dev/null 2>&1 && skip_all 'this machine is an office itself'
id lin >/dev/null 2>&1 && skip_all 'somebody is called lin here'

# What "make install" puts there, from where it was built.
share=/usr/local/share/onecase
mkdir -p "$share" /usr/local/bin /etc/ssh/sshd_config.d
cp -r "$source/templates" "$share/"
cp "$source"/data/onecase* "$share/"
cp "$program" /usr/local/bin/onecase
cp "$(dirname "$program")"/*.so /usr/local/bin/ 2>/dev/null
cp -r "$(dirname "$program")/locale" /usr/local/bin/ 2>/dev/null
echo "$share" >/usr/local/bin/onecase.tree
chmod -R go-w,a+rX /usr/local
ssh-keygen -qA

mkdir "$work/admin" && chmod 711 "$work"
for name in lin zhou stranger; do
    ssh-keygen -q -t ed25519 -N '' -C "$name" -f "$work/admin/$name"
done

# --- the page ---------------------------------------------------------------------------------------
awk -v to="$work/block" '/^```sh$/ { open = to "-" sprintf("%02d", ++n); next }
    /^```$/ { open = ""; next } open { print >open }' "$source/doc/deploy.md"
blocks=0 shown=0
for block in "$work"/block-*; do
    blocks=$((blocks + 1))
    if head -1 "$block" | grep -q '^# in part: .'; then
        shown=$((shown + 1))
        continue
    fi
    cd "$work/admin" || exit 99
    run sh -e "$block"
    cat "$work/out" >>"$work/said"
    report "$status" "block $blocks runs: $(head -1 "$block" | tr -d '\\' | cut -d' ' -f1-5)"
done
cd "$work" || exit 99
is "$blocks of them, $shown in part" '13 of them, 4 in part' 'every block of the page was looked at'

# --- what is run of the others ----------------------------------------------------------------------
# of TEXT: the line of the page that holds it is there once; the commands below are its own.
of()
{
    is "$(cat $(grep -l '^# in part: ' "$work"/block-*) | grep -cF -- "$1")" 1 "the page says: $1"
}
of 'lsblk -o NAME,TYPE,MOUNTPOINTS'
exits 0 'which disks there are is shown' lsblk -o NAME,TYPE,MOUNTPOINTS
of 'apt-get install -y systemd-timesyncd sudo && timedatectl set-ntp true && timedatectl'
# Without a list of what Debian has there is nothing to look in.
test -z "$(apt-cache madison coreutils 2>/dev/null)" || for package in systemd-timesyncd sudo git; do
    test -n "$(apt-cache madison "$package")"
    report $? "Debian has $package"
done
run timedatectl --help
grep -q ' set-ntp BOOL' "$work/out"
report $? 'timedatectl turns the network time on'
of './quickstart --build-only && make -C build install'
run "$source/quickstart" --help
complains '--build-only' 'quickstart has that option'
of 'systemctl enable --now onecase-anchor.timer onecase-backup.timer onecase-drill.timer'
exits 0 'the timers are enabled' env SYSTEMD_OFFLINE=1 systemctl --root=/ enable \
    onecase-anchor.timer onecase-backup.timer onecase-drill.timer
is "$(ls /etc/systemd/system/timers.target.wants | grep -c '^onecase-')" 3 'and come with the machine'
of 'lpr on-paper.txt && shred -u on-paper.txt'
mkdir "$work/bin"
printf '#!/bin/sh\ncp "$1" "%s/paper"\n' "$work" >"$work/bin/lpr"
chmod 755 "$work/bin/lpr"
key_mode=$(stat -c '%a %U' "$work/admin/on-paper.txt")
(cd "$work/admin" && PATH=$work/bin:$PATH && lpr on-paper.txt && shred -u on-paper.txt)
grep -q onecase- "$work/paper" && test ! -e "$work/admin/on-paper.txt"
report $? 'the key is on paper and not on the disk'
said()
{
    grep -qF -- "$1" "$work/said"
    report $? "$2"
}
said '600 onecase /var/lib/onecase/.local/share/onecase/office.db' 'the database is shut'
said '700 onecase /var/lib/onecase' 'and so is its folder'
said 'expiry-time="209912311600Z",command="/usr/local/bin/onecase --db' 'a key ends on its day'
said 'disableforwarding yes' 'sshd forwards nothing for the account'

! grep -q 'AllowTcpForwarding\|PasswordAuthentication\|X11Forwarding\|ExposeAuthInfo\|ClientAlive' "$work/said"
report $? 'the doctor finds nothing to mend in the settings of sshd'

grep -q '^ExecStart=/usr/local/bin/onecase watch$' "$share/onecase-watch.service"
report $? 'the watch is started where the program is'
said '相符的锚点：1' 'the record fits the anchor that was told'

# --- the units --------------------------------------------------------------------------------------
# unit ACT: what systemd starts for it, as the account, with the credential where systemd puts it.
unit()
{
    sudo -u onecase $(sed -n 's/^ExecStart=//p' "/etc/systemd/system/onecase-$1.service" |
        sed "s:%d:$work/credentials:")
}
install -d -m 700 -o onecase "$work/credentials"
install -m 400 -o onecase /etc/onecase/drill.key "$work/credentials/"
for act in anchor backup drill; do
    exits 0 "what systemd starts does it: $act" unit $act
done
is "$(wc -l </var/lib/onecase-anchors/anchors)" 2 'the anchors stand in their file'
is "$(stat -c '%a %U' /etc/onecase/drill.key),$key_mode" '600 root,600 root' \
    'private keys are for root alone'
sudo -u onecase onecase doctor --json >"$work/out"
for check in anchor anchors backup drill seal; do
    grep -q "\"check\": \"$check\", \"condition\": \"ok\"" "$work/out"
    report $? "the doctor is content: $check"
done

# --- who cannot open it -----------------------------------------------------------------------------
record=/var/lib/onecase/.local/share/onecase/office.db
for account in lin nobody; do
    exits 1 "the account $account cannot read the database" runuser -u "$account" -- cat "$record"
    ! runuser -u "$account" -- ls /var/lib/onecase/.local 2>/dev/null
    report $? 'nor look into its folder'
done

# --- by sudo ----------------------------------------------------------------------------------------
by_sudo() { runuser -u lin -- sudo -n -u onecase "$@"; }
exits 0 'by sudo lin is lin' by_sudo onecase --as lin --lang en keys list lin
prints 'lin   1' 'who sees his own key'
exits 1 'and nobody else' by_sudo onecase --lang en --as zhou board --once
complains 'You came by sudo from the account lin' 'and is told so'
exits 1 'no file is read for him' by_sudo onecase --lang en import /etc/passwd
complains 'only on the server, for the account onecase itself' 'in one sentence'
# Lin administers the system too, and still takes nothing away as the person that she is.
for act in 'backup /var/tmp/stolen' 'backup --plain /var/tmp/stolen' 'copy --to /var/tmp/stolen' \
    'restore --drill /var/backups/onecase' 'restore --to /var/tmp/stolen /var/backups/onecase' upgrade; do
    exits 1 "none is written: $act" by_sudo onecase --lang en $act
    complains 'only on the server, for the account onecase itself' 'nor read'
done
test ! -e /var/tmp/stolen
report $? 'and there is none'
for command in sh 'sqlite3' 'env' '/bin/cat'; do
    run by_sudo "$command" "$record"
    test "$status" -ne 0 && test ! -s "$work/out"
    report $? "no other program runs: $command"
done
run by_sudo LD_PRELOAD=/nowhere.so onecase --lang en board --once
test "$status" -ne 0 && grep -q 'sorry, you are not allowed' "$work/err"
report $? 'no variable of the loader comes along'
exits 1 'who is not in the group does not come at all' runuser -u nobody -- \
    sudo -n -u onecase onecase board --once

# --- over SSH ---------------------------------------------------------------------------------------
{ printf 'ListenAddress 127.0.0.1\nPidFile none\n' && cat /etc/ssh/sshd_config; } >"$work/sshd_config"
start_sshd "$work/sshd_config"
far() { ssh_as "$work/admin/$key" onecase@127.0.0.1 "$@"; }
key=lin
exits 0 'lin comes by her key' far onecase --lang en keys list lin
prints "$(ssh-keygen -lf "$work/admin/lin.pub" | cut -d' ' -f2)" 'as lin'
of 'systemctl reload ssh'
reload=$(sed -n 's/^ExecReload=//p' /lib/systemd/system/ssh.service)
before=$(grep -c 'Server listening' "$work/sshd.log")
listens_again() { test "$(grep -c 'Server listening' "$work/sshd.log")" -gt "$before"; }
exits 0 'the running sshd reads its settings anew' env MAINPID="$sshd_pid" sh -ec "$reload"
until_true 60 listens_again
report $? 'and listens'
key=zhou
exits 0 'zhou by his' far onecase --lang en board --once
key=stranger
exits 255 'and nobody else' far board --once
key=zhou
sudo -u onecase onecase --as lin person disable zhou --reason 调离
exits 255 'who was disabled is turned away' far board --once
key=lin
run far 'sh -c id'
test "$status" -ne 0 && ! grep -q uid= "$work/out" "$work/err"
report $? 'there is no shell'
if command -v script >/dev/null; then
    script -qec "ssh -tt -F none -p $port -i '$work/admin/lin' -o BatchMode=yes -o LogLevel=ERROR \
        -o IdentitiesOnly=yes -o UserKnownHostsFile='$work/known' onecase@127.0.0.1" /dev/null \
        </dev/null >"$work/screen" 2>&1 &
    line=$!
    until_true 60 grep -q F10 "$work/screen"
    session=$(pgrep -u onecase -f -- '^/usr/local/bin/onecase')
    is "$(awk '$1 == "NoNewPrivs:" { print $2 }' "/proc/$session/status")" 1 \
        'what a session starts gains no rights'
    is "$(awk '/^Max core file size/ { print $5, $6 }' "/proc/$session/limits")" '0 0' \
        'it leaves no core file'
    is "$(stat -c %U "/proc/$session/environ")" root 'and nobody of its account looks inside'
    is "$(awk '$1 == "Umask:" { print $2 }' "/proc/$session/status")" 0077 'its files are its own'
    kill "$line" 2>/dev/null
    wait "$line" 2>/dev/null
fi
cp /usr/local/bin/onecase /usr/local/bin/lent && chown onecase /usr/local/bin/lent &&
    chmod 4755 /usr/local/bin/lent
exits 1 'with rights that are not its own the program does not run' runuser -u lin -- \
    /usr/local/bin/lent --lang en verify
complains 'setuid' 'and says so'
exits 0 'the record is sound' sudo -u onecase onecase verify
done_testing
