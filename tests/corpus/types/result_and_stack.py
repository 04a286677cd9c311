import sys
from typing import Callable, Generic, Optional, TypeVar

T = TypeVar("T")
U = TypeVar("U")


class Result(Generic[T]):
    def __init__(self, value: Optional[T] = None, error: Optional[str] = None):
        self.value = value
        self.error = error

    @staticmethod
    def ok(value: T) -> "Result[T]":
        return Result(value=value)

    @staticmethod
    def fail(error: str) -> "Result[T]":
        return Result(error=error)

    def map(self, fn: Callable[[T], U]) -> "Result[U]":
        if self.error is not None:
            return Result.fail(self.error)
        return Result.ok(fn(self.value))

    def bind(self, fn: Callable[[T], "Result[U]"]) -> "Result[U]":
        return Result.fail(self.error) if self.error is not None else fn(self.value)

    def __str__(self):
        return f"Ok({self.value!r})" if self.error is None else f"Err({self.error})"


class Stack(Generic[T]):
    def __init__(self) -> None:
        self._items: list[T] = []

    def push(self, item: T) -> "Stack[T]":
        self._items.append(item)
        return self

    def pop(self) -> T:
        if not self._items:
            raise IndexError("pop from empty stack")
        return self._items.pop()

    def peek(self) -> Optional[T]:
        return self._items[-1] if self._items else None

    def __len__(self) -> int:
        return len(self._items)

    def __bool__(self) -> bool:
        return bool(self._items)


def parse_int(text: str) -> Result[int]:
    try:
        return Result.ok(int(text))
    except ValueError as e:
        return Result.fail(str(e))


def half(n: int) -> Result[float]:
    return Result.ok(n / 2) if n % 2 == 0 else Result.fail(f"{n} is odd")


def compose(*fns: Callable):
    def inner(x):
        for f in fns:
            x = f(x)
        return x
    return inner


def rpn(expression: str) -> float:
    stack: Stack[float] = Stack()
    ops: dict[str, Callable[[float, float], float]] = {
        "+": lambda a, b: a + b,
        "-": lambda a, b: a - b,
        "*": lambda a, b: a * b,
        "/": lambda a, b: a / b,
    }
    for tok in expression.split():
        if tok in ops:
            b, a = stack.pop(), stack.pop()
            stack.push(ops[tok](a, b))
        else:
            stack.push(float(tok))
    return stack.pop()


for text in ("42", "7", "x1", ""):
    print(text or "(empty)", parse_int(text).bind(half).map(lambda v: f"<{v}>"))
print(rpn("3 4 + 2 *"), rpn("5 1 2 + 4 * + 3 -"))
words: Stack[str] = Stack()
words.push("a").push("b").push("c")
while words:
    print(words.pop(), len(words), words.peek())
try:
    rpn("1 +")
except IndexError as e:
    print("bad:", e, file=sys.stdout)
shout = compose(str.strip, str.upper, lambda s: s + "!")
print(shout("  hey "), compose(abs, float, str)(-3))
sys.exit(3 if not words else 0)
