import asyncio
from collections import Counter

DOCS = ["the quick brown fox", "the lazy dog", "the fox and the dog"]


async def map_doc(doc):
    await asyncio.sleep(0.001)
    return Counter(doc.split())


async def map_reduce(docs):
    counts = await asyncio.gather(*map(map_doc, docs))
    total = Counter()
    for c in counts:
        total.update(c)
    return total


async def main():
    total = await map_reduce(DOCS)
    for word, n in sorted(total.items(), key=lambda kv: (-kv[1], kv[0])):
        print(f"{word:6} {n}")


asyncio.run(main())
