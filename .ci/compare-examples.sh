#!/usr/bin/env bash
# Runs every example with CPython 3.13 and its C# with `dotnet run`, and compares output and exit code.
set -uo pipefail
cd "$(dirname "$0")/.."

python=
for candidate in "${PYTHON:-}" python3.13 python3 "env PYENV_VERSION=3.13.0 python3"; do
    # shellcheck disable=SC2086
    if [ -n "$candidate" ] && $candidate -c 'import sys; sys.exit(sys.version_info[:2] != (3, 13))' 2>/dev/null; then
        python=$candidate
        break
    fi
done
[ -n "$python" ] || { echo "no Python 3.13 found (set PYTHON to one)"; exit 1; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0
count=0
for source in examples/*.cs; do
    name=$(basename "$source" .cs)
    $python "examples/$name.py" >"$work/expected" 2>/dev/null
    expected=$?
    dotnet run "$source" >"$work/actual" 2>"$work/error"
    actual=$?
    count=$((count + 1))
    if [ "$expected" -ne "$actual" ] || ! diff "$work/expected" "$work/actual"; then
        echo "$name: differs from CPython (exit code $actual, expected $expected)"
        tail -n 20 "$work/error"
        failed=1
    fi
done
echo "$count examples compared"
[ "$failed" -eq 0 ] && [ "$count" -gt 0 ]
