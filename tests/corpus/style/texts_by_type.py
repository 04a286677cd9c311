import asyncio


def best(values):
    highest = None
    count = None
    for v in values:
        if highest is None or v > highest:
            highest = v
        count = (count or 0) + 1
    print(f"{highest:.1f} {highest:8.3f} {count:3d} {count:04} {count:,} {count:x} {highest:e} {highest:.1%}")
    return highest, count


class Stats:
    def __init__(self):
        self.low = None
        self.name = None

    def add(self, x):
        if self.low is None or x < self.low:
            self.low = x
        self.name = "n" if self.name is None else self.name + "m"

    def show(self):
        return f"{self.low:.2f} [{self.name:>5}] {self.low} {self.name}"


async def main():
    print(best([1.5, 2.25, 0.5]))
    s = Stats()
    for x in (3.25, 1.5):
        s.add(x)
    print(s.show())
    kinds = [1, "a", None, 2.5, True]
    for k in kinds:
        print(k, f"{k}", repr(k), str(k))
    print(kinds, (1, "a"), {"k": [1, "b", None]})
    pair = "a,b,c".partition(",")
    print("x-y".partition("-"), pair, divmod(17, 5), b"ab\x00", [b"x", b"y'"], bytearray(b"q"), 3 + 4j)
    print(await asyncio.gather(asyncio.sleep(0, "r"), fail(), return_exceptions=True))
    try:
        print(f"{s.low:.1f}" if s.name else "")
    except TypeError as e:
        print(e)
    ids = {1: "a", "b": 2}
    print(ids, list(ids.items()), sorted(map(str, ids)))
    either = 1 if s.low else "t"
    print("either", either, str(either) + "!", f"{either:>4}")


async def fail():
    raise ValueError("no")


asyncio.run(main())
