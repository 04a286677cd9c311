import asyncio


async def say_after(delay, what):
    await asyncio.sleep(delay)
    print(what)


async def main():
    t1 = asyncio.create_task(say_after(0.1, "hello"))
    t2 = asyncio.create_task(say_after(0.3, "world"))
    print("started")
    await t1
    await t2
    print("finished")


asyncio.run(main())
