import asyncio


async def countdown(name, n):
    total = 0
    while n > 0:
        await asyncio.sleep(0)
        total += n
        n -= 1
    return f"{name} {total} {n}"


async def main():
    tasks = [asyncio.create_task(countdown(f"task{i}", i * 10)) for i in range(1, 4)]
    for task in tasks:
        print(await task)


asyncio.run(main())
