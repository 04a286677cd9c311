import asyncio


class Actor:
    async def run(self, kind, data):
        handler = getattr(self, f"on_{kind}", None)
        if handler is None:
            print("none")
            return
        await handler(*data)

    async def on_stop(self):
        print("stop")


class Account(Actor):
    def __init__(self):
        self.balance = 1

    async def on_deposit(self, amount):
        self.balance += amount

    async def on_withdraw(self, amount, reply):
        print(amount, reply)

    async def on_transfer(self, amount, reply):
        print("t", amount, reply)


async def main():
    a = Account()
    await a.run("deposit", [3])
    await a.run("withdraw", [3, "x"])
    await a.run("transfer", [3, "x"])
    await a.run("stop", [])
    print(a.balance)


asyncio.run(main())
