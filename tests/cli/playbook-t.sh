# SPDX-License-Identifier: GPL-3.0-or-later
# Playbooks in the hand of the director: check, list.
. "${srcdir:-.}/tests/cli/tap.sh"

office lin:林一芬:committee zhou:周一立:police
login=lin

# playbook NAME: a sound one, of which sed makes others.
playbook()
{
    cat >"$work/$1.yaml" <<YAML
id: $1
label: 试点
english: Trial
version: "3"
when:
  kinds: [neighbour]
  words: [漏水]
seats:
  - {agency: grid, role: 走访, required: true, lead: true}
  - {agency: committee, role: 调解, required: true}
promises:
  - {code: answer, label: 5分响应, english: answer in 5, within: 5 minutes, acts: [accepted]}
YAML
}

# broken SCRIPT LINE:COLUMN TEXT NAME: a sound one changed by a script of sed is refused there.
broken()
{
    playbook trial
    sed -i "$1" "$work/trial.yaml"
    run onecase playbook check "$work/trial.yaml"
    is "$status" 1 "$4: refused"
    complains "trial.yaml:$2: " "$4: with line and column"
    complains "$3" "$4: with what is wrong"
}

# --- check ---------------------------------------------------------------------------------------
playbook trial
playbook other
exits 0 'two sound files are taken' onecase playbook check "$work/trial.yaml" "$work/other.yaml"
is "$(cat "$work/out")" 'trial 3: ok
other 3: ok' 'and each is one line'
exits 0 'every playbook that is shipped is sound' onecase playbook check "$source"/templates/playbooks/*.yaml
is "$(wc -l <"$work/err")" 0 'without a word'

broken 's/^version/verzion/' 4:1 'version' 'a misspelt key'
complains 'There is no key “verzion”; perhaps “version” is meant' 'the nearest known key is told'
broken 's/agency: grid/agency: army/' 9:14 'army' 'an unknown agency'
broken 's/\[accepted\]/[danced]/' 12:81 'danced' 'an unknown act'
broken 's/\[accepted\]/[called]/' 12:81 'meets no promise' 'an act that is no response'
broken 's/neighbour/neighbor/' 6:11 'there is no kind' 'an unknown kind'
broken 's/\[accepted\]/[accepted], quorum: 3/' 12:5 'needs more seats' 'a promise that cannot be met'
broken 's/role: 调解,/role: 调解, lead: true,/' 10:5 'the lead already' 'a second lead'
broken 's/agency: committee/agency: grid/' 10:5 'has a seat already' 'a second seat'
broken 's/^id: /id: \&here /' 1:5 'Anchors' 'an anchor'
broken 's/^id: /id: !!str /' 1:5 'Anchors' 'a tag'
broken 's/within: 5 minutes/within: soon/' 12:63 'is not a time' 'a length that is none'

playbook trial
{
    sed -n '1,/^seats:/p' "$work/trial.yaml"
    for i in $(seq 300); do echo '  - {agency: grid, role: 走访}'; done
    sed -n '/^promises:/,$p' "$work/trial.yaml"
} >"$work/crowd.yaml"
exits 1 'three hundred seats are refused' onecase playbook check "$work/crowd.yaml"
complains 'crowd.yaml:20:5: seats holds 300 entries' 'at the first that is too many'
head -c 2097152 /dev/zero | tr '\0' '#' >"$work/large.yaml"
exits 1 'a file of two megabytes is refused' onecase playbook check "$work/large.yaml"
complains 'large.yaml:1:1: ' 'with its name'
exits 1 'a file that is not there is refused' onecase playbook check "$work/none.yaml"
complains 'none.yaml' 'with its name'

playbook trial
cp "$work/trial.yaml" "$work/twin.yaml"
exits 1 'two files may not have one id' onecase playbook check "$work/trial.yaml" "$work/twin.yaml"
complains 'twin.yaml:1:5: ' 'the second is named'
is "$(cat "$work/out")" 'trial 3: ok' 'the first is sound'

playbook trial
sed -i -e 's/^label/lable/' -e 's/agency: grid/agency: army/' -e 's/\[accepted\]/[danced]/' \
    "$work/trial.yaml"
exits 1 'a file with several faults is refused' onecase playbook check "$work/trial.yaml" "$work/other.yaml"
is "$(wc -l <"$work/err")" 4 'and each of them is named'
is "$(cat "$work/out")" 'other 3: ok' 'and the other file is read all the same'
run onecase playbook check "$work/trial.yaml" --lang zh_CN
complains 'trial.yaml:9:14: ' 'in Chinese too'

# --- what a director reads ------------------------------------------------------------------------
sed -n '/^```yaml/,/^```$/p' "$source/doc/playbook.md" | sed 1d\;\$d >"$work/market.yaml"
exits 0 'the example of the handbook is sound' onecase playbook check "$work/market.yaml"
is "$(cat "$work/out")" 'market 2026-2: ok' 'and is taken whole'

# --- levels, starts, rules -------------------------------------------------------------------------
# market SCRIPT LINE TEXT NAME: the example changed by a script of sed is refused at that line.
market()
{
    sed "$1" "$work/market.yaml" >"$work/changed.yaml"
    run onecase playbook check "$work/changed.yaml"
    is "$status" 1 "$4: refused"
    complains "changed.yaml:$2:" "$4: with line and column"
    complains "$3" "$4: with what is wrong"
}
market 's/after: 20 minutes/after: 10 minutes/' 20:12 'does not come after' 'a level before an earlier one'
market 's/agency: court/agency: justice/' 22:9 'has a seat already' 'an agency of an earlier level'
market 's/from: handed/from: declined/' 51:11 'declined' 'a promise from what cannot be'
market 's/from: handed/from: left/' 51:11 'left' 'a promise from what nobody may wait for'
market 's/acts: \[begun\]/acts: [accepted]/;s/from: handed/from: begun/' 52:12 'is over by then' \
    'a promise from what is later than its act'
market 's/quorum: social/quorum: most/' 38:13 'none of: all, any, k, social' 'a rule that is none'
market 's/code: second/code: answer/' 54:5 'have the code answer' 'two promises of one code'
market 's/level: 2/level: 4/' 54:5 'a level that this playbook does not have' 'a level that is none'
market 's/on_breach: red/on_breach: purple/' 46:16 'purple' 'a consequence that is none'
market 's/warn: 40/warn: 400/' 31:11 'whole number from 1 to 99' 'more than all'
market 's/waive: \[committee/waive: [army/' 62:9 'army' 'an agency that is none may not ask'
market 's/number: 2/numbre: 2/' 14:53 'perhaps “number” is meant' 'a misspelt key of a seat'

# --- list ----------------------------------------------------------------------------------------
exits 0 'the playbooks of the office are listed' onecase playbook list
prints 'Family, red' 'by their names'
prints 'Marriage and family, Urgent' 'with what they ask'
prints 'answer in 5, link in 10, scene in 15' 'and promise'
run onecase playbook list --lang zh_CN
prints '邻里漏水' 'in Chinese too'
run onecase playbook list --json
prints '"id":"family-red"' 'and as JSON'
prints '{"agency":"women","role":"牵头协调","required":true,"lead":true,"level":1,"number":1,"deputy":false,"qualification":null}' \
    'with seats'
prints '"code":"scene","label":"15分现场","english":"scene in 15","within_s":900,"working_days":null,"from":"dispatch","acts":["begun"],"quorum":"any","seats":"every"' \
    'and promises'

# --- wrong calls ---------------------------------------------------------------------------------
exits 2 'a file must be named' onecase playbook check
exits 2 'there is no other verb' onecase playbook burn
exits 2 'nor none' onecase playbook
exits 2 'list takes no word' onecase playbook list leak
exits 0 'the record is sound' onecase verify
done_testing
