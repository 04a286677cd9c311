import asyncio

TEXTS = [
    "the quick brown fox",
    "the lazy dog",
    "the fox and the dog",
]


async def count_words(text):
    counts = {}
    for word in text.split():
        counts[word] = counts.get(word, 0) + 1
    await asyncio.sleep(0)
    return counts


async def main():
    totals = {}
    for counts in await asyncio.gather(*[count_words(t) for t in TEXTS]):
        for word, n in counts.items():
            totals[word] = totals.get(word, 0) + n
    for word in sorted(totals):
        print(f"{word:<6} {totals[word]}")
    best = max(totals, key=lambda w: totals[w])
    print("most common:", best)


asyncio.run(main())
