import asyncio


async def wait_for_work(name: str) -> None:
    print("waiting as", name, flush=True)
    await asyncio.Event().wait()


def attempt(name: str) -> bool:
    try:
        asyncio.run(wait_for_work(name))
    except KeyboardInterrupt:
        print(name, "interrupted")
        return False
    return True


async def farewell() -> str:
    await asyncio.sleep(0.01)
    return "farewell"


print(attempt("first"))
print(asyncio.run(farewell()))
