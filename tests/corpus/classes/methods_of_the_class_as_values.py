import asyncio
from collections.abc import Callable


class Shape:
    def __init__(self, n: int) -> None:
        self.n = n

    def describe(self) -> str:
        return f"shape {self.n}"


def all_of(f: Callable[[Shape], str], shapes: list[Shape]) -> list[str]:
    return [f(s) for s in shapes]


loaded = [Shape(1), Shape(2)]
print(*map(Shape.describe, loaded), sep="\n")
print(all_of(Shape.describe, loaded))
print(sorted(loaded, key=Shape.describe)[0].n)


class Circle(Shape):
    def scaled(self, by: int, plus: int = 1) -> int:
        return self.n * by + plus


class Machine:
    def __init__(self) -> None:
        self.log: list[str] = []

    def start(self, who: str) -> str:
        self.log.append("start")
        return f"{who} starts"

    def stop(self, who: str) -> str:
        self.log.append("stop")
        return f"{who} stops"

    async def wait(self, seconds: float) -> float:
        await asyncio.sleep(seconds)
        return seconds



COMMANDS = {"go": Machine.start, "halt": Machine.stop}
machine = Machine()
for name in ("go", "halt"):
    print(COMMANDS[name](machine, "ann"))
print(machine.log)
f = Shape.describe
print(f(Circle(4)), Circle.scaled(Circle(5), 2))
print(list(map(Circle.scaled, [Circle(1), Circle(2)], [10, 20])))
waits = [Machine.wait]
print(asyncio.run(waits[0](machine, 0.01)))
print(max(loaded, key=Shape.describe).n, any(map(str.isdigit, "a1")))
