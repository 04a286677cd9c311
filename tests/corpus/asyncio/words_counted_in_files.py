import asyncio
import re
import string
from collections import Counter
from pathlib import Path
import tempfile

TEXT = """The quick brown fox. The lazy dog!
Is the fox quick? Yes: the fox is quick."""

WORD = re.compile(r"[A-Za-z']+")


class WordCounter:
    STOP = {"the", "is", "a"}

    def __init__(self, chunk=16, stop=STOP):
        self.chunk = chunk
        self.stop = stop
        self.counts = Counter()
        self.lines = 0

    async def read(self, path):
        loop = asyncio.get_running_loop()
        text = await loop.run_in_executor(None, path.read_text)
        for i in range(0, len(text), self.chunk):
            yield text[i:i + self.chunk]
            await asyncio.sleep(0)

    async def count(self, path):
        rest = ""
        async for part in self.read(path):
            rest += part
            *complete, rest = re.split(r"(?<=\s)", rest)
            for token in complete:
                self._count(token)
        self._count(rest)
        return self

    def _count(self, token):
        self.lines += token.count("\n")
        for w in WORD.findall(token):
            w = w.lower().strip(string.punctuation)
            if w not in self.stop:
                self.counts[w] += 1

    def top(self, n=3):
        return sorted(self.counts.items(), key=lambda kv: (-kv[1], kv[0]))[:n]


async def main():
    with tempfile.TemporaryDirectory() as tmp:
        files = []
        for i in range(2):
            p = Path(tmp) / f"f{i}.txt"
            p.write_text(TEXT * (i + 1))
            files.append(p)
        counters = await asyncio.gather(*(WordCounter().count(f) for f in files))
    for c in counters:
        print(c.lines, c.top(), sum(c.counts.values()))
    total = sum((c.counts for c in counters), Counter())
    print(total.most_common(1), len(total))


asyncio.run(main())
