import asyncio


async def main():
    q = asyncio.Queue(maxsize=2)
    for i in range(4):
        try:
            q.put_nowait(i)
            print("put", i)
        except asyncio.QueueFull:
            print("full", i)
    print(q.qsize())


def sync_use():
    q = asyncio.Queue(1)
    q.put_nowait("a")
    try:
        q.put_nowait("b")
    except asyncio.QueueFull as error:
        print(type(error).__name__)


asyncio.run(main())
sync_use()
