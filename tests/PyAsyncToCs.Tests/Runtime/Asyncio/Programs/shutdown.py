import asyncio


async def late(n):
    for i in range(n):
        print("late", i)
        await asyncio.sleep(0)


async def background():
    try:
        await asyncio.sleep(100)
    finally:
        print("background cleans")
        asyncio.create_task(late(10))
        await asyncio.sleep(1)
        print("background ends")


async def stubborn():
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        print("stubborn")
    await asyncio.sleep(2)
    print("stubborn ends")
    return 3


async def unstarted():
    print("never printed")


async def main():
    asyncio.create_task(background())
    await asyncio.sleep(0.1)
    asyncio.create_task(unstarted())
    print("main fails")
    raise KeyError("main")


async def main2():
    asyncio.create_task(stubborn())
    await asyncio.sleep(0.1)
    asyncio.current_task().cancel("self")
    print("cancelled itself")
    await asyncio.sleep(0)
    print("never")


try:
    asyncio.run(main())
except KeyError as e:
    print("main", e.args[0])
try:
    asyncio.run(main2())
except asyncio.CancelledError as e:
    print("main2", e.args)
