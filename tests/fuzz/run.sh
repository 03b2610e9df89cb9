# SPDX-License-Identifier: GPL-3.0-or-later
# run.sh SOURCE: every target under libFuzzer, FUZZ_SECONDS for all together, FUZZ_JOBS at a time. Called
# by "make fuzz" in the folder of its build. An input that breaks a target stays in fuzz/TARGET.
source=$1
targets=$(sed -n 's/^TARGET(\([a-z]*\)).*/\1/p' "$source/tests/fuzz/target.def")
count=$(echo "$targets" | wc -l)
seconds=${FUZZ_SECONDS:-120}
each=$((seconds * ${FUZZ_JOBS:-2} / count + 1))
running=0

# What a target found is kept for the next time; its figures are in fuzz/TARGET.log.
fuzz()
{
    mkdir -p "fuzz/$1" || return 1
    export FUZZ_TARGET="$1" srcdir="$source"
    tests/fuzz/fuzzer --expand "fuzz/$1" || return 1
    tests/fuzz/fuzzer -max_total_time=$each -timeout=1 -rss_limit_mb=1024 -print_final_stats=1 \
        -artifact_prefix="fuzz/$1-" "fuzz/$1" >"fuzz/$1.log" 2>&1 || touch "fuzz/$1.failed"
}

mkdir -p fuzz
rm -f fuzz/*.failed
for target in $targets; do
    fuzz "$target" &
    running=$((running + 1))
    test $((running % ${FUZZ_JOBS:-2})) -ne 0 || wait
done
wait
total=0
for target in $targets; do
    runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "fuzz/$target.log")
    total=$((total + ${runs:-0}))
    echo "$target: ${runs:-0} executions"
done
echo "# B9 $total executions of $count parsers by libFuzzer"
for failed in fuzz/*.failed; do
    test -e "$failed" || exit 0
    target=$(basename "$failed" .failed)
    echo "$target is broken:"
    grep -E '^SUMMARY|broken:|Test unit written' "fuzz/$target.log"
done
exit 1
