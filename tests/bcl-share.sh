#!/usr/bin/env bash
# Says which programs --async auto leaves on plain tasks, and for the others the line that decided.
# Usage: tests/bcl-share.sh [FILE.py...] (default: examples/, and the examples of CPython's documentation that run by themselves)
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
tool=$here/../src/PyAsyncToCs.Cli/bin/Release/net10.0/pyasync2cs.dll
[ $# -gt 0 ] || set -- "$here"/../examples/*.py "$here"/docs-sample/asyncio/*.py
plain=0
out=$(mktemp)
trap 'rm -f "$out"' EXIT
for program in "$@"; do
    said=$(dotnet "$tool" convert "$program" -o "$out" 2>&1 || true)
    why=$(grep -m1 PAC2001 <<<"$said" | sed -E 's/^[^:]*:([0-9]+).*because /line \1: /') || true
    if [ -z "$why" ]; then
        plain=$((plain + 1))
        why="plain tasks"
    fi

    echo "$(basename "$program" .py): $why"
done

echo "$plain of $# on plain tasks"
