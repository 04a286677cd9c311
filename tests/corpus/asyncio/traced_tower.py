import asyncio
import functools
import operator
from collections import namedtuple
from dataclasses import dataclass, field

Move = namedtuple("Move", "src dst", defaults=[None])


def trace(fn=None, *, prefix="call"):
    if fn is None:
        return functools.partial(trace, prefix=prefix)

    @functools.wraps(fn)
    async def wrapper(*args, **kwargs):
        shown = ", ".join([repr(a) for a in args[1:]] + [f"{k}={v!r}" for k, v in kwargs.items()])
        print(f"{prefix}: {fn.__name__}({shown})")
        return await fn(*args, **kwargs)

    return wrapper


@dataclass
class Tower:
    discs: int
    pegs: dict = field(default_factory=dict)
    log: list = field(default_factory=list, repr=False)

    NAMES = "ABC"

    def __post_init__(self):
        self.pegs = {n: [] for n in self.NAMES}
        self.pegs["A"] = list(range(self.discs, 0, -1))

    def move(self, m: Move):
        disc = self.pegs[m.src].pop()
        target = self.pegs[m.dst]
        assert not target or target[-1] > disc, "bad move"
        target.append(disc)
        self.log.append(m)

    async def solve(self, n, src, dst, via):
        if n == 0:
            return 0
        count = await self.solve(n - 1, src, via, dst)
        self.move(Move(src, dst))
        await asyncio.sleep(0)
        return count + 1 + await self.solve(n - 1, via, dst, src)

    @trace
    async def run(self, *, to="C"):
        via = next(n for n in self.NAMES if n not in ("A", to))
        return await self.solve(self.discs, "A", to, via)

    @trace(prefix="check")
    async def check(self, peg):
        return self.pegs[peg] == list(range(self.discs, 0, -1))


async def main():
    t = Tower(3)
    print(await t.run(to="B"), await t.check("B"), await t.check("C"))
    print(t)
    print(t.log[0], t.log[-1]._asdict(), Move("A"))
    print(functools.reduce(operator.mul, map(len, t.pegs.values()), 1), max(t.log, key=lambda m: (m.dst, m.src)))
    try:
        t.move(Move("B", "C"))
        t.move(Move("B", "C"))
    except AssertionError as e:
        print("assert:", e)


asyncio.run(main())
