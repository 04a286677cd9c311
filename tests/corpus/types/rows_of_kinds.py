import asyncio
from collections import defaultdict
from typing import AsyncIterator, Dict, List, Union

Value = Union[str, int, float]
Row = Dict[str, Value]


class Account:
    def __init__(self) -> None:
        self.balance: float = 0.0
        self.units: int = 0
        self.by_id: dict[str, float] = defaultdict(float)
        self.seen: Dict[str, List[str]] = defaultdict(list)

    def book(self, row: Row, key: str) -> None:
        self.balance += row[key]
        self.units += row["n"]
        self.by_id[row["id"]] += row[key]
        self.by_id[row["id"]] *= row["n"]
        self.seen[row["id"]].append(key)


class Source:
    def __init__(self, rows: List[Row]) -> None:
        self._rows = rows

    async def rows(self) -> AsyncIterator[Row]:
        for row in self._rows:
            await asyncio.sleep(0)
            yield dict(row)


async def main() -> None:
    account = Account()
    total: float = 0.0
    source = Source([{"id": "a", "amount": 2.5, "n": 1}, {"id": "b", "amount": 4.0, "n": 3}, {"id": "a", "amount": 1.25, "n": 2}])
    async for row in source.rows():
        account.book(row, "amount")
        total -= row["amount"] / 2
    print(account.balance, account.units, total)
    print(dict(account.by_id), dict(account.seen))


asyncio.run(main())
