# SPDX-License-Identifier: GPL-3.0-or-later
# run.sh BAR...: runs every bar, prints its figure as it ends, and all of them at the end.
# Called by "make torture" in the folder of the build.

report=$(mktemp -d "${TMPDIR:-/tmp}/onecase-torture.XXXXXX") || exit 99
trap 'rm -rf "$report"' EXIT
trap 'exit 1' HUP INT TERM
failed=0

# The program of a bar, wherever it lies.
start()
{
    case $1 in
        *.sh) "${SHELL:-/bin/sh}" "${srcdir:-.}/$1" ;;
        *) "./$1" ;;
    esac
}

# What a bar has to say: that it was skipped, or its figures, or only its name.
figures()
{
    sed -n 's/^1\.\.0 # SKIP/# skipped:/p; /^# [BG][0-9]* /p; /^# gate /p' "$report/out"
}

for bar do
    name=$(basename "$bar" .sh)
    if start "$bar" >"$report/out" 2>"$report/err" && ! grep -q '^not ok' "$report/out"; then
        verdict=ok
    else
        verdict=FAILED
        failed=$((failed + 1))
        sed 's/^/    /' "$report/out" "$report/err"
    fi
    figures | sed 's/^# //' >"$report/figures"
    test -s "$report/figures" || echo "$name" >"$report/figures"
    sed "s/^/$verdict  /" "$report/figures" | tee -a "$report/table"
done
echo
echo "---- torture: $# bars, $failed failed ----"
sort -V -k2,2 "$report/table"
test "$failed" -eq 0
