import asyncio


async def greet(name):
    await asyncio.sleep(0.01)
    return "hello " + name


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
print(loop.run_until_complete(greet("world")))
results = loop.run_until_complete(asyncio.gather(greet("a"), greet("b")))
print(results)
loop.close()
