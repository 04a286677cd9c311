import asyncio


class Account:
    def __init__(self):
        self.balance = 0
        self.lock = asyncio.Lock()
        self.cond = asyncio.Condition()

    async def deposit(self, amount):
        async with self.cond:
            self.balance += amount
            print("deposit", amount)
            self.cond.notify_all()

    async def withdraw(self, amount):
        async with self.cond:
            await self.cond.wait_for(lambda: self.balance >= amount)
            self.balance -= amount
            print("withdraw", amount, "left", self.balance)


async def phase(barrier, name):
    for i in range(2):
        await asyncio.sleep(0.001 * (ord(name) - 96))
        index = await barrier.wait()
        print(name, i, "passed", "leader" if index == 0 else "")


async def main():
    acc = Account()
    await asyncio.gather(acc.withdraw(50), acc.withdraw(20), acc.deposit(30), acc.deposit(40))
    print(acc.lock.locked())
    await acc.lock.acquire()
    try:
        print(acc.lock.locked())
        try:
            await asyncio.wait_for(acc.lock.acquire(), 0.005)
        except asyncio.TimeoutError:
            print("lock busy")
    finally:
        acc.lock.release()
    try:
        acc.lock.release()
    except RuntimeError as e:
        print("error:", e)
    sem = asyncio.BoundedSemaphore(2)
    async with sem:
        print(sem.locked())
        async with sem:
            print(sem.locked())
    try:
        sem.release()
    except ValueError as e:
        print("error:", e)
    barrier = asyncio.Barrier(3)
    print(barrier.parties, barrier.n_waiting, barrier.broken)
    await asyncio.gather(*(phase(barrier, n) for n in "abc"))
    waiter = asyncio.create_task(barrier.wait())
    await asyncio.sleep(0)
    print(barrier.n_waiting)
    await barrier.abort()
    try:
        await waiter
    except asyncio.BrokenBarrierError as e:
        print("broken", barrier.broken)


asyncio.run(main())
