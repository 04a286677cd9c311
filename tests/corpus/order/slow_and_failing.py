import asyncio


async def slow():
    try:
        await asyncio.sleep(0.25)
        print("slow finished")
    finally:
        print("slow cleaned up")


async def failing():
    await asyncio.sleep(0.01)
    raise ValueError("boom")


async def main():
    try:
        await asyncio.gather(slow(), failing())
    except ValueError as e:
        print("Caught", e)


asyncio.run(main())
