"""Rows that were read from JSON, written as CSV; times whose zone is replaced with their parts."""
import asyncio
import csv
import io
import json
from datetime import datetime, timezone

TEXT = '[{"id": 1, "name": "Ann", "score": null}, {"id": 2, "name": "Bob, jr", "score": 1.5}]'


async def main():
    rows = json.loads(TEXT)
    out = io.StringIO()
    writer = csv.DictWriter(out, fieldnames=["id", "name"], extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    for row in rows:
        writer.writerow(row)
    everything = csv.DictWriter(out, fieldnames=list(rows[0].keys()), lineterminator="\n")
    everything.writerows(rows)
    plain = csv.writer(out, lineterminator="\n")
    plain.writerow(rows[0].values())
    print(out.getvalue())
    await asyncio.sleep(0)
    day = datetime(2024, 2, 29, 23, 59, 59, 5)
    print(day.replace(microsecond=0, tzinfo=timezone.utc), day.replace(hour=1, tzinfo=timezone.utc).isoformat())


asyncio.run(main())
