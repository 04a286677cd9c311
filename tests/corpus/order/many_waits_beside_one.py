import asyncio


async def stepper():
    for step in range(4):
        await asyncio.sleep(0.01)
    print("stepper after", step + 1)


async def sleeper():
    await asyncio.sleep(0.2)
    print("sleeper")


async def main():
    await asyncio.gather(sleeper(), stepper())


asyncio.run(main())
