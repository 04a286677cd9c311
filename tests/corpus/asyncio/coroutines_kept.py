import asyncio
from collections import deque


async def ok(v):
    await asyncio.sleep(0)
    return v


async def main():
    coros = [ok(1), ok(2), ok(3)]
    print(await coros.pop(0))
    print(await coros[0], await coros.pop())
    d = deque([ok("a"), ok("b")])
    print(await d.popleft(), await d.pop())
    table = {"x": ok("tx")}
    print(await table.pop("x"))
    it = iter([ok(7), ok(8)])
    print(await next(it))
    print(await next(it))
    print(await max([(1, ok("lo"))])[1])
    c = ok(9)
    print(await c)
    for f in (ok, lambda v: ok(v * 2)):
        print(await f(4))

asyncio.run(main())
