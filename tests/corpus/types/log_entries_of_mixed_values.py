"""Analyse a log: parse lines, count, sessions, top talkers, histogram per hour."""
import re
from collections import Counter, defaultdict
from datetime import datetime, timedelta

LOG = """\
2024-03-01 08:15:02 INFO  auth: user=alice action=login ip=10.0.0.5
2024-03-01 08:17:40 WARN  disk: usage=91% path=/var
2024-03-01 08:45:00 INFO  auth: user=bob action=login ip=10.0.0.7
2024-03-01 09:01:13 ERROR db: timeout after 30s query="SELECT * FROM t"
garbage line
2024-03-01 09:02:00 INFO  auth: user=alice action=logout
2024-03-01 10:30:59 ERROR db: timeout after 45s query="UPDATE t"
2024-03-01 10:31:00 INFO  auth: user=bob action=logout
"""

LINE = re.compile(r"(?P<when>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)\s+(?P<level>[A-Z]+)\s+(?P<source>\w+): (?P<message>.*)")
PAIR = re.compile(r'(\w+)=("[^"]*"|\S+)')


def parse(text):
    for number, line in enumerate(text.splitlines(), 1):
        m = LINE.match(line)
        if not m:
            print(f"line {number}: cannot parse {line!r}")
            continue
        entry = m.groupdict()
        entry["when"] = datetime.strptime(entry["when"], "%Y-%m-%d %H:%M:%S")
        entry["fields"] = {k: v.strip('"') for k, v in PAIR.findall(entry["message"])}
        yield entry


entries = list(parse(LOG))
levels = Counter(e["level"] for e in entries)
print(levels.most_common(), levels["DEBUG"])
sessions = {}
durations = defaultdict(timedelta)
for e in entries:
    user = e["fields"].get("user")
    if user is None:
        continue
    match e["fields"]["action"]:
        case "login":
            sessions[user] = e["when"]
        case "logout" if user in sessions:
            durations[user] += e["when"] - sessions.pop(user)
for user, total in sorted(durations.items(), key=lambda kv: kv[1], reverse=True):
    print(f"{user:<6} {total} {total.total_seconds() / 60:.1f} min")
hours = Counter(e["when"].hour for e in entries)
for hour in range(min(hours), max(hours) + 1):
    print(f"{hour:02d}h {'#' * hours[hour]}")
waits = [int(s) for e in entries for s in re.findall(r"after (\d+)s", e["message"])]
print(waits, sum(waits) / len(waits))
gaps = [(b["when"] - a["when"]).seconds for a, b in zip(entries, entries[1:])]
print(max(gaps), entries[-1]["when"].strftime("%A %H:%M"), entries[0]["when"].isoformat())
print(re.sub(r"\b(\d+)\.(\d+)\.(\d+)\.(\d+)\b", r"\1.\2.x.x", entries[0]["message"]))
