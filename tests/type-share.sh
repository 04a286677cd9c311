#!/usr/bin/env bash
# Takes the annotations out of the corpus and says for how many of the parameters, returns, attributes and element types
# that Python left open the converter found a type that is neither object nor a helper for "some Python value".
# Usage: tests/type-share.sh [FILE.py...]   exit 1 below 98 %
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
python=${PYTHON:-$(PYENV_VERSION=3.13.0 python3 -c 'import sys; print(sys.executable)' 2>/dev/null || echo python3)}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/stripped"
if [ $# -eq 0 ]; then mapfile -t files < <(find "$here/corpus" -name '*.py' -not -path '*/modules/*' | sort); else files=("$@"); fi
"$python" "$here/type-share/strip.py" "$work/stripped" "${files[@]}"
cli=$here/../src/PyAsyncToCs.Cli
dotnet build "$cli" -c Release -v q --nologo -clp:ErrorsOnly >/dev/null
dotnet "$cli/bin/Release/net10.0/pyasync2cs.dll" check "$work"/stripped/*.py --report "$work/report.json" --verbosity quiet --format json >/dev/null 2>&1 || true
"$python" - "$work/report.json" <<'PYTHON'
import json, sys

report = json.load(open(sys.argv[1], encoding="utf-8"))
types = report["totals"]["types"]
totals = {kind: (types[kind]["known"], types[kind]["unknown"]) for kind in ("parameters", "returns", "attributes", "elements")}
worst = [(len(f["types"]["unknownPositions"]), f.get("path", f.get("file", "?"))) for f in report["files"] if f.get("types")]
known, unknown = (sum(t[i] for t in totals.values()) for i in (0, 1))
for kind, (good, bad) in totals.items():
    print(f"{kind:<12}{good:>7} known {bad:>6} unknown {100 * good / max(1, good + bad):7.1f} %")
share = 100 * known / max(1, known + unknown)
print(f"{'all':<12}{known:>7} known {unknown:>6} unknown {share:7.1f} %")
for count, name in sorted(worst, reverse=True)[:10]:
    print(f"  {count:>4} unknown in {name}")
sys.exit(0 if share >= 98 else 1)
PYTHON
