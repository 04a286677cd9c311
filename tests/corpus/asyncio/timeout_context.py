import asyncio


async def long_running(n):
    await asyncio.sleep(n)
    return "done"


async def main():
    try:
        async with asyncio.timeout(0.05):
            await long_running(10)
    except TimeoutError:
        print("The long operation timed out, but we've handled it.")

    async with asyncio.timeout(1) as cm:
        print(await long_running(0.01))
    print("expired", cm.expired())

    try:
        async with asyncio.timeout(None) as cm:
            new_deadline = asyncio.get_running_loop().time() + 0.02
            cm.reschedule(new_deadline)
            await long_running(5)
    except TimeoutError:
        pass
    if cm.expired():
        print("Looks like we haven't finished on time.")

    loop = asyncio.get_running_loop()
    deadline = loop.time() + 0.01
    try:
        async with asyncio.timeout_at(deadline):
            await long_running(2)
    except TimeoutError as e:
        print("deadline passed", type(e).__name__, e.args)


asyncio.run(main())
