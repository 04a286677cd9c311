import asyncio


async def careless():
    try:
        await asyncio.sleep(10)
    except:
        print("a bare except sees it")
    return "went on"


async def main():
    task = asyncio.create_task(careless())
    await asyncio.sleep(0)
    task.cancel()
    print(await task)


asyncio.run(main())
