import asyncio


async def child(name):
    print("child", name)


async def main():
    a = asyncio.create_task(child("a"))
    b = asyncio.create_task(child("b"))
    print("before the first await")
    await asyncio.sleep(0)
    print("after one turn")
    c = asyncio.create_task(child("c"))
    print("before the second await")
    await c
    await a
    await b


asyncio.run(main())
