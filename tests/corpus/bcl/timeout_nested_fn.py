import asyncio


async def step(name, d):
    await asyncio.sleep(d)
    print("did", name)


async def job():
    await step("one", 0.01)
    await step("two", 0.01)
    await step("three", 5)


async def main():
    try:
        async with asyncio.timeout(0.2):
            await job()
    except TimeoutError:
        print("job timed out")
    finally:
        print("cleanup")


if __name__ == "__main__":
    asyncio.run(main())
