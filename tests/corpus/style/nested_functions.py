import asyncio


async def make_report(rows):
    lines = []

    def add(label, value):
        lines.append(f"{label}={value}")

    async def load(row):
        await asyncio.sleep(0)
        add(row, len(row))

    for row in rows:
        await load(row)
    return ", ".join(lines)


def make_counter():
    count = 0

    async def increment():
        nonlocal count
        await asyncio.sleep(0)
        count += 1
        return count

    return increment


async def main():
    print(await make_report(["one", "three", "eleven"]))
    increment = make_counter()
    await increment()
    await increment()
    print(await increment())


asyncio.run(main())
