#!/usr/bin/env bash
# Builds the native tool for this kind of machine, and says on standard output where it is. Where that cannot be done (no C
# linker, no native pack of .NET), it says so on standard error, and nothing on standard output.
set -euo pipefail
cd "$(dirname "$0")/../.."
rid=$(dotnet --info | sed -n 's/^ *RID: *//p' | head -n 1)
log=$(mktemp)
trap 'rm -f "$log"' EXIT
if dotnet publish src/PyAsyncToCs.Native -c Release -r "$rid" -v q --nologo -o artifacts/native >"$log" 2>&1; then
    ls "$PWD"/artifacts/native/pyasync2cs{,.exe} 2>/dev/null
else
    cat "$log" >&2
    echo "no native tool is built; the tool that .NET's runtime runs does the same, and starts slower" >&2
fi
