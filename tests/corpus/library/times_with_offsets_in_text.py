import csv
import io
import json
from collections import Counter
from datetime import datetime, timezone
from enum import Flag, auto

SOURCE = """id,when,tags
1,2024-03-01T10:00:00+00:00,a|b
2,2024-03-01T11:30:00+02:00,
3,2024-03-02T23:59:59-05:00,a
4,yesterday,c
"""


class Status(Flag):
    NONE = 0
    NEW = auto()
    READ = auto()
    BOTH = NEW | READ


def convert(row: dict) -> dict:
    return row | {
        "id": int(row["id"]),
        "when": datetime.fromisoformat(row["when"]).astimezone(timezone.utc),
        "tags": [t for t in row["tags"].split("|") if t],
    }


tags: Counter[str] = Counter()
for row in csv.DictReader(io.StringIO(SOURCE)):
    try:
        item = convert(row)
    except ValueError as e:
        print(e)
        continue
    tags.update(item["tags"])
    print(item["id"], item["when"], item["when"].date(), item["when"].utcoffset())
print(tags.most_common())
for entry in json.loads('[{"status": 3}, {"status": 0}, {"status": 2}]'):
    print(Status(entry["status"]), Status(entry["status"]) & Status.READ)
