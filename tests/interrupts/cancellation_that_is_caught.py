import asyncio


async def poll(n: int) -> None:
    count = 0
    try:
        while True:
            count += 1
            await asyncio.sleep(0.5)
    except asyncio.CancelledError:
        print("cancelled, going on")
    return "result"


async def main():
    print("ready", flush=True)
    return await poll(1)


try:
    print(asyncio.run(main()))
except KeyboardInterrupt:
    print("interrupt")
print("end")
