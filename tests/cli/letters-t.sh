#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# A name that no paper could show is refused while it is typed, not on the day of signing.
. "${srcdir:-.}/tests/cli/tap.sh"

[ -r /usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc ] ||
    skip_all 'the fonts for paper are not installed'
run office lin:林桂芬
login=lin

# party NAME: a case of that applicant.
party()
{
    printf '{"source":"walk_in","kind":"neighbour","narrative":"漏水。","parties":['
    printf '{"role":"applicant","type":"person","name":"%s"}]}\n' "$1"
}

party '王𠮷' >"$work/rare"
exits 0 'a rare name that paper has is registered' onecase register <"$work/rare"
party "$(printf '王\363\260\200\200')" >"$work/none"
refused 1 'U+F0000' 'a character that no font has is refused by its number' \
    onecase register <"$work/none"
complains 'further_face' 'with what can be done'
exits 1 'also in an import' onecase import "$work/none"
complains 'U+F0000' 'by its number'
done_testing
