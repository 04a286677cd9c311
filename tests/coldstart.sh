#!/usr/bin/env bash
# Measures a cold `convert` of a snippet from a ReadyToRun publish: the median wall time of 20 runs after 3 warm-ups.
# Usage: tests/coldstart.sh [LIMIT_MS]; fails when the median is over the limit.
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

run() { "$out/tool/pyasync2cs" convert "$snippet" >"$out/snippet.cs"; }
for _ in 1 2 3; do run; done
for _ in $(seq 20); do
    start=$(date +%s%N)
    run
    echo $((($(date +%s%N) - start) / 1000000))
done | sort -n >"$out/times"
median=$(sed -n 10p "$out/times")
echo "cold convert: median $median ms of 20 (fastest $(head -n 1 "$out/times"), slowest $(tail -n 1 "$out/times")), limit $limit ms"
[ "$median" -le "$limit" ]
