#!/usr/bin/env bash
# Converts generated monorepos of a quarter, a half and the whole of a size, and reports lines per second end to end,
# the peak of memory and how many cores were busy. Usage: tests/scale.sh [FILES [LINES]] (5000 files, 1,000,000 lines).
# The tool is src/PyAsyncToCs.Cli's Release build, or what $PYASYNC2CS names.
set -euo pipefail
cd "$(dirname "$0")/.."
files=${1:-5000}
lines=${2:-$((files * 200))}
tool=${PYASYNC2CS:-src/PyAsyncToCs.Cli/bin/Release/net10.0/pyasync2cs}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for part in 4 2 1; do
    python3 tests/scale/generate.py "$work/in$part" $((files / part)) $((lines / part))
    written=$(find "$work/in$part" -name '*.py' -exec cat {} + | wc -l)
    /usr/bin/env python3 - "$part" "$files" "$written" "$tool" convert "$work/in$part" -o "$work/out$part" --verbosity quiet <<'PY'
import resource, subprocess, sys, time

part, files, lines, *command = sys.argv[1:]
start = time.perf_counter()
code = subprocess.run(command, stdout=subprocess.DEVNULL).returncode
wall = time.perf_counter() - start
used = resource.getrusage(resource.RUSAGE_CHILDREN)
processor = used.ru_utime + used.ru_stime
print(f"1/{part} of {files} files: {int(lines):,} lines in {wall:.1f} s = {int(lines) / wall:,.0f} lines/s, "
      f"{used.ru_maxrss / 1024:,.0f} MB, {processor / wall:.2f} cores busy, exit {code}", flush=True)
PY
    rm -rf "$work/in$part" "$work/out$part"
done
