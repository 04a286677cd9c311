import asyncio


class Account:
    def __init__(self, balance: int) -> None:
        self.balance = balance
        self.lock = asyncio.Lock()

    async def deposit(self, amount: int) -> None:
        async with self.lock:
            current = self.balance
            await asyncio.sleep(0.005)
            self.balance = current + amount

    async def withdraw(self, amount: int) -> None:
        async with self.lock:
            self.balance -= amount
            await asyncio.sleep(0.002)


async def main() -> None:
    account = Account(100)
    jobs = [account.deposit(10) for _ in range(5)] + [account.withdraw(7) for _ in range(3)]
    await asyncio.gather(*jobs)
    print("balance", account.balance)
    await asyncio.gather(*(repeat(account, n) for n in (1, 2, 3)))
    print("after", account.balance)


async def repeat(account: Account, n: int) -> None:
    for _ in range(3):
        await asyncio.sleep(0.001)
        await account.deposit(n)


asyncio.run(main())
