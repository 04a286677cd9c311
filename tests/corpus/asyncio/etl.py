"""Extract-transform-load with bounded queues, sentinels and a progress reporter."""
import asyncio
import csv
import io
from dataclasses import dataclass
from typing import Iterable

RAW = """id,name,amount
1,ann,10.5
2,bob,oops
3,cy,7
4,dan,-3.25
5,,12
"""

SENTINEL = None


@dataclass(slots=True)
class Record:
    id: int
    name: str
    amount: float


class BadRow(ValueError):
    def __init__(self, row, reason):
        super().__init__(f"row {row['id']}: {reason}")
        self.row = row


async def extract(out: asyncio.Queue, text: str) -> int:
    n = 0
    for row in csv.DictReader(io.StringIO(text)):
        await out.put(row)
        n += 1
    await out.put(SENTINEL)
    return n


def parse(row: dict[str, str]) -> Record:
    if not row["name"]:
        raise BadRow(row, "no name")
    try:
        amount = float(row["amount"])
    except ValueError as e:
        raise BadRow(row, str(e)) from e
    return Record(int(row["id"]), row["name"].title(), amount)


async def transform(inp: asyncio.Queue, out: asyncio.Queue, errors: list) -> None:
    while (row := await inp.get()) is not SENTINEL:
        try:
            await out.put(parse(row))
        except BadRow as e:
            errors.append(e)
    await out.put(SENTINEL)


async def load(inp: asyncio.Queue, sink: dict[int, Record]) -> float:
    total = 0.0
    while True:
        rec = await inp.get()
        if rec is SENTINEL:
            break
        sink[rec.id] = rec
        total += rec.amount
    return total


async def main() -> None:
    q1: asyncio.Queue = asyncio.Queue(maxsize=1)
    q2: asyncio.Queue = asyncio.Queue(maxsize=1)
    errors: list[BadRow] = []
    sink: dict[int, Record] = {}
    n, _, total = await asyncio.gather(extract(q1, RAW), transform(q1, q2, errors), load(q2, sink))
    print(f"{n} rows, {len(sink)} loaded, {len(errors)} bad, total={total:.2f}")
    for e in errors:
        print(" -", e, "| cause:", repr(e.__cause__))
    for rec in sorted(sink.values(), key=lambda r: -r.amount):
        print(rec)


asyncio.run(main())
