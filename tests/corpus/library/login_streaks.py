import csv
import json
from collections import defaultdict
from datetime import date, datetime, timedelta
from io import StringIO
from itertools import groupby, pairwise
from operator import itemgetter
from pathlib import Path
from string import Template
from tempfile import TemporaryDirectory

LOGINS = """user,day,minutes
ann,2024-02-26,30
bob,2024-02-26,15
ann,2024-02-27,45
ann,2024-02-28,
bob,2024-02-29,60
cy,2024-03-01,abc
ann,2024-03-01,5
"""


def streak(days):
    best = run = 1
    for a, b in pairwise(sorted(days)):
        run = run + 1 if b - a == timedelta(days=1) else 1
        best = max(best, run)
    return best


def week_of(d: date) -> tuple[int, int]:
    iso = d.isocalendar()
    return iso.year, iso.week


totals: dict[str, int] = defaultdict(int)
days: dict[str, list[date]] = defaultdict(list)
errors = []
for i, row in enumerate(csv.reader(StringIO(LOGINS))):
    if i == 0:
        header = row
        continue
    rec = dict(zip(header, row))
    day = date.fromisoformat(rec["day"])
    days[rec["user"]].append(day)
    try:
        totals[rec["user"]] += int(rec["minutes"] or 0)
    except ValueError as e:
        errors.append((i, str(e)))
print(dict(totals), errors, header)
print({u: streak(d) for u, d in sorted(days.items())})
flat = sorted((week_of(d), u) for u, ds in days.items() for d in ds)
for wk, group in groupby(flat, key=itemgetter(0)):
    users = [u for _, u in group]
    print(f"{wk[0]}-W{wk[1]:02d}: {', '.join(dict.fromkeys(users))} ({len(users)})")
page = Template("""$title
${line}
Total: $total min, avg ${avg}""")
title = f"Report {date(2024, 3, 1):%B %Y}"
print(page.substitute(title=title, line="=" * len(title), total=sum(totals.values()), avg=f"{sum(totals.values()) / len(totals):.1f}"))
with TemporaryDirectory() as tmp:
    out = Path(tmp) / "out"
    out.mkdir()
    for user, minutes in totals.items():
        (out / f"{user}.json").write_text(json.dumps({"user": user, "minutes": minutes, "days": [d.isoformat() for d in days[user]]}))
    merged = {}
    for p in sorted(out.glob("*.json")):
        data = json.loads(p.read_text())
        merged[p.stem] = data["minutes"], len(data["days"])
    print(merged, sum(m for m, _ in merged.values()))
    best = max(merged.items(), key=lambda kv: kv[1])
    print(best, best[1][0] // 60)
first, last = min(map(min, days.values())), max(map(max, days.values()))
span = last - first
print(span.days, span, first + span / 2, [(first + timedelta(n)).strftime("%a") for n in range(span.days + 1)], datetime(2024, 3, 1, 8) - datetime(2024, 2, 29, 20, 30))
