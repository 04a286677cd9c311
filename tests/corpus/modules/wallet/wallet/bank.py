from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from typing import AsyncIterator, TypeVar

from .accounts import Account, InsufficientFunds
from .money import Money

A = TypeVar("A", bound=Account)


class Bank:
    def __init__(self, name: str) -> None:
        self.name = name
        self._accounts: dict[int, Account] = {}
        self._locks: dict[int, asyncio.Lock] = {}

    def open(self, account: A) -> A:
        self._accounts[account.number] = account
        self._locks[account.number] = asyncio.Lock()
        return account

    @asynccontextmanager
    async def locked(self, *accounts: Account) -> AsyncIterator[None]:
        ordered = sorted(accounts, key=lambda a: a.number)
        for a in ordered:
            await self._locks[a.number].acquire()
        try:
            yield
        finally:
            for a in reversed(ordered):
                self._locks[a.number].release()

    async def transfer(self, source: Account, target: Account, amount: Money) -> bool:
        async with self.locked(source, target):
            await asyncio.sleep(0.001)
            try:
                source.withdraw(amount, note=f"to {target}")
            except InsufficientFunds as e:
                print("refused:", e)
                return False
            target.deposit(amount, note=f"from {source}")
            return True

    def month_end(self) -> None:
        for account in self._accounts.values():
            account.month_end()

    def of(self, owner: str) -> list[Account]:
        return [a for a in self._accounts.values() if a.owner == owner]

    def total(self) -> Money:
        return sum((a.balance for a in self._accounts.values()), Money.zero())
