import asyncio

async def display_ticks():
    loop = asyncio.get_running_loop()
    end_time = loop.time() + 5.0
    n = 0
    while True:
        n += 1
        print("tick", n)
        if (loop.time() + 1.0) >= end_time:
            break
        await asyncio.sleep(1)

asyncio.run(display_ticks())
