import asyncio
import functools
import inspect


class Bank:
    def __init__(self):
        self.log = []

    async def transfer(self, src, dst, amount):
        await asyncio.sleep(0)
        self.log.append((src, dst, amount))
        return amount * 2

    async def audit(self, *names, strict=False):
        await asyncio.sleep(0)
        return f"{','.join(names)} {strict}"

    @staticmethod
    async def ping(x):
        return x + 1

    @classmethod
    async def create(cls):
        await asyncio.sleep(0)
        return cls()

    async def __call__(self, x):
        await asyncio.sleep(0)
        return x * 100


async def work(n, scale=1):
    await asyncio.sleep(0)
    return n * scale


def make(n):
    return work(n, scale=10)


async def fact(n):
    if n <= 1:
        return 1
    return n * await fact(n - 1)


async def apply(f, arg):
    return await f(arg)


def outer():
    count = 0

    async def inc(by=1):
        nonlocal count
        await asyncio.sleep(0)
        count += by
        return count

    return inc


async def main():
    bank = Bank()
    ops = [("a", "b", 1), ("b", "c", 2)]
    print(await asyncio.gather(*(bank.transfer(*op) for op in ops)))
    print(await asyncio.gather(*[bank.transfer(s, d, a + 1) for s, d, a in ops]))
    print(bank.log)
    names = ["x", "y"]
    print(await bank.audit(*names, strict=True))
    print(await bank.audit())
    coros = [work(i) for i in range(3)]
    coros.append(work(10, scale=3))
    print([await c for c in coros])
    table = {"double": functools.partial(work, scale=2), "triple": functools.partial(work, scale=3)}
    for name, f in table.items():
        print(name, await f(7))
    jobs = {"a": work(1), "b": work(2)}
    results = dict(zip(jobs, await asyncio.gather(*jobs.values())))
    print(results)
    print(await make(4))
    c = make(5)
    print(inspect.iscoroutine(c), asyncio.iscoroutinefunction(work), inspect.isawaitable(c))
    print(await c)
    print(await fact(5))
    print(await apply(bank.ping, 4))
    print(await asyncio.gather(*map(work, [1, 2, 3])))
    lam = lambda n: work(n, scale=5)
    print(await lam(2))
    b2 = await Bank.create()
    print(await b2(3), await Bank.ping(1))
    inc = outer()
    print(await inc(), await inc(5))
    print(f"{await work(3)} and {await fact(3):>4}")
    x = await work(1) + await work(2) * await work(3)
    print(x, await work(1) < await work(2) < await work(3))
    print([await work(i) for i in range(3) if await work(i) % 2 == 0])
    print({i: await work(i) for i in range(2)})
    d = {1: "one"}
    print(d.get(await work(1), await work(5)), (await work(2), await work(3)))
    y = await work(0) or await work(9)
    z = (await work(1)) if (await work(1)) else (await work(2))
    print(y, z, not await work(0))
    t = asyncio.create_task(work(1))
    pending = {t}
    t.add_done_callback(pending.discard)
    await t
    await asyncio.sleep(0)
    print(pending)


asyncio.run(main())
