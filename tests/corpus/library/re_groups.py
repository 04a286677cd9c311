import re

LOG = """2024-01-02 ERROR [db] timeout after 30s
2024-01-02 INFO [web] GET /index.html 200
2024-01-03 WARN [db] slow query: 2.5s"""

pattern = re.compile(r"^(?P<day>\d{4}-\d\d-\d\d)\s+(?P<level>[A-Z]+)\s+\[(?P<mod>\w+)\]\s+(?P<msg>.*)$", re.M)
for m in pattern.finditer(LOG):
    print(m["level"], m.group("mod", "day"), m.span("msg"), m.groupdict()["msg"])
print(pattern.groups, pattern.groupindex["mod"], pattern.pattern[:8])


def double(m):
    return str(int(m.group()) * 2)


print(re.sub(r"\d+", double, "a1b22c333"), re.subn("a", "b", "banana", count=2))
print(re.sub(r"(\w+) (\w+)", r"\2 \1", "hello world"), re.sub(r"(?P<x>\d)", r"<\g<x>>", "a1b2"))
print(re.split(r"[,;]\s*", "a, b;c,d"), re.split(r"(-)", "1-2-3", maxsplit=1))
print(re.findall(r"(\w)=(\d)", "a=1 b=2"), re.findall(r"\b\w{3}\b", "the cat sat down"))
print(re.fullmatch(r"[a-z]+", "abc1"), re.match("b", "abc"), re.search("b", "abc"))
m = re.search(r"(\d+)(?:\.(\d+))?", "v3 rest")
print(m.groups(), m.groups(default="0"), m.start(), m.end(), m.lastindex, m.re.pattern)
print(re.escape("a.b*c[d]"), re.compile("x", re.I).flags)
print(re.findall(r"(?i)hello", "Hello hELLO"), re.sub(r"\s+", " ", "a \n b\t c"))
text = "He was carefully disguised but captured quickly by police."
for m in re.finditer(r"\w+ly\b", text):
    print("%02d-%02d: %s" % (m.start(), m.end(), m.group(0)))
verbose = re.compile(r"""
    (\d{3})  # area
    [-.]?
    (\d{4})  # number
""", re.VERBOSE)
print(verbose.search("call 555-1234 now").groups())
print(re.sub(r"(?<=a)b(?!c)", "X", "abc abd"))
try:
    re.compile("(unclosed")
except re.error as e:
    print("re.error:", e)
