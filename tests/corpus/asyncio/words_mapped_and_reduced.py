import asyncio
import itertools
import operator
from collections import defaultdict


async def read_lines(text):
    for line in text.strip().splitlines():
        await asyncio.sleep(0)
        yield line


async def mapper(line):
    await asyncio.sleep(0)
    for word in line.lower().split():
        word = word.strip(".,;!?")
        if word:
            yield word, 1


async def shuffle(pairs):
    groups = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return groups


async def reducer(key, values):
    await asyncio.sleep(0)
    return key, sum(values)


async def map_reduce(text, workers=3):
    lines = [line async for line in read_lines(text)]
    chunks = [lines[i::workers] for i in range(workers)]

    async def run_mapper(chunk):
        return [pair for line in chunk async for pair in mapper(line)]

    mapped = await asyncio.gather(*map(run_mapper, chunks))
    groups = await shuffle(itertools.chain.from_iterable(mapped))
    reduced = await asyncio.gather(*(reducer(k, v) for k, v in groups.items()))
    return dict(reduced)


TEXT = """
The quick brown fox. The lazy dog!
A quick dog; a brown dog.
Fox and dog, dog and fox?
"""


async def main():
    counts = await map_reduce(TEXT)
    top = sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))[:4]
    for word, n in top:
        print(f"{word:>6} {'*' * n}")
    by_len = {k: sorted(g) for k, g in itertools.groupby(sorted(counts, key=len), key=len)}
    print(by_len)
    print(sum(counts.values()), max(counts.items(), key=operator.itemgetter(1)))
    totals = list(itertools.accumulate(n for _, n in top))
    print(totals, [a - b for a, b in itertools.pairwise(totals[::-1])])


asyncio.run(main())
