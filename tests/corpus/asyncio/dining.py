import asyncio


async def philosopher(name, left, right, meals):
    eaten = 0
    while eaten < meals:
        async with left:
            async with right:
                eaten += 1
                await asyncio.sleep(0.01)
        await asyncio.sleep(0)
    print(f"{name} ate {eaten} times")
    return eaten


async def main():
    forks = [asyncio.Lock() for _ in range(5)]
    names = ["Plato", "Kant", "Hume", "Locke", "Marx"]
    async with asyncio.TaskGroup() as tg:
        tasks = []
        for i, name in enumerate(names):
            a, b = forks[i], forks[(i + 1) % 5]
            if i == 4:
                a, b = b, a
            tasks.append(tg.create_task(philosopher(name, a, b, 2)))
    print(sum(t.result() for t in tasks))


asyncio.run(main())
