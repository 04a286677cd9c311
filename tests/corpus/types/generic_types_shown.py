from typing import Generic, ParamSpec, TypeVar

T = TypeVar("T")
P = ParamSpec("P")
Y = TypeVar("Y")


class Z(Generic[T, P]): ...


class Stack(Generic[T]):
    def __init__(self, *items):
        self.items = list(items)


t = list[str]
print(t([1, 2, 3]), t(), repr(t))
print(list[int], dict[str, list[int]], tuple[int, ...], list[int | None])
print(repr(list[int]), str(set[float]))
print(dict[str, Y][int])
print(Z[int, [dict, float]])
s = Stack[int](1, 2)
print(s.items, type(s).__name__, f"{list[int]}")
print(type(list[int]))
