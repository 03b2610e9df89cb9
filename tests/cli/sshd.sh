# SPDX-License-Identifier: GPL-3.0-or-later
# What tests share that need a real sshd: one at a port of this machine. Sourced after tap.sh.

sshd=$(PATH=$PATH:/usr/sbin:/usr/local/sbin command -v sshd) || skip_all 'no sshd is installed here'
command -v ssh >/dev/null || skip_all 'no ssh is installed here'
command -v ssh-keygen >/dev/null || skip_all 'no ssh-keygen is installed here'

sshd_pid='' sshd_folder='' port=''
trap 'test -z "$sshd_pid" || kill "$sshd_pid" 2>/dev/null; wait
    test -z "$sshd_folder" || rmdir "$sshd_folder" 2>/dev/null; rm -rf "$work"' EXIT

listens_or_ended()
{
    grep -q 'Server listening' "$work/sshd.log" || ! kill -0 "$sshd_pid"
}

# start_at PORT CONFIG: is it there to be talked to?
start_at()
{
    "$sshd" -D -E "$work/sshd.log" -p "$1" -f "$2" 2>"$work/sshd.err" &
    sshd_pid=$!
    until_true 30 listens_or_ended
    grep -q 'Server listening' "$work/sshd.log" 2>/dev/null && return 0
    kill "$sshd_pid" 2>/dev/null
    wait "$sshd_pid" 2>/dev/null
    sshd_pid=
    return 1
}

# start_sshd CONFIG: starts one that reads CONFIG and sets $port.
start_sshd()
{
    # Started by root, sshd wants an empty folder to leave its rights in; the system makes it at boot.
    test "$(id -u)" -ne 0 || test -e /run/sshd ||
        { mkdir /run/sshd && sshd_folder=/run/sshd; } 2>/dev/null
    for start_try in 1 2 3 4 5; do
        port=$((20000 + ($$ * 7 + start_try * 1009) % 30000))
        start_at "$port" "$1" && return
    done
    skip_all "sshd does not run here: $(head -1 "$work/sshd.log")"
}

# ssh_as KEY OPTION... [USER@]127.0.0.1 WORD...
ssh_as()
{
    ssh_as_key=$1
    shift
    ssh -F none -p "$port" -i "$ssh_as_key" -o IdentitiesOnly=yes -o BatchMode=yes \
        -o LogLevel=ERROR -o StrictHostKeyChecking=accept-new \
        -o UserKnownHostsFile="$work/known" "$@"
}
