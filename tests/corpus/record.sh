#!/usr/bin/env bash
# Records what CPython 3.13 prints for the corpus: NAME.out, and NAME.exit where the exit code is not 0.
# Usage: tests/corpus/record.sh [FILE.py|FOLDER...] (default: the whole corpus)
# A snippet that CPython cannot run alone has its completed version beside it, NAME.complete.py: that one is run.
# Each program runs twice, with different hash seeds; one that prints different things is refused and keeps what it has.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)

if [ "${1:-}" = --one ]; then
    program=$2
    base=${program%.py}
    name=$(basename "$base")
    runnable=$name.py
    [ -f "$base.complete.py" ] && runnable=$name.complete.py
    run=("$runnable")
    if [ -d "$program" ]; then
        # A folder of modules: its main.py, or the package in it that `-m` runs.
        base=$program
        cd "$program"
        base=../$(basename "$program")
        program=main.py
        [ -f main.py ] || program=__main__.py
        run=("$program")
        if [ ! -f "$program" ]; then
            for package in */__main__.py; do run=(-m "${package%/__main__.py}"); break; done
        fi
        folder=.
    else
        folder=$(dirname "$base")
    fi
    input=/dev/null
    [ -f "$base.in" ] && input=$(cd "$(dirname "$base")" && pwd)/$name.in
    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT
    for attempt in 1 2; do
        code=0
        (cd "$folder" && PYTHONHASHSEED=$attempt PYTHONIOENCODING=utf-8 PYTHONDONTWRITEBYTECODE=1 \
            timeout 60 "$PYTHON" "${run[@]}" <"$input" >"$work/$attempt.out" 2>"$work/$attempt.err") || code=$?
        echo "$code" >"$work/$attempt.exit"
        [ "$code" -ne 124 ] || { echo "$program: does not end within 60 s"; exit 1; }
    done
    if ! cmp -s "$work/1.out" "$work/2.out" || ! cmp -s "$work/1.exit" "$work/2.exit"; then
        echo "$program: two runs differ"
        exit 1
    fi
    cp "$work/1.out" "$base.out"
    if [ "$(cat "$work/1.exit")" = 0 ]; then rm -f "$base.exit"; else cp "$work/1.exit" "$base.exit"; fi
    exit 0
fi

export PYENV_VERSION=${PYENV_VERSION:-3.13.0}
if [ -z "${PYTHON:-}" ]; then
    for PYTHON in python3.13 python3; do
        "$PYTHON" --version 2>/dev/null | grep -q '^Python 3\.13\.' && break
    done
fi
"$PYTHON" --version | grep -q '^Python 3\.13\.' || { echo "CPython 3.13 is needed to record; set PYTHON to it"; exit 2; }
# The real interpreter: a version manager's shim costs more than most programs.
PYTHON=$("$PYTHON" -c 'import sys; print(sys.executable)')
export PYTHON

[ $# -gt 0 ] || set -- "$here"
# A folder with a main.py, or with a package that has a __main__.py, is one program.
programs() {
    local path
    for path in "$@"; do
        path=${path%/}
        if [ ! -d "$path" ]; then
            case $path in *.complete.py) ;; *.py) printf '%s\0' "$path" ;; esac
        elif [ -f "$path/main.py" ] || [ -f "$path/__main__.py" ] || compgen -G "$path/*/__main__.py" >/dev/null; then
            printf '%s\0' "$path"
        elif [ -n "$(ls "$path")" ]; then
            programs "$path"/*
        fi
    done
}
programs "$@" | sort -z |
    xargs -0 -r -n 1 -P 4 "$here/record.sh" --one
