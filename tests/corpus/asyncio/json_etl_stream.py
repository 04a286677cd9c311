"""An async ETL pipeline: generators, transforms composed, batching, stats."""
import asyncio
import json
from collections import Counter
from statistics import mean, median

RAW = """
{"id": 1, "tags": ["a", "b"], "score": 3.5, "user": {"name": "Ann", "age": 31}}
{"id": 2, "tags": [], "score": null, "user": {"name": "Bob"}}
not json
{"id": 3, "tags": ["b"], "score": 7, "user": null}
{"id": 4, "tags": ["c", "b", "a"], "score": 1.25, "user": {"name": "Cy", "age": 19}}
"""


async def lines(text):
    for n, line in enumerate(text.strip().splitlines(), 1):
        await asyncio.sleep(0)
        yield n, line


async def parse(source, errors):
    async for n, line in source:
        try:
            yield json.loads(line)
        except json.JSONDecodeError as e:
            errors.append((n, e.msg))


async def enrich(source):
    async for rec in source:
        user = rec.get("user") or {}
        rec["name"] = user.get("name", "<nobody>")
        rec["adult"] = user.get("age", 0) >= 21
        yield rec


async def batched(source, n):
    batch = []
    async for item in source:
        batch.append(item)
        if len(batch) == n:
            yield batch
            batch = []
    if batch:
        yield batch


class Stats:
    def __init__(self):
        self.tags = Counter()
        self.scores = []

    def update(self, rec):
        self.tags.update(rec["tags"])
        if rec["score"] is not None:
            self.scores.append(rec["score"])

    def summary(self):
        return {
            "tags": self.tags.most_common(2),
            "mean": round(mean(self.scores), 3),
            "median": median(self.scores),
            "max": max(self.scores, default=None),
        }


async def main():
    errors = []
    stats = Stats()
    total = 0
    async for batch in batched(enrich(parse(lines(RAW), errors)), 2):
        print("batch:", [(r["id"], r["name"], r["adult"]) for r in batch])
        for rec in batch:
            stats.update(rec)
        total += len(batch)
    print(total, errors)
    print(json.dumps(stats.summary(), indent=2, sort_keys=True))
    names = {r["id"]: r["name"] async for r in enrich(parse(lines(RAW), errors))}
    print(names, len(errors))

asyncio.run(main())
