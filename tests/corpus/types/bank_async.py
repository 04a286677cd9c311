"""A bank with transactions, custom exceptions and a log."""
import asyncio
from collections import defaultdict
from dataclasses import dataclass, field
from enum import Enum


class Kind(Enum):
    DEPOSIT = "deposit"
    WITHDRAW = "withdraw"
    TRANSFER = "transfer"


class BankError(Exception):
    """Base of all bank errors."""


class InsufficientFunds(BankError):
    def __init__(self, account, needed):
        self.account = account
        self.needed = needed
        super().__init__(f"{account.owner} needs {needed - account.balance:.2f} more")


@dataclass
class Transaction:
    kind: Kind
    amount: float
    note: str = ""


@dataclass
class Account:
    owner: str
    balance: float = 0.0
    history: list[Transaction] = field(default_factory=list)
    _lock: asyncio.Lock = field(default_factory=asyncio.Lock, repr=False, compare=False)

    async def deposit(self, amount, note=""):
        if amount <= 0:
            raise ValueError(f"bad amount: {amount}")
        async with self._lock:
            await asyncio.sleep(0)
            self.balance += amount
            self.history.append(Transaction(Kind.DEPOSIT, amount, note))

    async def withdraw(self, amount):
        async with self._lock:
            if amount > self.balance:
                raise InsufficientFunds(self, amount)
            self.balance -= amount
            self.history.append(Transaction(Kind.WITHDRAW, amount))


class Bank:
    def __init__(self):
        self._accounts: dict[str, Account] = {}

    def __getitem__(self, owner):
        try:
            return self._accounts[owner]
        except KeyError:
            raise BankError(f"no account for {owner!r}") from None

    def __contains__(self, owner):
        return owner in self._accounts

    def __iter__(self):
        return iter(sorted(self._accounts.values(), key=lambda a: (-a.balance, a.owner)))

    def open(self, owner, initial=0):
        account = self._accounts.setdefault(owner, Account(owner))
        account.balance += initial
        return account

    async def transfer(self, source, target, amount):
        await self[source].withdraw(amount)
        await self[target].deposit(amount, note=f"from {source}")

    def totals(self):
        totals = defaultdict(float)
        for account in self:
            for t in account.history:
                totals[t.kind.value] += t.amount
        return dict(totals)


async def main():
    bank = Bank()
    for name, start in (("ann", 100), ("bob", 50), ("cid", 0)):
        bank.open(name, start)
    results = await asyncio.gather(
        bank.transfer("ann", "bob", 30),
        bank.transfer("bob", "cid", 500),
        bank.transfer("ann", "zoe", 10),
        bank["cid"].deposit(-1),
        return_exceptions=True,
    )
    for r in results:
        print(type(r).__name__ if r else "ok", "" if r is None else r)
    for account in bank:
        print(f"{account.owner:<5}|{account.balance:>8.2f}|{len(account.history)}")
    print(bank.totals(), "ann" in bank, "zoe" in bank)
    print(bank["ann"].history[0])
    err = results[1]
    if isinstance(err, InsufficientFunds):
        print(err.account.owner, err.needed, isinstance(err, BankError))


asyncio.run(main())
