import asyncio


async def count(n):
    await asyncio.sleep(0.01)
    return n * 2


async def title(text):
    await asyncio.sleep(0.01)
    return text.title()


async def main():
    number = asyncio.create_task(count(4))
    text = asyncio.create_task(title("hello world"))
    a, b = await asyncio.gather(number, text)
    print(a + 1, b.upper())
    c, d = await asyncio.gather(count(1), asyncio.create_task(title("x")))
    print(c, d)


asyncio.run(main())
