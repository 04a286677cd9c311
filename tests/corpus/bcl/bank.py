import asyncio


class InsufficientFunds(Exception):
    def __init__(self, need, have):
        super().__init__(f"need {need}, have {have}")
        self.need = need


class Account:
    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance
        self.lock = asyncio.Lock()

    async def withdraw(self, amount):
        async with self.lock:
            if amount > self.balance:
                raise InsufficientFunds(amount, self.balance)
            await asyncio.sleep(0.001)
            self.balance -= amount

    async def deposit(self, amount):
        async with self.lock:
            await asyncio.sleep(0.001)
            self.balance += amount


async def transfer(src, dst, amount):
    await src.withdraw(amount)
    await dst.deposit(amount)
    print(f"{src.owner} -> {dst.owner}: {amount}")


async def main():
    a, b = Account("ann", 100), Account("bob", 20)
    await transfer(a, b, 30)
    await transfer(b, a, 45)
    try:
        await transfer(b, a, 10)
    except InsufficientFunds as e:
        print("refused:", e)
    print(a.balance, b.balance)


asyncio.run(main())
