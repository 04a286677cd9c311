import asyncio
from contextlib import aclosing


async def numbers():
    n = 0
    try:
        while True:
            yield n
            n += 1
            await asyncio.sleep(0.001)
    finally:
        print("cleanup at", n)


async def main():
    async with aclosing(numbers()) as gen:
        async for n in gen:
            if n == 3:
                break
            print(n)
    print("after")
    it = aiter(numbers())
    print(await anext(it), await anext(it))
    await it.aclose()


asyncio.run(main())
