import asyncio


async def step(name, t):
    print("start", name)
    await asyncio.sleep(t)
    print("end", name)


async def main():
    try:
        async with asyncio.timeout(1):
            try:
                async with asyncio.timeout(0.01):
                    await step("inner", 0.5)
            except TimeoutError:
                print("inner timed out")
            await step("after", 0.02)
    except TimeoutError:
        print("outer timed out")
    try:
        async with asyncio.timeout(0.01) as outer:
            async with asyncio.timeout(5) as inner:
                await step("deep", 1)
    except TimeoutError:
        print(outer.expired(), inner.expired())


asyncio.run(main())
