#!/usr/bin/env bash
# Publishes the tool into artifacts/pyasync2cs, or into the folder that is given: with ReadyToRun code, and, where it can be
# built, the native tool before it.
set -euo pipefail
cd "$(dirname "$0")/../.."
rid=$(dotnet --info | sed -n 's/^ *RID: *//p' | head -n 1)
native=$(src/PyAsyncToCs.Native/publish.sh || true)
dotnet publish src/PyAsyncToCs.Cli -c Release -r "$rid" --self-contained false \
    -p:PublishReadyToRun=true -p:NativeTool="$native" -v q --nologo -o "${1:-artifacts/pyasync2cs}"
