#!/usr/bin/env bash
# Converts, compiles and runs Python programs, and compares with what CPython printed (recorded, or live where no .out
# stands beside a program). Usage: tests/run-corpus.sh [--async auto|bcl|asyncio] [--layout script|class] [--show] [--keep DIR] [PATH...]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
project=$here/PyAsyncToCs.Corpus
log=$(mktemp)
trap 'rm -f "$log"' EXIT
dotnet build "$project" -c Release -v q --nologo -clp:NoSummary >"$log" 2>&1 || { cat "$log"; exit 2; }
[ $# -gt 0 ] || set -- "$here/corpus"
dotnet exec "$project/bin/Release/net10.0/PyAsyncToCs.Corpus.dll" "$@"
