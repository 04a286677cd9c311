import asyncio


class Missing(LookupError):
    pass


STORE = {"a": 1}


async def load(key):
    await asyncio.sleep(0)
    try:
        return STORE[key]
    except KeyError as e:
        raise Missing(f"no {key}") from e


async def load_quietly(key):
    try:
        return await load(key)
    except Missing as e:
        raise RuntimeError("unavailable") from None


async def main():
    print(await load("a"))
    for attempt in (load, load_quietly):
        try:
            await attempt("b")
        except (Missing, RuntimeError) as e:
            print(type(e).__name__, e, repr(e.__cause__), e.__suppress_context__)
    outcomes = await asyncio.gather(load("x"), load("a"), return_exceptions=True)
    print([o if isinstance(o, int) else str(o.__cause__) for o in outcomes])

asyncio.run(main())
