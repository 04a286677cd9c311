import asyncio
from dataclasses import dataclass, field

@dataclass(order=True)
class Item:
    priority: int
    name: str = field(compare=False)

async def main():
    loop = asyncio.get_running_loop()
    out = []
    for i in range(3):
        loop.call_soon(out.append, i)
    def later():
        for i in range(3):
            loop.call_soon(out.append, i)
    later()
    await asyncio.sleep(0)
    print(out)
    q = asyncio.PriorityQueue()
    for p, n in [(3, "c"), (1, "a"), (2, "b")]:
        await q.put(Item(p, n))
    while not q.empty():
        print(await q.get())
    q2 = asyncio.PriorityQueue()
    q2.put_nowait((1, Item(5, "x")))
    q2.put_nowait((1, Item(4, "y")))
    print(q2.get_nowait()[1].name)
    q3 = asyncio.PriorityQueue()
    q3.put_nowait((1, "b"))
    q3.put_nowait((1, "a"))
    print(q3.get_nowait())
    q4 = asyncio.PriorityQueue()
    q4.put_nowait("b")
    q4.put_nowait("B")
    print(q4.get_nowait())
asyncio.run(main())
