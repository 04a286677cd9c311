#!/usr/bin/env bash
# Takes what the last test run received as the snapshots from now on. Read the difference before you commit it.
set -euo pipefail
cd "$(dirname "$0")"
find . -name '*.received.*' -not -path '*/bin/*' -not -path '*/obj/*' | while read -r received; do
    mv "$received" "${received/.received./.verified.}"
    echo "${received/.received./.verified.}"
done
