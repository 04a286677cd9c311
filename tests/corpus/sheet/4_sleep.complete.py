import asyncio


async def main():
    await asyncio.sleep(2)  # Non-blocking sleep


asyncio.run(main())
