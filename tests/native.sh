#!/usr/bin/env bash
# The native tool writes what the tool writes that .NET's runtime runs: C#, diagnostics and exit codes, for every program of
# the corpus, or for one in N, and for its folders of modules. Usage: tests/native.sh [N]
set -euo pipefail
cd "$(dirname "$0")/.."
one_in=${1:-1}
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

# The pack is NuGet's, the linker the machine's: where one cannot be had, there is no native tool, and nothing to compare.
rid=$(dotnet --info | sed -n 's/^ *RID: *//p' | head -n 1)
if ! dotnet restore src/PyAsyncToCs.Native -r "$rid" -v q --nologo >"$out/log" 2>&1; then
    tail -n 3 "$out/log"
    echo "no native pack is served here: nothing is compared"
    exit 0
fi
if ! command -v cc >/dev/null && ! command -v clang >/dev/null; then
    { apt-get update && apt-get install -y --no-install-recommends gcc libc6-dev; } >"$out/log" 2>&1 || { tail -n 3 "$out/log"; echo "a C linker is needed"; exit 1; }
fi
src/PyAsyncToCs.Cli/publish.sh "$out/tool" >"$out/log" 2>&1 || { cat "$out/log"; exit 1; }
[ "$(wc -c <"$out/tool/pyasync2cs")" -gt 4000000 ] || { cat "$out/log"; echo "the native tool is not built"; exit 1; }

convert() {
    local code=0
    "${tool[@]}" convert "$@" >>"$out/said" 2>&1 || code=$?
    echo "exit code $code" >>"$out/said"
}

mapfile -t inputs < <({ ls -d tests/corpus/modules/*/; find tests/corpus examples -name '*.py' -not -path '*/modules/*'; } | sort | awk "NR % $one_in == 0")
for kind in native managed; do
    case $kind in native) tool=("$out/tool/pyasync2cs") ;; *) tool=(dotnet "$out/tool/pyasync2cs.dll") ;; esac
    scripts=()
    for input in "${inputs[@]}"; do
        case $input in
            */) convert "$input" -o "$out/result/$input" ;;
            *) scripts+=("$input") ;;
        esac
    done
    convert "${scripts[@]}" -o "$out/result/scripts"
    mv "$out/result" "$out/$kind"
    mv "$out/said" "$out/$kind/said"
done
diff -r "$out/native" "$out/managed"
echo "${#inputs[@]} programs and folders: the native tool and .NET's write the same"
