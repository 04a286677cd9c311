from typing import Generic, TypeVar

T = TypeVar("T")


class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: list[T] = []

    def push(self, item: T) -> None:
        self.items.append(item)

    def pop(self) -> T:
        return self.items.pop()

    def peek(self) -> T:
        return self.items[-1]

    def is_empty(self) -> bool:
        return not self.items

    def __len__(self) -> int:
        return len(self.items)

    def __str__(self) -> str:
        return f"Stack({self.items})"


ints = Stack[int]()
for n in range(5):
    ints.push(n * n)
print(ints, len(ints), ints.pop() + ints.peek())
words = Stack[str]()
words.push("a")
words.push("b")
print(words.pop().upper() + words.peek(), words)
pairs: Stack[tuple[str, int]] = Stack()
pairs.push(("x", 1))
name, count = pairs.peek()
print(name * 3, count + 1, pairs.is_empty())


def balanced(text: str) -> bool:
    stack: Stack[str] = Stack()
    match = {")": "(", "]": "[", "}": "{"}
    for ch in text:
        if ch in match.values():
            stack.push(ch)
        elif ch in match:
            if stack.is_empty() or stack.pop() != match[ch]:
                return False
    return stack.is_empty()


print([balanced(t) for t in ["([]{})", "(]", "((", ""]])
