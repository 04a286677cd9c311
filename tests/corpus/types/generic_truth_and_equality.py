from typing import Generic, Optional, TypeVar

T = TypeVar("T")


class Slots(Generic[T]):
    def __init__(self) -> None:
        self.items: list[T] = []

    def add(self, item: T) -> "Slots[T]":
        self.items.append(item)
        return self

    def truthy(self) -> list[T]:
        return [i for i in self.items if i]

    def first_or(self, default: T) -> T:
        return (self.items[0] if self.items else None) or default

    def has(self, item: T) -> bool:
        return item in self.items

    def drop(self, item: T) -> int:
        self.items.remove(item)
        return len(self.items)


class Cell(Generic[T]):
    def __init__(self, value: Optional[T] = None) -> None:
        self.value = value

    def is_empty(self) -> bool:
        return not self.value

    def shown(self) -> str:
        return str(self.value) if self.value else "-"


class Group(Generic[T]):
    def __init__(self, *items: T) -> None:
        self.items: list[T] = list(items)

    def has(self, item: T) -> bool:
        return item in self.items

    def place(self, item: T) -> int:
        return self.items.index(item)

    def same(self, other: T) -> bool:
        return self.items[0] == other


print(Slots[int]().add(0).add(3).truthy(), Slots[str]().add("").add("x").truthy())
print(Slots[int]().add(0).first_or(7), Slots[str]().add("q").first_or("z"), Slots[str]().first_or("none"))
print(Cell(0).is_empty(), Cell("").is_empty(), Cell(5).is_empty(), Cell(0).shown(), Cell("t").shown())
print(Slots[int]().add(4).has(4), Slots[str]().add("a").drop("a"))
print(Group([1, 2], [3]).has([3]), Group([1], [2]).place([2]), Group("a", "b").place("b"), Group(1, 2).has(5))
print(Group([1, 2]).same([1, 2]), Group("a").same("b"))
