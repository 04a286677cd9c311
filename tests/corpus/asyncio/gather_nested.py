import asyncio


async def leaf(name, value):
    await asyncio.sleep(0)
    print("leaf", name)
    return value


async def title(text):
    await asyncio.sleep(0)
    return text.title()


async def branch(name):
    left, right = await asyncio.gather(leaf(name + ".l", 1), leaf(name + ".r", 2))
    return left + right


async def main():
    (a, b), c = await asyncio.gather(
        asyncio.gather(branch("a"), branch("b")),
        title("text"),
    )
    print(a, b, c)
    names = ["x", "y"]
    sums = await asyncio.gather(*map(branch, names))
    print(sums, list(zip(names, sums)))
    print(await asyncio.gather())
    group = asyncio.gather(branch("k"), branch("m"))
    print(group.done())
    print(await group)


asyncio.run(main())
