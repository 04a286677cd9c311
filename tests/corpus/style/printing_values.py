import asyncio


async def fetch_record(key):
    await asyncio.sleep(0)
    return {"key": key, "score": 2.0, "tags": ["a", "b"], "parent": None, "active": True}


async def main():
    record = await fetch_record("k1")
    print(record["score"], record["parent"], record["active"])
    print([1.5, 2.0, 1e20], [True, False], [None])
    print(["it's", 'say "hi"', "tab\t"])
    print({"x": 1, "y": 2})
    print((1, "two", 3.0), ())
    print({1: [1, 2], 2: []})
    print(3 / 2, 4 / 2, 7 // 2, 7 % 3, 2 ** 10)


asyncio.run(main())
