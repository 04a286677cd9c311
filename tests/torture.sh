#!/usr/bin/env bash
# Random asyncio programs, 20 to a file, converted and compared line for line with CPython 3.13.
# Usage: tests/torture.sh [SEED] [COUNT]
# Without a seed a new one is taken; it is printed, so that a failure can be had again. KEEP=DIR keeps programs and C#.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
seed=${1:-$((RANDOM * 32768 + RANDOM))}
count=${2:-100}
echo "torture: seed $seed, $count programs"
export PYENV_VERSION=${PYENV_VERSION:-3.13.0}
for python in ${PYTHON:-} python3.13 python3; do
    "$python" --version 2>/dev/null | grep -q '^Python 3\.13\.' && break
done
"$python" --version | grep -q '^Python 3\.13\.' || { echo "CPython 3.13 is needed; set PYTHON to it"; exit 2; }
work=${KEEP:-$(mktemp -d)}
[ -n "${KEEP:-}" ] || trap 'rm -rf "$work"' EXIT
"$python" -W ignore "$here/torture/programs.py" "$seed" "$count" "$work"
"$here/run-corpus.sh" ${KEEP:+--keep "$work"} "$work"
