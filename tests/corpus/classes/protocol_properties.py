from typing import Protocol, runtime_checkable
from abc import ABC, abstractmethod


@runtime_checkable
class Drawable(Protocol):
    def draw(self) -> str: ...


class HasArea(Protocol):
    @property
    def area(self) -> float: ...


class Circle:
    def __init__(self, r: float):
        self.r = r

    @property
    def area(self) -> float:
        return 3.14 * self.r ** 2

    def draw(self) -> str:
        return f"O({self.r})"


class Square:
    def __init__(self, side: float):
        self.area = side * side
        self.side = side

    def draw(self) -> str:
        return f"[{self.side}]"


class Text:
    def __init__(self, s: str):
        self.s = s


class Observer(ABC):
    @abstractmethod
    def update(self, event: str, data: object = None) -> None: ...


class Printer(Observer):
    def update(self, event, data=None):
        print(f"[{event}] {data}")


class Collector(Observer):
    def __init__(self):
        self.seen: list[tuple[str, object]] = []

    def update(self, event, data=None):
        self.seen.append((event, data))


class Subject:
    def __init__(self):
        self._observers: list[Observer] = []

    def __iadd__(self, o: Observer):
        self._observers.append(o)
        return self

    def __isub__(self, o: Observer):
        self._observers.remove(o)
        return self

    def notify(self, event: str, data=None):
        for o in list(self._observers):
            o.update(event, data)


def total_area(*shapes: HasArea) -> float:
    return round(sum(s.area for s in shapes), 2)


def render(items: list[object]) -> list[str]:
    return [i.draw() if isinstance(i, Drawable) else f"<{type(i).__name__}>" for i in items]


print(render([Circle(1), Square(2.5), Text("t"), 5]))
print(total_area(Circle(2), Square(3)))
s, p, c = Subject(), Printer(), Collector()
s += p
s += c
s.notify("start")
s.notify("data", [1, 2])
s -= p
s.notify("end", {"ok": True})
print(c.seen)
try:
    Observer()
except TypeError as e:
    print("TypeError", "abstract" in str(e))
