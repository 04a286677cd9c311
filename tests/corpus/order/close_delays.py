import asyncio

log = []


async def runner(name, pace):
    await asyncio.sleep(pace)
    log.append(name)


async def main():
    await asyncio.gather(runner("third", 0.06), runner("first", 0.02), runner("second", 0.04))
    print(" ".join(log))


asyncio.run(main())
