#!/usr/bin/env bash
# Publishes the tool with ReadyToRun code into artifacts/pyasync2cs, or into the folder that is given.
set -euo pipefail
cd "$(dirname "$0")/../.."
rid=$(dotnet --info | sed -n 's/^ *RID: *//p' | head -n 1)
dotnet publish src/PyAsyncToCs.Cli -c Release -r "$rid" --self-contained false \
    -p:PublishReadyToRun=true -v q --nologo -o "${1:-artifacts/pyasync2cs}"
