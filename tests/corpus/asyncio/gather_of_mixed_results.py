import asyncio


class Store:
    def __init__(self):
        self.data = {}

    async def put(self, key, value):
        await asyncio.sleep(0)
        self.data[key] = value

    async def get(self, key):
        await asyncio.sleep(0)
        return self.data.get(key)

    async def size(self):
        return len(self.data)


async def main():
    store = Store()
    print(await asyncio.gather(store.put(1, "a"), store.get(1), store.get(2), store.put(2, "b"), store.get(2)))
    print(await asyncio.gather(store.put(3, 2.5), store.get(3), store.put("k", None), store.get("k"), return_exceptions=True))
    size, _, found = await asyncio.gather(store.size(), store.put(4, "z"), store.get(4))
    print(size, found)


asyncio.run(main())
