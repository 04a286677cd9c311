import asyncio


async def main():
    print("ready", flush=True)
    await asyncio.sleep(30)


try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("bye")
