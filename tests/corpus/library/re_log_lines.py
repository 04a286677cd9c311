import re

LOG = """2024-01-02 10:00:01 [ERROR] db: connection lost (code=17)
2024-01-02 10:00:02 [INFO] web: GET /index.html 200
2024-01-02 10:00:05 [WARN] db: retry 1 of 3
bad line
2024-01-03 00:00:00 [ERROR] web: GET /x 500"""

PATTERN = re.compile(r"""
    ^(?P<date>\d{4}-\d\d-\d\d)\s+   # date
    (?P<time>[\d:]+)\s+
    \[(?P<level>[A-Z]+)\]\s+
    (?P<source>\w+):\s*(?P<msg>.*)$
""", re.VERBOSE | re.MULTILINE)

for m in PATTERN.finditer(LOG):
    print(m["level"], m.group("source", "msg"), m.span("msg"), m.start(), m.lastgroup)
print(PATTERN.groups, dict(PATTERN.groupindex), PATTERN.search("nothing"))
first = PATTERN.search(LOG)
if first:
    print(first.groupdict())
print(re.sub(r"\b(\w)(\w*)\b", lambda m: m.group(1).upper() + m.group(2).lower(), "hELLO wORLD again"))
print(re.sub(r"(?P<a>\d+)-(?P<b>\d+)", r"\g<b>-\g<a>", "10-20, 3-4"), re.subn("a", "b", "banana", count=2))
print(re.split(r"[;,\s]\s*", "a, b;c  d"), re.split(r"(-)", "1-2-3", maxsplit=1), re.split("x*", "axbc"))
print(re.findall(r"(\w+)=(\d+)", "a=1 b=22 c=x"), re.findall(r"\d+", "1 22 333"))
m = re.match(r"(a)(b)?(c)", "ac")
print(m.groups(), m.groups("-"), m.group(2), m.lastindex, m.end(), m[0])
print(re.fullmatch(r"[a-z]+", "abc1"), bool(re.fullmatch(r"[a-z]+\d", "abc1")))
print(re.escape("a.b*c[1]"), re.compile("x", re.I).sub("y", "XxX"), re.search(r"(?i)python", "I love PYTHON").group())
print(re.sub(r"(\d{3})(?=\d)", r"\1,", "123456789"), re.sub(r"\s+", " ", "a \n\t b").strip())
print(re.findall(r"(?<=\$)\d+(?:\.\d\d)?", "$5, $12.50, 7"), re.match("é+", "ééa").span())
try:
    re.compile("(unclosed")
except re.error as e:
    print("error:", e)
print(m)
