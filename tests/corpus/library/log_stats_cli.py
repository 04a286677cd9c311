import argparse
import asyncio
import collections
import re
from datetime import datetime, timedelta

LOG = """\
2024-03-01 10:00:00,123 INFO  [web-1] GET /index.html 200 12ms
2024-03-01 10:00:01,456 ERROR [web-2] GET /api/users 500 340ms
2024-03-01 10:00:02,000 WARN  [web-1] POST /login 401 45ms
garbage line here
2024-03-01 10:01:10,010 INFO  [web-3] GET /api/users 200 99ms
"""

PATTERN = re.compile(
    r"^(?P<ts>\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}),(?P<ms>\d{3}) "
    r"(?P<level>[A-Z]+)\s+\[(?P<host>[\w-]+)\] (?P<method>GET|POST) (?P<path>\S+) (?P<status>\d{3}) (?P<took>\d+)ms$"
)


def parse(argv=None):
    parser = argparse.ArgumentParser(prog="logstat", description="Summarise logs")
    parser.add_argument("--min-status", type=int, default=200)
    parser.add_argument("--level", choices=["INFO", "WARN", "ERROR"], action="append")
    parser.add_argument("-v", "--verbose", action="store_true")
    return parser.parse_args(argv)


async def lines(text):
    for line in text.splitlines():
        await asyncio.sleep(0)
        yield line


async def main(argv):
    args = parse(argv)
    print(args)
    by_host = collections.defaultdict(list)
    statuses = collections.Counter()
    first = last = None
    skipped = 0
    async for line in lines(LOG):
        m = PATTERN.match(line)
        if not m:
            skipped += 1
            continue
        d = m.groupdict()
        ts = datetime.strptime(d["ts"], "%Y-%m-%d %H:%M:%S") + timedelta(milliseconds=int(d["ms"]))
        first = first or ts
        last = ts
        if args.level and d["level"] not in args.level:
            continue
        if int(d["status"]) < args.min_status:
            continue
        by_host[d["host"]].append((d["path"], int(d["took"])))
        statuses[d["status"]] += 1
    for host, hits in sorted(by_host.items()):
        avg = sum(t for _, t in hits) / len(hits)
        print(f"{host:<6} {len(hits)} hits avg {avg:.1f}ms slowest {max(hits, key=lambda h: h[1])}")
    print(statuses.most_common(), "skipped", skipped)
    print("span", last - first, (last - first).total_seconds())


asyncio.run(main(["--min-status", "200", "-v"]))
asyncio.run(main(["--level", "ERROR", "--level", "WARN"]))
