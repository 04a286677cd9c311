import io
import csv
import json
import sys
from collections import defaultdict
from datetime import date, datetime
from statistics import fmean, stdev, quantiles, mode

CSV = """date;city;temp;wind
2024-01-01;Oslo;-3,5;12
2024-01-02;Oslo;-1,0;
2024-01-01;Rome;11,2;5
2024-01-02;Rome;13,4;8
2024-02-01;Oslo;2,0;3
"""


def to_float(text):
    return float(text.replace(",", ".")) if text else None


rows = []
for row in csv.DictReader(io.StringIO(CSV), delimiter=";"):
    rows.append({
        "date": datetime.strptime(row["date"], "%Y-%m-%d").date(),
        "city": row["city"],
        "temp": to_float(row["temp"]),
        "wind": to_float(row["wind"]),
    })
print(rows[1])
by_city = defaultdict(list)
for r in rows:
    by_city[r["city"]].append(r["temp"])
for city, temps in by_city.items():
    print(f"{city:<6} mean={fmean(temps):+.2f} max={max(temps)} sd={stdev(temps):.3f}")
monthly = defaultdict(lambda: defaultdict(list))
for r in rows:
    monthly[r["date"].strftime("%Y-%m")][r["city"]].append(r["temp"])
print({m: {c: round(sum(t) / len(t), 1) for c, t in cs.items()} for m, cs in monthly.items()})
winds = [r["wind"] for r in rows if r["wind"] is not None]
print(winds, quantiles(winds, n=4), mode([1, 1, 2]))
first = min(rows, key=lambda r: (r["date"], -r["temp"]))
print(first["city"], first["date"].isoformat(), (date(2024, 3, 1) - first["date"]).days)
out = io.StringIO()
w = csv.writer(out, quoting=csv.QUOTE_NONNUMERIC)
w.writerow(["city", "n"])
w.writerows([c, len(t)] for c, t in sorted(by_city.items()))
sys.stdout.write(out.getvalue().replace("\r\n", "\n"))


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, (date, datetime)):
            return o.isoformat()
        if isinstance(o, set):
            return sorted(o)
        return super().default(o)


print(json.dumps({"rows": rows[:1], "cities": set(by_city)}, cls=Encoder, ensure_ascii=False))
try:
    json.loads('{"a": 1,}')
except json.JSONDecodeError as e:
    print(e.msg, e.lineno, e.colno)
try:
    json.dumps({1, 2})
except TypeError as e:
    print(e)
