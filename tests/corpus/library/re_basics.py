import re

m = re.search(r"(\w+)@(\w+)\.com", "mail bob@example.com now")
if m:
    print(m.group(), m.group(1), m.group(2), m.groups(), m.start(), m.span(2), m)
print(re.match(r"\d+", "abc"), re.fullmatch(r"[a-z]+", "abc") is not None)
print(re.findall(r"\d+", "1 22 333"), re.findall(r"(\w)=(\d)", "a=1 b=2"), re.findall(r"<(\w+)>", "<a><b>"))
print(re.sub(r"\s+", " ", "a  b \n c"), re.sub(r"(\w+) (\w+)", r"\2 \1", "hello world"), re.sub("a", "b", "aaa", count=2))
print(re.split(r"[,;]\s*", "a, b;c"), re.split(r"(-)", "1-2-3"), re.escape("a.b*c"))
pattern = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)", re.IGNORECASE)
for match in pattern.finditer("2024-01 and 2025-12"):
    print(match.group("year"), match["month"], match.groupdict())
print(pattern.sub(lambda x: x.group("month") + "/" + x.group("year"), "on 2024-01"), pattern.pattern)
words = re.compile(r"^\w+", re.MULTILINE | re.I)
print(words.findall("one two\nthree"), bool(words.search("")))
for line in ["ERROR: disk", "info: ok", "bad"]:
    found = re.match(r"(?i)(error|info):\s*(.*)", line)
    if not found:
        print("no match:", line)
        continue
    level, text = found.groups()
    print(level, "-", text)
if (n := re.search(r"(\d+)(px)?", "width 12")) is not None:
    print(n.group(1), n.group(2), int(n.group(0)) + 1)
