#!/usr/bin/env bash
# Repeats corpus programs on the real clock, first idle, then with all processors busy: their order must not depend on luck.
# Usage: tests/repeat.sh [TIMES] [SHARE] [SEED]   every program: tests/repeat.sh 50; a seeded tenth: tests/repeat.sh 10 10
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
times=${1:-50}
share=${2:-1}
seed=${3:-$RANDOM}
echo "repeat: $times times, one program in $share, seed $seed"
mapfile -t programs < <(find "$here/corpus" -name '*.py' -not -name '*.complete.py' -not -path '*/modules/*' | sort |
    awk -v seed="$seed" -v share="$share" 'BEGIN { srand(seed) } rand() * share < 1' | xargs -r grep -l asyncio)
"$here/run-corpus.sh" --repeat "$times" "${programs[@]}"
"$here/run-corpus.sh" --repeat "$times" --load "${programs[@]}"
