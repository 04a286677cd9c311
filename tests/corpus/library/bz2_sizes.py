# bz2 is exact to the byte, too.
import bz2, io, os, random, tempfile, hashlib

rng = random.Random(7)
words = [bytes(rng.choices(b"abcdefghijklmnop", k=rng.randint(2, 9))) for _ in range(300)]
text = b" ".join(rng.choices(words, k=3000))
samples = {"empty": b"", "one": b"x", "run": b"a" * 5000, "text": text, "noise": bytes(rng.choices(range(256), k=2000)),
    "log": "\n".join(f"2024-01-{i % 28 + 1:02} INFO request {i} took {i * 7 % 113} ms" for i in range(3000)).encode(),
    "mix": b"aaaa" + b"b" * 300 + text[:500] + b"c" * 4, "short": b"hello hello hello hello"}
for name, data in samples.items():
    for level in (9, 1):
        packed = bz2.compress(data, level)
        assert bz2.decompress(packed) == data
        print(name, level, len(packed), hashlib.md5(packed).hexdigest())
with tempfile.TemporaryDirectory() as tmp:
    path = os.path.join(tmp, "a.bz2")
    with bz2.open(path, "wt", encoding="utf-8") as f:
        f.write("hello\nworld\n")
    with bz2.open(path, "rt") as f:
        for line in f:
            print(line.rstrip())
    with bz2.BZ2File(path) as f:
        print(f.read())
for bad in (b"nope", bz2.compress(text)[:50]):
    try:
        bz2.decompress(bad)
    except (OSError, ValueError) as e:
        print(type(e).__name__, e)
print(bz2.decompress(bz2.compress(b"one") + bz2.compress(b"two")))
