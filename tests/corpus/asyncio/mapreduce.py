import asyncio
from collections import Counter, defaultdict


async def mapper(doc):
    await asyncio.sleep(0.01)
    return Counter(doc.lower().split())


async def reducer(parts):
    total = Counter()
    for part in parts:
        total.update(part)
        await asyncio.sleep(0)
    return total


async def main():
    docs = ["the quick brown fox", "the lazy dog", "the fox and the dog"]
    counts = await asyncio.gather(*[mapper(d) for d in docs])
    total = await reducer(counts)
    for word, n in sorted(total.items(), key=lambda kv: (-kv[1], kv[0]))[:3]:
        print(word, n)
    index = defaultdict(list)
    for i, doc in enumerate(docs):
        for word in doc.split():
            index[word].append(i)
    print(dict(index)["fox"])


asyncio.run(main())
