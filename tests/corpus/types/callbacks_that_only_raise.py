import asyncio


async def fetch(name):
    await asyncio.sleep(0)
    return f"page of {name}"


async def refuse(name):
    raise ConnectionError(f"{name} refused")


async def hang(name):
    while True:
        await asyncio.sleep(0.01)


def parse(text):
    return len(text)


def never(text):
    raise ValueError(f"not {text}")


async def first_of(sources, name):
    for source in sources:
        try:
            page = await asyncio.wait_for(source(name), 0.05)
        except (ConnectionError, TimeoutError) as e:
            print(source.__name__, "->", type(e).__name__, e)
            continue
        return page.upper()
    return None


def lengths(parsers, text):
    for parser in parsers:
        try:
            yield parser(text) + 1
        except ValueError as e:
            yield str(e)


async def main():
    print(await first_of([refuse, hang, fetch], "home"))
    print(await first_of([refuse], "news"))
    print(list(lengths([parse, never], "four")))
    results = await asyncio.gather(fetch("a"), refuse("b"), return_exceptions=True)
    print(results)


asyncio.run(main())
