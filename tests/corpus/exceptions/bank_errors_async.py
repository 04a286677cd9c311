"""Simple bank simulation with asyncio locks, typed exceptions and audit log."""
import asyncio
import itertools
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from typing import AsyncIterator


class TxKind(str, Enum):
    DEPOSIT = "deposit"
    WITHDRAW = "withdraw"
    TRANSFER = "transfer"


class BankError(Exception):
    """Base."""


class UnknownAccount(BankError, KeyError):
    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name

    def __str__(self) -> str:
        return f"unknown account {self.name!r}"


class Insufficient(BankError):
    def __init__(self, need: int, have: int) -> None:
        super().__init__(need, have)

    @property
    def missing(self) -> int:
        need, have = self.args
        return need - have


@dataclass(slots=True)
class Tx:
    id: int
    kind: TxKind
    amount: int
    parties: tuple[str, ...]
    ok: bool = True


@dataclass
class Account:
    owner: str
    balance: int = 0
    lock: asyncio.Lock = field(default_factory=asyncio.Lock, repr=False)


class Bank:
    def __init__(self) -> None:
        self._accounts: dict[str, Account] = {}
        self._ids = itertools.count(1)
        self.audit: list[Tx] = []

    def open(self, owner: str, balance: int = 0) -> Account:
        return self._accounts.setdefault(owner, Account(owner, balance))

    def __getitem__(self, owner: str) -> Account:
        try:
            return self._accounts[owner]
        except KeyError:
            raise UnknownAccount(owner) from None

    def _log(self, kind: TxKind, amount: int, *parties: str, ok: bool = True) -> Tx:
        tx = Tx(next(self._ids), kind, amount, parties, ok)
        self.audit.append(tx)
        return tx

    async def deposit(self, owner: str, amount: int) -> int:
        acc = self[owner]
        async with acc.lock:
            await asyncio.sleep(0)
            acc.balance += amount
            self._log(TxKind.DEPOSIT, amount, owner)
            return acc.balance

    async def transfer(self, src: str, dst: str, amount: int) -> None:
        a, b = self[src], self[dst]
        first, second = sorted((a, b), key=lambda acc: acc.owner)
        async with first.lock, second.lock:
            await asyncio.sleep(0.001)
            if a.balance < amount:
                self._log(TxKind.TRANSFER, amount, src, dst, ok=False)
                raise Insufficient(amount, a.balance)
            a.balance -= amount
            b.balance += amount
            self._log(TxKind.TRANSFER, amount, src, dst)

    async def history(self, owner: str) -> AsyncIterator[Tx]:
        for tx in self.audit:
            if owner in tx.parties:
                await asyncio.sleep(0)
                yield tx


async def main() -> None:
    bank = Bank()
    for name, amount in {"ann": 100, "bob": 50}.items():
        bank.open(name, amount)
    outcomes = await asyncio.gather(
        bank.transfer("ann", "bob", 30),
        bank.transfer("bob", "ann", 500),
        bank.transfer("ann", "eve", 1),
        bank.deposit("bob", 5),
        return_exceptions=True,
    )
    for o in outcomes:
        if isinstance(o, Insufficient):
            print(f"missing {o.missing} {o.args}")
        elif isinstance(o, BankError):
            print(type(o).__name__, o, isinstance(o, KeyError))
        else:
            print("ok", o)
    print(bank["ann"], bank["bob"].balance)
    async for tx in bank.history("ann"):
        print(tx.id, tx.kind.value, tx.kind == "transfer", tx.parties, "ok" if tx.ok else "failed")
    total = sum([tx.amount async for tx in bank.history("bob") if tx.ok])
    print(total, bank.open("ann", 1).balance, TxKind("deposit").name)
    print(bank.audit[0])


asyncio.run(main())
