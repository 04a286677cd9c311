import asyncio

results: dict[int, str] = {}
lock = asyncio.Lock()


async def compute(n: int) -> None:
    async with lock:
        before = len(results)
        await asyncio.sleep(0)
        results[n] = f"{before}:{n}"


async def ordered(n, turnstile: list[asyncio.Event]):
    await turnstile[n].wait()
    print("turn", n)
    if n + 1 < len(turnstile):
        turnstile[n + 1].set()


async def ping(me: asyncio.Queue, other: asyncio.Queue, rounds: int, label: str):
    for _ in range(rounds):
        ball = await me.get()
        print(label, ball)
        await other.put(ball + 1)


async def main():
    await asyncio.gather(*(compute(n) for n in (3, 1, 2)))
    print(results)
    events = [asyncio.Event() for _ in range(3)]
    waiting = [asyncio.create_task(ordered(i, events)) for i in reversed(range(3))]
    events[0].set()
    await asyncio.gather(*waiting)
    a, b = asyncio.Queue(), asyncio.Queue()
    await a.put(0)
    await asyncio.gather(ping(a, b, 2, "ping"), ping(b, a, 2, "pong"))
    print(a.qsize(), b.empty(), a.get_nowait())
    sem = asyncio.Semaphore(2)
    active = peak = 0

    async def limited():
        nonlocal active, peak
        async with sem:
            active += 1
            peak = max(peak, active)
            await asyncio.sleep(0.001)
            active -= 1

    await asyncio.gather(*[limited() for _ in range(6)])
    print("peak", peak, "active", active)


asyncio.run(main())
