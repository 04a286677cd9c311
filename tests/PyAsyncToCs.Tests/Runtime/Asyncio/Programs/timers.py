import asyncio

import virtual_clock


async def worker(name, *delays):
    for i, delay in enumerate(delays):
        await asyncio.sleep(delay)
        print(name, i)


async def ticker():
    try:
        while True:
            await asyncio.sleep(610)
            print("tick")
    except asyncio.CancelledError:
        print("ticker stops")
        raise


async def main():
    loop = asyncio.get_running_loop()
    t = asyncio.create_task(ticker())
    start = loop.time()
    await asyncio.gather(
        worker("a", 1000, 1000, 1000),
        worker("b", 3070),
        worker("c", 2000, 1130),
        worker("d", 0, 1500, 1690),
        worker("e", 10, 10),
        worker("f", 25),
    )
    print(round(loop.time() - start, 1))
    t.cancel()
    await asyncio.sleep(1)
    when = loop.time() + 1
    for i in range(9):
        loop.call_at(when, print, "same", i)
    h = loop.call_at(when, print, "cancelled")
    h.cancel()
    await asyncio.sleep(1.5)


virtual_clock.run(main())
