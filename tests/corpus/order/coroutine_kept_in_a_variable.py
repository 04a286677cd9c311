import asyncio


async def announce(text):
    print("announcing", text)
    return len(text)


async def main():
    later = announce("lunch")
    print("not yet")
    print(await later)

    text = "one"
    kept = announce(text)
    text = "two"
    print(text)
    await kept


asyncio.run(main())
