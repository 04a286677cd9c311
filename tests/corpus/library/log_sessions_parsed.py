"""Log parsing with re and datetime."""
import re
from collections import defaultdict
from datetime import datetime, timedelta

LOG = """\
2024-03-01 10:00:00 INFO  [auth] user=alice action=login
2024-03-01 10:00:05 ERROR [db] timeout after 30s
2024-03-01 10:01:10 INFO  [auth] user=bob action=login ip=10.0.0.2
bad line here
2024-03-01 10:02:00 WARN  [cache] miss ratio=0.75
2024-03-01 10:05:30 INFO  [auth] user=alice action=logout
"""
PATTERN = re.compile(
    r"^(?P<ts>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)\s+(?P<level>[A-Z]+)\s+"
    r"\[(?P<module>\w+)\]\s+(?P<msg>.*)$"
)
KV = re.compile(r"(\w+)=(\S+)")


def parse(line):
    m = PATTERN.match(line)
    if not m:
        return None
    d = m.groupdict()
    d["ts"] = datetime.strptime(d["ts"], "%Y-%m-%d %H:%M:%S")
    d["fields"] = dict(KV.findall(d["msg"]))
    return d


records = [r for r in map(parse, LOG.splitlines()) if r]
print(len(records), "records")
levels = defaultdict(int)
for r in records:
    levels[r["level"]] += 1
print(dict(levels))
first, last = records[0]["ts"], records[-1]["ts"]
span = last - first
print(span, span.total_seconds(), span > timedelta(minutes=5))
for r in records:
    if r["fields"]:
        pairs = " ".join(f"{k}:{v}" for k, v in sorted(r["fields"].items()))
        print(r["ts"].strftime("%H:%M:%S"), r["module"], pairs)
sessions = {}
for r in records:
    user = r["fields"].get("user")
    if user is None:
        continue
    if r["fields"]["action"] == "login":
        sessions[user] = r["ts"]
    else:
        print(user, "stayed", r["ts"] - sessions.pop(user))
print("open:", list(sessions))
print(re.sub(r"(\w+)=(\w+)", lambda m: f"{m.group(2)}<-{m[1]}", "a=1 b=2"))
