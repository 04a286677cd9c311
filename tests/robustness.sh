#!/usr/bin/env bash
# Converts CPython's own standard library: the converter must not crash, must end, and must write what parses as C#.
# Usage: tests/robustness.sh [all|FILE...] (default: the packages that asyncio programs import; needs a CPython 3.13, $PYTHON or pyenv)
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
project=$here/PyAsyncToCs.Corpus
dotnet build "$project" -c Release -v q --nologo -clp:NoSummary >/dev/null
if [ $# -eq 0 ] || [ "$1" = all ]; then
    lib=$(PYENV_VERSION=${PYENV_VERSION:-3.13.0} "${PYTHON:-python3}" -c 'import asyncio, os; print(os.path.dirname(os.path.dirname(asyncio.__file__)))')
    if [ "${1:-}" = all ]; then
        set -- "$lib"/*.py "$lib"/{asyncio,collections,concurrent/futures,email,html,http,importlib,json,logging,multiprocessing,re,tomllib,unittest,urllib,xml/etree}/*.py
    else
        set -- "$lib"/{asyncio,collections,json,logging}/*.py "$lib"/{argparse,dataclasses,functools,heapq,queue,statistics,textwrap}.py
    fi
fi
dotnet exec "$project/bin/Release/net10.0/PyAsyncToCs.Corpus.dll" --robust "$@"
