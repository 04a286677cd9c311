import asyncio
import time


async def say_after(delay, what):
    await asyncio.sleep(delay)
    print(what)


async def main():
    started = time.monotonic()
    await say_after(0.01, "hello")
    await say_after(0.02, "world")
    print("sequential ok", time.monotonic() - started >= 0.03)

    async with asyncio.TaskGroup() as tg:
        tg.create_task(say_after(0.02, "second"))
        tg.create_task(say_after(0.01, "first"))
    print("both done")

    async def eternity():
        await asyncio.sleep(3600)
        print("yay!")

    try:
        await asyncio.wait_for(eternity(), timeout=0.01)
    except TimeoutError:
        print("timeout!")

    loop = asyncio.get_running_loop()
    end = loop.time() + 0.05
    n = 0
    while True:
        n += 1
        if loop.time() + 0.02 >= end:
            break
        await asyncio.sleep(0.02)
    print("rounds", n)


asyncio.run(main())
