log = []


def note(x):
    log.append(x)
    return x


def show(a, b, c):
    return a, b, c


print(show(note(1), {k: note(k) for k in (2, 3)}, note(4)), log)


async def later(x):
    note(x)
    return x


async def main():
    log.clear()
    print(show(await later("a"), [y for x in (1, 2) for y in [note(x)] if y], note("z")), log)


import asyncio
asyncio.run(main())
