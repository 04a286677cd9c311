import asyncio


async def child(name, n):
    print(name, "starts")
    for i in range(n):
        await asyncio.sleep(0)
        print(name, "turn", i)
    return name * n


async def inner(name):
    print(name, "inner in")
    await asyncio.sleep(0)
    print(name, "inner out")


async def outer(name):
    await inner(name)
    print(name, "outer")
    await inner(name + "'")


async def main():
    t = asyncio.create_task(child("a", 2))
    print("created")
    u = asyncio.create_task(outer("o"))
    await asyncio.sleep(0)
    print("main after one turn")
    print(await asyncio.gather(child("b", 1), child("c", 3)))
    print(await t, await t)
    await u
    print(await asyncio.gather())
    done = asyncio.create_task(child("d", 0))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print("done", done.done(), done.result())
    other = asyncio.create_task(child("e", 0))
    await done
    print("a done task costs no turn")
    await other


asyncio.run(main())
