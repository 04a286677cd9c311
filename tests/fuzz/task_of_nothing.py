import asyncio


async def main():
    asyncio.create_task()
    print("never")


asyncio.run(main())
