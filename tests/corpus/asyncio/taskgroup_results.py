import asyncio


async def square(x):
    await asyncio.sleep(0.01 * (5 - x))
    print("squared", x)
    return x * x


async def greet(name):
    await asyncio.sleep(0.005)
    return f"hello {name}"


async def main():
    async with asyncio.TaskGroup() as tg:
        a = tg.create_task(square(2))
        b = tg.create_task(square(3), name="three")
        c = tg.create_task(greet("bob"))
    print(a.result(), b.result(), c.result(), b.get_name())

    results = []
    async with asyncio.TaskGroup() as tg:
        tasks = [tg.create_task(square(i)) for i in range(4)]
    results = [t.result() for t in tasks]
    print(results, sum(results))


asyncio.run(main())
