import asyncio


async def lookup(host, delay):
    await asyncio.sleep(delay)
    return f"{host} is 10.0.0.1"


async def main():
    for host, delay in [("fast.example", 0.01), ("slow.example", 1)]:
        try:
            answer = await asyncio.wait_for(lookup(host, delay), timeout=0.1)
            print(answer)
        except asyncio.TimeoutError:
            print(f"{host} timed out")


asyncio.run(main())
