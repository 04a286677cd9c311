#!/usr/bin/env bash
# Converts mutated programs of the corpus, and noise, for a while: nothing may crash, hang, or give C# that does not parse.
# Usage: tests/fuzz.sh [SECONDS [SEED [KEEP [SKIP]]]]; 60 seconds by default, 600 at night. Findings are written to the folder KEEP;
# the first SKIP inputs of the seed are passed over.
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet build tests/PyAsyncToCs.Fuzz -c Release -v q --nologo -clp:ErrorsOnly
exec dotnet exec tests/PyAsyncToCs.Fuzz/bin/Release/net10.0/PyAsyncToCs.Fuzz.dll tests/corpus "$@"
