import asyncio


async def greet(name):
    await asyncio.sleep(0.01)
    print("Hello,", name)
    return len(name)


async def main():
    await greet("inner")


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
try:
    loop.run_until_complete(main())
    n = loop.run_until_complete(greet("world"))
    print(n)
    tasks = [loop.create_task(greet("a")), asyncio.ensure_future(greet("bb"), loop=loop)]
    loop.run_until_complete(asyncio.wait(tasks))
    print([t.result() for t in tasks])
    print(loop.run_until_complete(asyncio.gather(*[greet("c"), greet("dd")])))
finally:
    loop.close()
print(loop.is_closed())
