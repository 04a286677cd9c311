#!/usr/bin/env bash
# Records what CPython 3.13 prints for every program in this folder.
set -eu
cd "$(dirname "$0")"
python=${PYTHON313:-python3}
"$python" -c 'import sys; assert sys.version_info[:2] == (3, 13), sys.version'
for program in *.py; do
    [ "$program" = virtual_clock.py ] && continue
    "$python" "$program" > "${program%.py}.out" 2> /dev/null || true
done
