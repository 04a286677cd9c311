import asyncio


class InsufficientFunds(Exception):
    def __init__(self, account, needed):
        super().__init__(f"{account.name} has {account.balance}, needs {needed}")
        self.account = account


class Account:
    def __init__(self, name, balance=0):
        self.name = name
        self.balance = balance
        self.lock = asyncio.Lock()
        self.log = []

    def __lt__(self, other):
        return self.name < other.name

    def __str__(self):
        return f"{self.name}: {self.balance}"


async def transfer(source, target, amount):
    first, second = sorted((source, target))
    async with first.lock, second.lock:
        if source.balance < amount:
            raise InsufficientFunds(source, amount)
        source.balance -= amount
        await asyncio.sleep(0)
        target.balance += amount
        source.log.append(-amount)
        target.log.append(amount)
    return amount


async def main():
    ann, bob, cyd = accounts = [Account("ann", 100), Account("bob", 50), Account("cyd")]
    jobs = [(ann, bob, 30), (bob, ann, 60), (bob, cyd, 500), (ann, cyd, 10), (cyd, ann, 5)]
    results = await asyncio.gather(*(transfer(*j) for j in jobs), return_exceptions=True)
    for (s, t, amount), result in zip(jobs, results):
        if isinstance(result, InsufficientFunds):
            print(f"{s.name}->{t.name} {amount}: refused ({result})")
        elif isinstance(result, BaseException):
            raise result
        else:
            print(f"{s.name}->{t.name} {amount}: ok")
    print(*accounts, sep="; ")
    print(sum(a.balance for a in accounts), [a.log for a in accounts])
    print(any(a.lock.locked() for a in accounts))


asyncio.run(main())
