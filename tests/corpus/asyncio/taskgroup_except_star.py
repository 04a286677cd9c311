import asyncio


async def fail_value(n):
    await asyncio.sleep(n)
    raise ValueError(f"value {n}")


async def fail_type():
    await asyncio.sleep(0.01)
    raise TypeError("type")


async def survivor():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("survivor cancelled")
        raise


async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(fail_value(0.01))
            tg.create_task(fail_type())
            tg.create_task(survivor())
    except* ValueError as eg:
        print("values", [str(e) for e in eg.exceptions])
    except* TypeError as eg:
        print("types", len(eg.exceptions), eg.exceptions[0])

    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail_value(0.01))
            await asyncio.sleep(1)
            print("never")
    except ExceptionGroup as eg:
        print(eg.message, len(eg.exceptions))
        for e in eg.exceptions:
            print(type(e).__name__, e)


asyncio.run(main())
