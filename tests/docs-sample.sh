#!/usr/bin/env bash
# Takes programs out of CPython's documentation, as the seed decides, converts, compiles and runs them, and compares
# with what CPython prints. Usage: tests/docs-sample.sh SEED [COUNT] [PATTERN]
# Needs a Python 3.13 ($PYTHON, or pyenv) and the documentation's sources: $PYTHON_DOCS, or Debian's python3.11-doc.
set -euo pipefail
[ $# -ge 1 ] || { sed -n 2,4p "$0"; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
sources=${PYTHON_DOCS:-/usr/share/doc/python3.11/html/_sources}
[ -d "$sources" ] || { echo "docs-sample: no documentation at $sources (apt-get install python3.11-doc)"; exit 2; }
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
PYENV_VERSION=${PYENV_VERSION:-3.13.0} "${PYTHON:-python3}" "$here/docs-sample/sample.py" "$sources" "$out" "$1" "${2:-60}"
# In a folder of their own, as CPython ran them: what they look for or leave behind is there.
mkdir "$out/work" && cd "$out/work"
"$here/run-corpus.sh" ${SHOW:+--show} "$out"
