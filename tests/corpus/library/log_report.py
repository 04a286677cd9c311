import re
from collections import defaultdict

LOG = """\
2024-01-05 10:00:01 INFO  auth   login user=ann ip=10.0.0.1
2024-01-05 10:00:07 WARN  auth   failed user=bob ip=10.0.0.2 tries=3
2024-01-05 10:01:00 ERROR db     timeout after=30s query="select *"
garbage line
2024-01-05 10:02:11 INFO  auth   logout user=ann
"""

PATTERN = re.compile(r"^(?P<date>\d{4}-\d\d-\d\d) (?P<time>[\d:]+) (?P<level>[A-Z]+)\s+(?P<mod>\w+)\s+(?P<msg>.*)$")
KV = re.compile(r'(\w+)=("[^"]*"|\S+)')

def parse(text):
    for no, line in enumerate(text.splitlines(), start=1):
        m = PATTERN.match(line)
        if m is None:
            print(f"line {no}: cannot parse {line!r}")
            continue
        rec = m.groupdict()
        rec["fields"] = {k: v.strip('"') for k, v in KV.findall(rec["msg"])}
        rec["msg"] = KV.sub("", rec["msg"]).strip()
        rec["no"] = no
        yield rec

def seconds(t):
    h, m, s = map(int, t.split(":"))
    return h * 3600 + m * 60 + s

def report(records):
    levels = defaultdict(int)
    users = defaultdict(set)
    first = last = None
    for r in records:
        levels[r["level"]] += 1
        user = r["fields"].get("user")
        if user:
            users[user].add(r["msg"])
        at = seconds(r["time"])
        first = at if first is None else min(first, at)
        last = at if last is None else max(last, at)
    return {"levels": dict(levels), "users": {u: sorted(m) for u, m in sorted(users.items())}, "span": last - first}

records = list(parse(LOG))
for r in records:
    print(f"{r['no']} {r['level']:<5} {r['mod']:>4} | {r['msg']} {r['fields']}")
print(report(records))
print(re.sub(r"(\d+)\.(\d+)", lambda m: f"{m.group(2)}.{m[1]}", "3.14 and 2.71"), re.split(r"[,;]\s*", "a, b;c"), re.fullmatch(r"\w+", "abc!") is None)
print(re.findall(r"\b[a-z]{3}\b", "the cat sat on a mat"), [m.span() for m in re.finditer("o", "foo boo")])
