import asyncio


class Shortage(Exception):
    pass


async def take(n, have):
    await asyncio.sleep(0)
    if n > have:
        raise Shortage(n, n - have)
    if n == 0:
        raise ValueError(n)
    return have - n


async def main():
    errors = []
    by_name = {}
    for n in (5, 0, 1):
        try:
            print(await take(n, 3))
        except (Shortage, ValueError) as e:
            errors.append(e)
            by_name[type(e).__name__] = e
    print(errors)
    print(by_name)
    print("%r and %s" % (errors[1], errors[0]))

asyncio.run(main())
