import asyncio


async def fetch(n):
    await asyncio.sleep(0.001)
    return n * 2


def clean(name):
    name = name.strip()
    name = name.title()
    return name


async def countdown(steps):
    left = steps
    while left:
        step = await fetch(left)
        print(left, step)
        step = step + 1
        print(step)
        left -= 1


async def main():
    value = await fetch(1)
    print(value)
    value = await fetch(2)
    print(value)
    value = "now a text"
    print(value)
    numbers = [n for n in range(4)]
    print(numbers)
    numbers = [n * n for n in numbers]
    print(numbers)
    task = asyncio.create_task(fetch(numbers[-1]))
    numbers = [1]
    print(await task, numbers)
    jobs = []
    for text in [" ann lee ", "BOB"]:
        text = clean(text)
        jobs.append(fetch(len(text)))
        text = text + "!"
        print(text)
    print(await asyncio.gather(*jobs))
    if value:
        numbers = [2, 3]
        print(numbers)
    await countdown(2)


asyncio.run(main())
