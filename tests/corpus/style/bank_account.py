import asyncio


class InsufficientFunds(Exception):
    pass


class Account:
    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance
        self.history = []

    async def deposit(self, amount):
        await asyncio.sleep(0.001)
        self.balance += amount
        self.history.append(f"+{amount}")

    async def withdraw(self, amount):
        await asyncio.sleep(0.001)
        if amount > self.balance:
            raise InsufficientFunds(f"{self.owner} has only {self.balance}")
        self.balance -= amount
        self.history.append(f"-{amount}")


async def main():
    account = Account("Iris", 50)
    await account.deposit(25)
    await account.withdraw(60)
    try:
        await account.withdraw(100)
    except InsufficientFunds as e:
        print("Refused:", e)
    print(account.owner, account.balance, account.history)


asyncio.run(main())
