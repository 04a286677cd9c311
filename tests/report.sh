#!/usr/bin/env bash
# Looks at the HTML report in a headless Chromium: everything is there, side by side, in colour, and nothing is loaded.
# Usage: tests/report.sh. The tool is src/PyAsyncToCs.Cli's Release build, or what $PYASYNC2CS names.
set -euo pipefail
cd "$(dirname "$0")/.."
tool=${PYASYNC2CS:-src/PyAsyncToCs.Cli/bin/Release/net10.0/pyasync2cs}
[ -x "$tool" ] || dotnet build src/PyAsyncToCs.Cli -c Release -v q --nologo -clp:ErrorsOnly >/dev/null
find_browser() { command -v chromium || command -v chromium-browser || command -v google-chrome; }
browser=$(find_browser) || { apt-get install -y chromium >/dev/null 2>&1 && browser=$(find_browser); } || { echo "no Chromium here, and none could be installed"; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/src"
cp examples/*.py "$work/src/"
printf 'import asyncio\n\n\nasync def main():\n    print(eval(str("1 < 2 & 3")))  # <b>not bold</b>\n\n\nasyncio.run(main())\n' >"$work/src/refused.py"
printf 'x = = 1\n' >"$work/src/wrong.py"
"$tool" check "$work/src" --report "$work/report.html" --verbosity quiet >/dev/null && exit 1 || [ $? -eq 3 ]
! grep -qE 'https?://|<script|<link|@import|url\(' "$work/report.html" || { echo "the report loads something"; exit 1; }

# A copy measures itself, and says what it found as its title.
cp "$work/report.html" "$work/measured.html"
cat >>"$work/measured.html" <<'HTML'
<script>
const all = selector => [...document.querySelectorAll(selector)];
all("details").forEach(d => d.open = true);
const pairs = all(".pair").map(p => [...p.children].map(c => c.getBoundingClientRect()));
document.title = JSON.stringify({
  files: all("details").length,
  beside: pairs.every(([python, cs]) => python.top === cs.top && python.right <= cs.left && python.width > 200 && cs.height > 0),
  fits: document.documentElement.scrollWidth <= window.innerWidth,
  error: getComputedStyle(document.querySelector("pre .error")).color,
  bars: all(".bar").every(b => b.getBoundingClientRect().width >= 2 && b.getBoundingClientRect().height > 4),
  escaped: all("b").length === 0 && document.body.textContent.includes("<b>not bold</b>"),
});
</script>
HTML
"$browser" --headless --no-sandbox --disable-gpu --window-size=1400,900 --host-resolver-rules="MAP * ~NOTFOUND" \
    --dump-dom "file://$work/measured.html" >"$work/dom" 2>"$work/log" || { cat "$work/log"; exit 1; }
measured=$(sed -n 's:.*<title>\(.*\)</title>.*:\1:p' "$work/dom" | head -n 1)
files=$(find "$work/src" -name '*.py' | wc -l)
expected="{\"files\":$files,\"beside\":true,\"fits\":true,\"error\":\"rgb(221, 34, 34)\",\"bars\":true,\"escaped\":true}"
[ "$measured" = "$expected" ] || { echo "measured $measured"; echo "expected $expected"; exit 1; }
echo "the report of $files files is as it should be in $("$browser" --version | head -n 1)"
