import asyncio


async def divide(a, b):
    await asyncio.sleep(0.01)
    if b == 0:
        raise ZeroDivisionError("cannot divide by nothing")
    return a / b


async def main():
    good = asyncio.create_task(divide(9, 2))
    bad = asyncio.create_task(divide(1, 0))
    print("good:", await good)
    try:
        await bad
    except ZeroDivisionError as error:
        print("bad:", error)
    finally:
        print("both finished")


asyncio.run(main())
