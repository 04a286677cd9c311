#!/usr/bin/env bash
# Random programs of the sort that people write: those that --async auto leaves on plain tasks must print what CPython 3.13
# prints, again and again on the real clock. Usage: tests/torture-ordinary.sh [SEED] [COUNT] [TIMES] [--load]
# Without a seed a new one is taken; it is printed, so that a failure can be had again. KEEP=DIR keeps programs and C#.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
seed=${1:-$((RANDOM * 32768 + RANDOM))}
count=${2:-100}
times=${3:-3}
echo "torture of ordinary programs: seed $seed, $count programs, $times times"
export PYENV_VERSION=${PYENV_VERSION:-3.13.0}
for python in ${PYTHON:-} python3.13 python3; do
    "$python" --version 2>/dev/null | grep -q '^Python 3\.13\.' && break
done
"$python" --version | grep -q '^Python 3\.13\.' || { echo "CPython 3.13 is needed; set PYTHON to it"; exit 2; }
work=${KEEP:-$(mktemp -d)}
[ -n "${KEEP:-}" ] || trap 'rm -rf "$work"' EXIT
mkdir -p "$work/programs"
"$python" "$here/torture/ordinary.py" "$seed" "$count" "$work/programs"
"$here/run-corpus.sh" ${KEEP:+--keep "$work"} "$work/programs"
tool=$here/../src/PyAsyncToCs.Cli/bin/Release/net10.0/pyasync2cs.dll
dotnet "$tool" convert "$work/programs" -o "$work/converted" >"$work/said" 2>&1
for program in "$work"/programs/*.py; do
    ! grep -q "$(basename "$program"):.*PAC2001" "$work/said" || rm "$program"
done
"$here/run-corpus.sh" --repeat "$times" ${4:+"$4"} "$work/programs"
