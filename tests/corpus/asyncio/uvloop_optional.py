import asyncio
try:
    import uvloop
    asyncio.set_event_loop_policy(uvloop.EventLoopPolicy())
except ImportError:
    uvloop = None


async def main():
    for i in range(3):
        await asyncio.sleep(0)
        print("tick", i)


if __name__ == "__main__":
    asyncio.run(main(), debug=False)
