#!/usr/bin/env bash
# Measures a cold `convert` of a snippet: the median wall time of 20 runs after 3 warm-ups, of the published tool, and for
# comparison of the same tool with ReadyToRun code, run by .NET's runtime.
# Usage: tests/coldstart.sh [LIMIT_MS]; fails when the published tool's median is over the limit.
set -euo pipefail
cd "$(dirname "$0")/.."
limit=${1:-150}
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
src/PyAsyncToCs.Cli/publish.sh "$out/tool" >"$out/publish.log" 2>&1 || { cat "$out/publish.log"; exit 1; }
snippet=$out/snippet.py
cat >"$snippet" <<'PY'
import asyncio

async def task(n):
    await asyncio.sleep(n)
    return f"Task {n} done"

async def main():
    results = await asyncio.gather(task(1), task(2), task(3))
    print(results)

asyncio.run(main())
PY

# measure NAME COMMAND...
measure() {
    local name=$1 start
    shift
    for _ in 1 2 3; do "$@" convert "$snippet" >"$out/snippet.cs"; done
    for _ in $(seq 20); do
        start=$(date +%s%N)
        "$@" convert "$snippet" >"$out/snippet.cs"
        echo $((($(date +%s%N) - start) / 1000000))
    done | sort -n >"$out/times"
    median=$(sed -n 10p "$out/times")
    echo "$name: median $median ms of 20 (fastest $(head -n 1 "$out/times"), slowest $(tail -n 1 "$out/times"))"
}

kind="cold convert"
[ "$(wc -c <"$out/tool/pyasync2cs")" -gt 4000000 ] || kind="cold convert, no native tool built"
measure "with ReadyToRun code, run by .NET's runtime" dotnet "$out/tool/pyasync2cs.dll"
measure "$kind, limit $limit ms" "$out/tool/pyasync2cs"
[ "$median" -le "$limit" ]
