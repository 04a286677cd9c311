import asyncio


class Account:
    def __init__(self, balance):
        self.balance = balance
        self.lock = asyncio.Lock()

    async def withdraw(self, who, amount):
        async with self.lock:
            print(f"{who} checks")
            if self.balance >= amount:
                await asyncio.sleep(0.01)
                self.balance -= amount
                return True
            return False


async def main():
    account = Account(100)
    results = await asyncio.gather(*(account.withdraw(f"user{i}", 40) for i in range(4)))
    print(results, account.balance, account.lock.locked())
    await account.lock.acquire()
    try:
        print(account.lock.locked())
    finally:
        account.lock.release()
    try:
        account.lock.release()
    except RuntimeError as e:
        print(e)


asyncio.run(main())
