#!/usr/bin/env bash
# Compares our parser with CPython 3.13; see conformance.py. Options are passed on.
# Looks for a Python 3.13 in $PYTHON, then python3.13, then python3 (pyenv: PYENV_VERSION); without one it says so and
# ends with 0, or with 1 when REQUIRE_PYTHON=1.
set -euo pipefail
cd "$(dirname "$0")/../.."

is_313() {
    "$@" -c 'import sys; sys.exit(sys.version_info[:2] != (3, 13))' 2>/dev/null
}

python=
for candidate in "${PYTHON:-}" python3.13 python3; do
    if [ -n "$candidate" ] && is_313 "$candidate"; then
        python=$candidate
        break
    fi
done
if [ -z "$python" ] && command -v pyenv >/dev/null; then
    version=$(pyenv versions --bare 2>/dev/null | grep '^3\.13\.' | tail -n 1 || true)
    if [ -n "$version" ] && is_313 env PYENV_VERSION="$version" python3; then
        export PYENV_VERSION="$version"
        python=python3
    fi
fi
if [ -z "$python" ]; then
    echo "conformance: skipped, no Python 3.13 found (set PYTHON to one)"
    [ "${REQUIRE_PYTHON:-0}" != 1 ]
    exit
fi

dotnet build tests/PyAsyncToCs.Conformance -c Release -v q --nologo -clp:NoSummary
exec "$python" tests/conformance/conformance.py "dotnet tests/PyAsyncToCs.Conformance/bin/Release/net10.0/PyAsyncToCs.Conformance.dll" "$@"
