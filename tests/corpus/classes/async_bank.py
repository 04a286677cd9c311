import asyncio
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Optional


class InsufficientFunds(Exception):
    pass


class Account:
    _next_id = 1000

    def __init__(self, owner: str, balance: float = 0):
        self.id = Account._next_id
        Account._next_id += 1
        self.owner = owner
        self.balance = balance
        self.lock = asyncio.Lock()
        self.transactions = []
        self.last: Optional[str] = None

    async def deposit(self, amount):
        if amount <= 0:
            raise ValueError("Deposit must be positive")
        async with self.lock:
            await asyncio.sleep(0.001)
            self.balance += amount
            self._record("deposit", amount)

    async def withdraw(self, amount):
        async with self.lock:
            if amount > self.balance:
                raise InsufficientFunds(f"{self.owner} has {self.balance}, needs {amount}")
            await asyncio.sleep(0.001)
            self.balance -= amount
            self._record("withdraw", amount)

    def _record(self, kind, amount):
        self.last = kind
        self.transactions.append((kind, amount))


class Bank:
    def __init__(self):
        self.accounts = {}

    def open(self, owner, balance=0):
        account = Account(owner, balance)
        self.accounts[account.id] = account
        return account

    @asynccontextmanager
    async def transaction(self, *accounts):
        before = {a.id: a.balance for a in accounts}
        try:
            yield
        except Exception:
            for a in accounts:
                a.balance = before[a.id]
            raise

    async def transfer(self, src, dst, amount):
        async with self.transaction(src, dst):
            await dst.deposit(amount)
            await src.withdraw(amount)


async def main():
    bank = Bank()
    alice, bob = bank.open("Alice", 100), bank.open("Bob")
    await bank.transfer(alice, bob, 30)
    print(alice.balance, bob.balance)
    try:
        await bank.transfer(alice, bob, 500)
    except InsufficientFunds as e:
        print("failed:", e)
    print(alice.balance, bob.balance, bob.last, alice.last)
    results = await asyncio.gather(*(bob.withdraw(20) for _ in range(3)), return_exceptions=True)
    print([type(r).__name__ if isinstance(r, Exception) else r for r in results])
    print({a.id: a.balance for a in bank.accounts.values()})
    try:
        await bob.deposit(-5)
    except ValueError as e:
        print(e)
    print(alice.transactions, len(bob.transactions))


asyncio.run(main())
