#!/usr/bin/env bash
# Runs the sh blocks of a Markdown file as they stand there, one shell for all, and fails with the first that fails.
set -euo pipefail
awk '/^```sh$/ { inside = 1; next } /^```$/ { inside = 0 } inside' "$1" >"$2"
grep -q . "$2" || { echo "no commands found in $1"; exit 1; }
bash -euxo pipefail "$2"
