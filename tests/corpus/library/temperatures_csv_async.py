import asyncio
import argparse
import csv
import io
import sys
from collections import defaultdict
from itertools import groupby
from operator import itemgetter
from statistics import mean

DATA = """date,city,temp
2024-01-01,Oslo,-3.5
2024-01-01,Rome,11
2024-01-02,Oslo,-1
2024-01-02,Rome,n/a
2024-01-03,Rome,12.5
"""


def parse_row(row):
    try:
        return {**row, "temp": float(row["temp"])}
    except ValueError:
        print(f"skipping {row!r}", file=sys.stderr)
        return None


async def read_rows(text):
    for row in csv.DictReader(io.StringIO(text)):
        await asyncio.sleep(0)
        parsed = parse_row(row)
        if parsed is not None:
            yield parsed


async def collect(text, city=None):
    return [row async for row in read_rows(text) if city in (None, row["city"])]


def report(rows, out, sep):
    writer = csv.writer(out, delimiter=sep, lineterminator="\n")
    writer.writerow(["city", "n", "mean", "range"])
    for city, group in groupby(sorted(rows, key=itemgetter("city", "date")), key=itemgetter("city")):
        temps = [r["temp"] for r in group]
        writer.writerow([city, len(temps), f"{mean(temps):.2f}", f"{min(temps)}..{max(temps)}"])


def build_parser():
    p = argparse.ArgumentParser(prog="weather", description="Summarise temperatures.")
    p.add_argument("--city", help="only this city")
    p.add_argument("--sep", default=",", metavar="CHAR")
    p.add_argument("-v", "--verbose", action="count", default=0)
    return p


async def main(argv):
    args = build_parser().parse_args(argv)
    rows = await collect(DATA, args.city)
    if args.verbose:
        for r in rows:
            print(r)
    out = io.StringIO()
    report(rows, out, args.sep)
    print(out.getvalue(), end="")
    by_date = defaultdict(dict)
    for r in rows:
        by_date[r["date"]][r["city"]] = r["temp"]
    for d, temps in sorted(by_date.items()):
        print(d, temps, max(temps, key=temps.get))


build_parser().print_help()
for argv in ([], ["--city", "Rome", "-vv", "--sep", ";"], ["--city", "Nowhere"]):
    asyncio.run(main(argv))
