import statistics
from collections import Counter, defaultdict
from datetime import date, timedelta
from itertools import groupby

READINGS = [
    ("oslo", "2024-01-30", -4.5), ("oslo", "2024-01-31", -2.0), ("oslo", "2024-02-01", 1.0),
    ("rome", "2024-01-30", 9.5), ("rome", "2024-02-01", 12.25), ("rome", "2024-02-02", 11.0),
]


def parse(row):
    city, day, temp = row
    return city, date.fromisoformat(day), temp


rows = sorted(map(parse, READINGS), key=lambda r: (r[0], r[1]))
for city, group in groupby(rows, key=lambda r: r[0]):
    temps = [t for _, _, t in group]
    print(f"{city:<6}|{min(temps):>7.2f}|{max(temps):>7.2f}|{statistics.fmean(temps):>7.2f}|{statistics.pstdev(temps):.3f}")
by_month = defaultdict(list)
for city, day, temp in rows:
    by_month[day.strftime("%b %Y")].append(temp)
print({k: round(sum(v) / len(v), 2) for k, v in by_month.items()})
first = rows[0][1]
days = [first + timedelta(days=i) for i in range(4)]
seen = {(c, d) for c, d, _ in rows}
print([d.isoformat() for d in days if ("rome", d) not in seen], days[-1] - first, (days[-1] - first).days)
print(Counter(c for c, _, _ in rows).most_common(), Counter(d.weekday() for _, d, _ in rows))
warm = [(c, d.day) for c, d, t in rows if t > 0]
print(warm, sum(t for *_, t in rows), max(rows, key=lambda r: r[2])[1].strftime("%A %d %B"))
print(statistics.median(t for _, _, t in rows), statistics.mode([1, 1, 2]), statistics.mean([1, 2, 3, 4]), statistics.mean([2, 4, 6]))
