import asyncio


async def player(barrier, n):
    await asyncio.sleep(0.01 * n)
    print(n, "ready")
    position = await barrier.wait()
    print(n, "go", position)


async def example_barrier():
    b = asyncio.Barrier(3)
    asyncio.create_task(b.wait())
    asyncio.create_task(b.wait())
    await asyncio.sleep(0)
    print(b.n_waiting, b.parties, b.broken)
    await b.wait()
    print("barrier passed")


async def main():
    barrier = asyncio.Barrier(3)
    await asyncio.gather(*[player(barrier, i) for i in range(3)])
    async with asyncio.Barrier(1) as position:
        print("position", position)
    await example_barrier()
    broken = asyncio.Barrier(2)
    task = asyncio.create_task(broken.wait())
    await asyncio.sleep(0)
    await broken.abort()
    try:
        await task
    except asyncio.BrokenBarrierError:
        print("broken", broken.broken)


asyncio.run(main())
