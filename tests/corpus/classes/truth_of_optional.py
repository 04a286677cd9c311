from __future__ import annotations
import asyncio
from dataclasses import dataclass


class Flag:
    def __init__(self, on: bool) -> None:
        self.on = on

    def __bool__(self) -> bool:
        return self.on

    def __repr__(self) -> str:
        return f"Flag({self.on})"


class Bag:
    def __init__(self, *items: int) -> None:
        self.items = items

    def __len__(self) -> int:
        return len(self.items)


@dataclass
class Result:
    value: int | None = None
    error: str | None = None

    def __bool__(self) -> bool:
        return self.error is None


def find(flags: list[Flag], at: int) -> Flag | None:
    return flags[at] if at < len(flags) else None


def bag(n: int) -> Bag | None:
    return Bag(*range(n)) if n >= 0 else None


async def attempt(n: int) -> Result | None:
    await asyncio.sleep(0)
    if n == 0:
        return None
    return Result(n) if n % 2 else Result(error=f"{n} is even")


async def main() -> None:
    flags = [Flag(True), Flag(False)]
    for i in range(3):
        flag = find(flags, i)
        if flag:
            print(i, "on", flag)
        elif flag is None:
            print(i, "none")
        else:
            print(i, "off", flag)
        print(not flag, bool(flag), flag or Flag(True), flag and "yes")
    for n in (-1, 0, 2):
        b = bag(n)
        print(n, "full" if b else "empty", not b)
        while b and len(b) > 5:
            break
    for n in range(4):
        if result := await attempt(n):
            print("ok", result.value)
        elif result:
            print("never")
        else:
            print("failed", result)
    print([n for n in range(4) if await attempt(n)])
    print(all(flags), any(flags), list(filter(None, flags)))


asyncio.run(main())



class Shape:
    pass


class Hollow(Shape):
    def __bool__(self) -> bool:
        return False


def maybe(n: int) -> Shape | None:
    return [None, Shape(), Hollow()][n]


for n in range(3):
    s = maybe(n)
    print(bool(s), not s, "yes" if s else "no", s is None)
for v in (0, "", Flag(False), Flag(True), Bag(), Bag(1)):
    print("T" if v else "F", end=" ")
print()
