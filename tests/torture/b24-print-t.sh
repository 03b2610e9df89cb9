#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# B24: the program is killed at many points while it prints. Nothing comes out without a row of the
# register, nothing twice, and what may have come out is not printed again unasked.
. "${srcdir:-.}/tests/cli/tap.sh"

count=${COUNT:-$(test "${TORTURE:-}" = long && echo 300 || echo 12)}
began=$(date +%s)

login=lin
office lin:林桂芬 >/dev/null 2>&1
quarrel
onecase register <"$work/case.json" >/dev/null
onecase accept 1 >/dev/null

# A printer that keeps one line for each job.
cat >"$work/lp" <<SH
#!/bin/sh
cat >"$work/paper"
echo "\$*" >>"$work/jobs"
SH
chmod +x "$work/lp"
: >"$work/jobs"
printf '%s\n' "print_command: [$work/lp, '{title}']" >"$work/settings.yaml"

# jobs OUTCOME: how many rows of the register have it.
jobs()
{
    onecase print register 1 --json | grep -c "\"outcome\": \"$1\""
}

# Print, and be killed after $1 microseconds.
print_and_die()
{
    timeout -s KILL "$(printf '%d.%06d' $(($1 / 1000000)) $(($1 % 1000000)))" \
        "$program" --db "$db" --lang en --now "$now" --as lin print 1 acceptance --send \
        >/dev/null 2>&1
    sleep 0.05 # what was handed to the printer comes out
}

# Somebody looks whether $1 papers came out, and says so.
settle()
{
    onecase print register 1 --json | grep '"outcome": "unknown"' | sed 's/.*"job": \([0-9]*\).*/\1/' |
        while read -r job; do
            onecase print settle 1 "$job" "$(test "$1" -gt 0 && echo done || echo failed)"
        done
}

# How long a whole print takes here, in microseconds: the points lie within it.
before=$(date +%s%N)
onecase print 1 acceptance --send >/dev/null 2>&1
whole=$((($(date +%s%N) - before) / 1000))

lost=0 twice=0 unasked=0 unsure=0 point=0
done_before=$(jobs done)
while [ "$point" -lt "$count" ]; do
    came_before=$(wc -l <"$work/jobs")
    print_and_die $((whole * (point * 97 % 101 + 10) / 100))
    came=$(($(wc -l <"$work/jobs") - came_before))
    unknown=$(jobs unknown)
    done_now=$(jobs done)
    if [ "$unknown" -gt 0 ]; then
        unsure=$((unsure + 1))
        onecase print 1 acceptance --send >/dev/null 2>&1 && unasked=$((unasked + 1))
        settle "$came"
    fi
    test "$came" -le $((unknown + done_now - done_before)) || lost=$((lost + 1))
    test "$came" -le 1 || twice=$((twice + 1))
    done_before=$(jobs done)
    point=$((point + 1))
done
is "$lost" 0 'no paper comes out without a row of the register'
is "$twice" 0 'none twice'
is "$unasked" 0 'and what may have come out is not printed again unasked'
exits 0 'the record is sound' onecase verify
echo "# B24 killed $count times while printing: $lost lost, $twice twice, $unasked unasked;" \
    "$unsure left to be looked after, $(($(date +%s) - began)) s"

done_testing
