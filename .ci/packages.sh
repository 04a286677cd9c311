#!/usr/bin/env bash
# Packs everything, and uses each package from a folder feed, in folders that know nothing of this repository.
# Usage: .ci/packages.sh [FEED]; the feed is kept where a folder is given.
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
feed=${1:-$work/feed}
mkdir -p "$feed"
rid=$(dotnet --info | sed -n 's/^ *RID: *//p' | head -n 1)
pack() { dotnet pack "src/$1" -c Release -o "$feed" -v q --nologo -clp:ErrorsOnly "${@:2}" >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }; }
pack PyAsyncToCs.Syntax
pack PyAsyncToCs
pack PyAsyncToCs.Runtime -p:AllFrameworks=true
pack PyAsyncToCs.Build
# With code for this kind of machine, so that it starts fast.
native=$(src/PyAsyncToCs.Native/publish.sh 2>"$work/native.log" || true)
pack PyAsyncToCs.Cli -p:RuntimeIdentifiers="$rid" -p:PublishReadyToRun=true -p:SelfContained=false -p:NativeTool="$native"
version=$(basename "$feed"/PyAsyncToCs.Syntax.*.nupkg .nupkg | sed 's/^PyAsyncToCs.Syntax.//')

# Packages of our own come from the feed alone, into a cache of their own; what is there already is not fetched again.
export NUGET_PACKAGES=$work/packages
cat >"$work/nuget.config" <<XML
<configuration>
  <packageSources><add key="feed" value="$feed" /></packageSources>
  <fallbackPackageFolders><add key="machine" value="$HOME/.nuget/packages" /></fallbackPackageFolders>
</configuration>
XML
expect() { [ "$2" = "$3" ] || { echo "$1: got '$2', expected '$3'"; exit 1; }; echo "ok: $1"; }
project() { # project NAME PACKAGE FRAMEWORK: a console project that has one of the packages
    mkdir -p "$work/$1"
    cat >"$work/$1/$1.csproj" <<XML
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>${3:-net10.0}</TargetFramework>
    <Nullable>enable</Nullable>
    <ImplicitUsings>enable</ImplicitUsings>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="$2" Version="$version" />
  </ItemGroup>
</Project>
XML
}
# The C# of a package's README is a program.
readme() { awk '/^```csharp$/ { inside = 1; next } /^```$/ { inside = 0 } inside' "$root/src/$1/README.md"; }
run() { dotnet run --project "$work/$1" 2>"$work/error" || { cat "$work/error"; exit 1; }; }

dotnet tool install pyasync2cs --version "$version" --tool-path "$work/tool" --configfile "$work/nuget.config" >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
expect "the tool converts" "$(echo 'print("hello")' | "$work/tool/pyasync2cs" convert -)" 'Console.WriteLine("hello");'
echo 'print("ran")' >"$work/p.py"
expect "the tool runs" "$("$work/tool/pyasync2cs" run "$work/p.py")" ran
printf 'import sys\nprint(input(), sys.argv[1:])\nsys.exit(3)\n' >"$work/q.py"
expect "what it runs reads, has arguments and ends with its code" "$(echo read | "$work/tool/pyasync2cs" run "$work/q.py" a --b || echo $?)" "read ['a', '--b']"$'\n3'

project Syntax PyAsyncToCs.Syntax
readme PyAsyncToCs.Syntax >"$work/Syntax/Program.cs"
expect "PyAsyncToCs.Syntax" "$(run Syntax | head -n 1)" "Module("

project Library PyAsyncToCs
readme PyAsyncToCs >"$work/Library/Program.cs"
expect "PyAsyncToCs" "$(run Library | head -n 1)" "await MainAsync();"

project Runtime PyAsyncToCs.Runtime
readme PyAsyncToCs.Runtime >"$work/Runtime/Program.cs"
expect "PyAsyncToCs.Runtime" "$(run Runtime)" "['a', 'b']"

"$work/tool/pyasync2cs" convert docs/porting/warehouse -o "$work/Warehouse" --runtime package --target-framework net8.0 --verbosity quiet
dotnet build "$work/Warehouse" -v q --nologo -clp:ErrorsOnly >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
echo "ok: a project for .NET 8 with PyAsyncToCs.Runtime"

project Build PyAsyncToCs.Build
mkdir "$work/Build/shop"
printf 'def with_tax(price: int) -> int:\n    return price * 119 // 100\n' >"$work/Build/shop/prices.py"
echo 'Console.WriteLine(Build.Shop.Prices.WithTax(200));' >"$work/Build/Program.cs"
expect "PyAsyncToCs.Build" "$(run Build)" 238
dotnet build "$work/Build" --nologo >"$work/log"
! grep -q 'Converting' "$work/log" || { echo "unchanged Python was converted again"; exit 1; }
printf '\n\ndef broken(text):\n    return eval(text)\n' >>"$work/Build/shop/prices.py"
! dotnet build "$work/Build" --nologo >"$work/log" || { echo "what is not converted went unnoticed"; exit 1; }
grep -q 'prices.py(6,12): error PAC3001' "$work/log" || { cat "$work/log"; exit 1; }
echo "ok: errors of PyAsyncToCs.Build are at the Python line"
