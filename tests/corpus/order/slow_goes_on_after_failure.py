import asyncio


async def slow(done):
    await asyncio.sleep(0.05)
    print("slow finished")
    done.append("slow")


async def failing():
    raise ValueError("at once")


async def main():
    done = []
    try:
        await asyncio.gather(slow(done), failing())
    except ValueError as e:
        print("Caught", e, done)
    await asyncio.sleep(0.15)
    print(done)


asyncio.run(main())
