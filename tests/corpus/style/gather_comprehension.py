import asyncio


async def square(value):
    await asyncio.sleep(0.01)
    return value * value


async def main():
    squares = await asyncio.gather(*[square(v) for v in range(1, 6)])
    print(squares)
    print("total:", sum(squares))
    words = await asyncio.gather(*(shout(w) for w in ["ham", "eggs"]))
    for word in words:
        print(word)


async def shout(word):
    await asyncio.sleep(0)
    return word.upper() + "!"


asyncio.run(main())
