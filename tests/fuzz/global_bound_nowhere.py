import asyncio


async def main():
    global x
    for n in range(2):
        x[1:2, ::3]
        print(n)


asyncio.run(main())
