import asyncio

gate = asyncio.Semaphore(1)
order: list[int] = []


async def late(n: int, lock: asyncio.Lock) -> int:
    await asyncio.sleep(0.01)
    async with lock:
        await asyncio.sleep(0.03)
        print("in", n)
    return n


async def through(n: int) -> None:
    await asyncio.sleep(0.01)
    async with gate:
        await asyncio.sleep(0.02)
    await asyncio.sleep(0.005)
    order.append(n)


async def main() -> None:
    lock = asyncio.Lock()
    print(await asyncio.gather(*(late(n, lock) for n in range(3))))
    await asyncio.gather(*(through(n) for n in range(4)))
    print(order)
    tasks = [asyncio.create_task(late(n, lock)) for n in range(2)]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print([task.result() for task in done], len(pending))
    for finished in asyncio.as_completed(pending):
        print(await finished)


asyncio.run(main())
