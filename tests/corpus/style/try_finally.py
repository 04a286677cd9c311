import asyncio


async def step(number):
    print("start", number)
    try:
        await asyncio.sleep(0.001)
        if number == 2:
            raise KeyError("missing")
        return f"step {number}"
    finally:
        print("end", number)


async def main():
    for number in (1, 2, 3):
        try:
            result = await step(number)
        except KeyError as e:
            print("skipped:", e)
            continue
        else:
            print("ok:", result)
        finally:
            print("--")


asyncio.run(main())
