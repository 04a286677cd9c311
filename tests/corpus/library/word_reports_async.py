import asyncio
import statistics
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from itertools import chain, islice
from pathlib import Path
import tempfile
import json
import csv


def tokenize(path):
    with open(path, encoding="utf-8") as f:
        for line in f:
            yield from (w.strip(".,!?").lower() for w in line.split() if w)


def analyse(path):
    words = Counter(tokenize(path))
    lengths = [len(w) for w in words.elements()]
    return {"file": path.name, "words": sum(words.values()), "unique": len(words), "avg": round(statistics.mean(lengths), 2), "top": words.most_common(2)}


async def main():
    texts = {"a.txt": "The cat. The dog!\nA cat?", "b.txt": "One fish two fish\nred fish", "c.txt": "x\n"}
    with tempfile.TemporaryDirectory() as tmp:
        root = Path(tmp)
        for name, text in texts.items():
            (root / name).write_text(text, encoding="utf-8")
        loop = asyncio.get_running_loop()
        with ThreadPoolExecutor() as pool:
            reports = await asyncio.gather(*[loop.run_in_executor(pool, analyse, p) for p in sorted(root.glob("*.txt"))])
        for r in reports:
            word, n = r["top"][0]
            print(f"{r['file']}: {r['words']} words, {r['unique']} unique, avg {r['avg']}, top {word!r} x{n}")
        out = root / "report.csv"
        with out.open("w", newline="") as f:
            writer = csv.DictWriter(f, fieldnames=["file", "words", "unique"], extrasaction="ignore")
            writer.writeheader()
            writer.writerows(reports)
        with out.open() as f:
            rows = list(csv.DictReader(f))
        print(rows[0], sum(int(r["words"]) for r in rows))
        best = max(reports, key=lambda r: (r["unique"], r["file"]))
        print(best["file"], sorted(r["avg"] for r in reports))
        merged = sum((Counter(tokenize(p)) for p in root.glob("?.txt")), Counter())
        print(merged.most_common(3), len(merged))
        data = json.loads(json.dumps({r["file"]: r for r in reports}))
        print(data["a.txt"]["top"][0], list(islice(chain.from_iterable(texts.values()), 3)))


asyncio.run(main())
