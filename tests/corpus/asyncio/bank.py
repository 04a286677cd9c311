import asyncio
from collections import Counter
from decimal import Decimal


class InsufficientFunds(Exception):
    pass


class Account:
    def __init__(self, owner, balance):
        self.owner = owner
        self.balance = Decimal(balance)
        self.lock = asyncio.Lock()
        self.history = []

    async def withdraw(self, amount):
        if amount > self.balance:
            raise InsufficientFunds(f"{self.owner} has {self.balance}, needs {amount}")
        await asyncio.sleep(0)
        self.balance -= amount
        self.history.append(("withdraw", amount))

    async def deposit(self, amount):
        await asyncio.sleep(0)
        self.balance += amount
        self.history.append(("deposit", amount))


async def transfer(src, dst, amount):
    first, second = sorted((src, dst), key=lambda a: a.owner)
    async with first.lock, second.lock:
        await src.withdraw(amount)
        try:
            if dst.owner == "frozen":
                raise PermissionError("account frozen")
            await dst.deposit(amount)
        except PermissionError:
            await src.deposit(amount)
            raise
    return f"{src.owner}->{dst.owner}:{amount}"


async def main():
    accounts = {n: Account(n, b) for n, b in [("ann", "100.00"), ("bob", "50.50"), ("frozen", "0")]}
    jobs = [("ann", "bob", "30.25"), ("bob", "ann", "10"), ("bob", "frozen", "5"), ("ann", "bob", "1000")]
    results = await asyncio.gather(
        *(transfer(accounts[s], accounts[d], Decimal(a)) for s, d, a in jobs), return_exceptions=True
    )
    tally = Counter()
    for job, res in zip(jobs, results):
        match res:
            case InsufficientFunds():
                tally["insufficient"] += 1
                print("!", res)
            case Exception() as e:
                tally[type(e).__name__] += 1
                print("?", repr(e))
            case str(text):
                tally["ok"] += 1
                print("+", text)
    print(dict(tally))
    for a in accounts.values():
        print(a.owner, a.balance, [f"{k[0]}{v}" for k, v in a.history])
    print(sum(a.balance for a in accounts.values()))

asyncio.run(main())
