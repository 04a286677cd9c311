import asyncio


async def parse(text):
    await asyncio.sleep(0)
    if not text:
        raise ValueError("empty text")
    return len(text)


async def main():
    results = await asyncio.gather(
        parse("hello"), parse(""), parse("abc"), return_exceptions=True
    )
    for index, result in enumerate(results):
        if isinstance(result, Exception):
            print(f"{index}: failed with {result}")
        else:
            print(f"{index}: {result}")


asyncio.run(main())
