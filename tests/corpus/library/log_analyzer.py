import argparse
import json
import re
import sys
from collections import Counter, defaultdict
from datetime import datetime, timedelta
from io import StringIO
from pathlib import PurePath
from statistics import mean, median
from textwrap import dedent, indent

SAMPLE = dedent("""\
    2024-03-01 10:00:00,123 INFO  web.auth  user=ann action=login ms=12
    2024-03-01 10:00:05,000 ERROR db.pool   timeout after=30s host=db1
    2024-03-01 10:01:10,900 INFO  web.cart  user=bob action=add ms=48
    not a log line
    2024-03-01 10:03:00,000 WARN  web.auth  user=ann action=fail ms=7
""")
LINE = re.compile(r"(?P<ts>[\d-]+ [\d:]+),(?P<ms>\d{3}) (?P<level>\w+)\s+(?P<logger>[\w.]+)\s+(?P<rest>.*)")


def parse(stream):
    for number, line in enumerate(stream, 1):
        m = LINE.match(line.rstrip("\n"))
        if not m:
            print(f"skip {number}: {line.strip()[:9]!r}")
            continue
        ts = datetime.strptime(m["ts"], "%Y-%m-%d %H:%M:%S") + timedelta(milliseconds=int(m["ms"]))
        fields = dict(kv.split("=", 1) for kv in m["rest"].split() if "=" in kv)
        yield {"ts": ts, "level": m["level"], "logger": m["logger"], **fields}


def summarize(records):
    records = list(records)
    by_level = Counter(r["level"] for r in records)
    by_root = defaultdict(list)
    for r in records:
        by_root[r["logger"].split(".")[0]].append(r)
    times = [int(r["ms"]) for r in records if "ms" in r]
    span = records[-1]["ts"] - records[0]["ts"]
    return {
        "levels": dict(by_level.most_common()),
        "loggers": {k: len(v) for k, v in sorted(by_root.items())},
        "ms": {"mean": round(mean(times), 2), "median": median(times), "max": max(times)},
        "span": str(span),
        "users": sorted({r["user"] for r in records if "user" in r}),
    }


def main(argv=None):
    ap = argparse.ArgumentParser(description="logs")
    ap.add_argument("--level", choices=["INFO", "WARN", "ERROR"])
    ap.add_argument("--format", default="json", choices=("json", "text"))
    args = ap.parse_args(argv)
    records = [r for r in parse(StringIO(SAMPLE)) if not args.level or r["level"] == args.level]
    result = summarize(records) if records else {}
    if args.format == "json":
        print(json.dumps(result, indent=2))
    else:
        print(indent("\n".join(f"{k}: {v}" for k, v in result.items()), "  | "))
    return len(records)


print(main([]))
print(main(["--level", "INFO", "--format", "text"]))
print(PurePath("/var/log/app.log.gz").suffixes, PurePath("a/b").parts)
