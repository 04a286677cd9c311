#!/usr/bin/env bash
# Runs programs that wait, spawn, pass on and talk, in turns: by CPython 3.13, converted for both async targets, and written
# by hand in C# (tests/PyAsyncToCs.Benchmarks/programs); prints the medians as a table.
# Usage: tests/benchmarks.sh [ROUNDS] [NAME...]    tests/benchmarks.sh 5 tree_gather
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
rounds=${1:-5}
[ $# -eq 0 ] || shift
exec dotnet run -c Release --project "$here/PyAsyncToCs.Benchmarks" -- --programs "$here/PyAsyncToCs.Benchmarks/programs" "$rounds" "$@"
