from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from enum import Enum
from typing import Iterable, Iterator


class Kind(str, Enum):
    DEPOSIT = "deposit"
    WITHDRAW = "withdraw"


@dataclass(slots=True)
class Entry:
    kind: Kind
    amount: Decimal
    at: datetime
    memo: str | None = None

    def signed(self) -> Decimal:
        return self.amount if self.kind is Kind.DEPOSIT else -self.amount

    def to_dict(self) -> dict:
        return {"kind": self.kind.value, "amount": str(self.amount), "at": self.at.isoformat(), "memo": self.memo}


@dataclass
class Ledger:
    owner: str
    entries: list[Entry] = field(default_factory=list)

    @property
    def balance(self) -> Decimal:
        return sum((e.signed() for e in self.entries), Decimal("0"))

    def add(self, kind: Kind, amount: str, at: str, memo: str | None = None) -> Ledger:
        value = Decimal(amount)
        if value <= 0:
            raise ValueError(f"amount must be positive: {value}")
        if kind is Kind.WITHDRAW and value > self.balance:
            raise ValueError(f"insufficient: {self.balance} < {value}")
        self.entries.append(Entry(kind, value, datetime.fromisoformat(at), memo))
        return self

    def running(self) -> Iterator[tuple[str, Decimal]]:
        total = Decimal(0)
        for e in self.entries:
            total += e.signed()
            yield e.at.strftime("%d/%m"), total


book = Ledger("ann").add(Kind.DEPOSIT, "100.50", "2024-03-01T09:00:00").add(Kind.WITHDRAW, "30.25", "2024-03-02T10:30:00", "rent")
for amount in ("500", "-3"):
    try:
        book.add(Kind.WITHDRAW, amount, "2024-03-03T00:00:00")
    except ValueError as e:
        print("error:", e)
print(book.balance, list(book.running()), Kind("deposit"), Kind.WITHDRAW == "withdraw")
print(json.dumps([e.to_dict() for e in book.entries], indent=1))
print(book.entries[0], f"{book.balance:>10.1f}|", book.owner.title())
