import asyncio


async def background():
    try:
        print("background starts")
        await asyncio.sleep(5)
        print("background ends")
    finally:
        print("background finally")


async def main():
    task = asyncio.create_task(background())
    await asyncio.sleep(0.01)
    print("main returns")


asyncio.run(main())
