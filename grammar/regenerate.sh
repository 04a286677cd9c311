#!/usr/bin/env bash
# Writes the lexer and the parser of PythonLexer.g4 and PythonParser.g4 to src/PyAsyncToCs.Syntax/Generated
# (or to the folder given). Needs Node.js; the generator's version is fixed here.
set -euo pipefail
cd "$(dirname "$0")"
out=${1:-../src/PyAsyncToCs.Syntax/Generated}
mkdir -p "$out"
out=$(cd "$out" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if [ -n "${ANTLR_NG:-}" ]; then
  generate=("$ANTLR_NG")
else
  generate=(npx --yes antlr-ng@1.0.10)
fi
cp PythonLexer.g4 PythonParser.g4 "$work"
cd "$work"
"${generate[@]}" -Dlanguage=CSharp -l false -v false --package PyAsyncToCs.Syntax.Generated --lib "$work" -o "$work" -- PythonLexer.g4
"${generate[@]}" -Dlanguage=CSharp -l false -v false --package PyAsyncToCs.Syntax.Generated --lib "$work" -o "$work" -- PythonParser.g4
for name in PythonLexer PythonParser; do
  # Not for users of the library; and no line that would differ from machine to machine.
  sed -e 's/^public partial class/internal partial class/' -e "s|// Generated from .*$name.g4|// Generated from $name.g4|" -e 's/\r$//' \
    -e 's/[ \t]*$//' \
    -e '/^\[System.CLSCompliant(false)\]$/d' -e '0,/^namespace /s//#nullable enable annotations\n\nnamespace /' "$name.cs" > "$out/$name.cs"
done
