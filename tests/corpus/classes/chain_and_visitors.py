import asyncio
from abc import ABC, abstractmethod
from dataclasses import dataclass


class Handler(ABC):
    def __init__(self):
        self._next: "Handler | None" = None

    def then(self, nxt: "Handler") -> "Handler":
        self._next = nxt
        return nxt

    async def handle(self, amount: int) -> list[str]:
        done, rest = await self.process(amount)
        out = [done] if done else []
        if rest and self._next:
            out += await self._next.handle(rest)
        elif rest:
            out.append(f"left {rest}")
        return out

    @abstractmethod
    async def process(self, amount: int) -> tuple[str, int]: ...


class Notes(Handler):
    def __init__(self, value: int):
        super().__init__()
        self.value = value

    async def process(self, amount):
        await asyncio.sleep(0)
        n, rest = divmod(amount, self.value)
        return (f"{n}x{self.value}" if n else ""), rest


class Visitor(ABC):
    @abstractmethod
    def visit_num(self, node): ...

    @abstractmethod
    def visit_op(self, node): ...


@dataclass
class Num:
    value: float

    def accept(self, v: Visitor):
        return v.visit_num(self)


@dataclass
class Op:
    sign: str
    left: "Num | Op"
    right: "Num | Op"

    def accept(self, v: Visitor):
        return v.visit_op(self)


class Printer(Visitor):
    def visit_num(self, node):
        return f"{node.value:g}"

    def visit_op(self, node):
        return f"({node.left.accept(self)}{node.sign}{node.right.accept(self)})"


class Evaluator(Visitor):
    def visit_num(self, node):
        return node.value

    def visit_op(self, node):
        a, b = node.left.accept(self), node.right.accept(self)
        return {"+": a + b, "-": a - b, "*": a * b}[node.sign]


async def main():
    chain = Notes(50)
    chain.then(Notes(20)).then(Notes(5))
    print(await chain.handle(96), await chain.handle(40))
    tree = Op("*", Op("+", Num(1), Num(2.5)), Num(4))
    print(tree.accept(Printer()), "=", tree.accept(Evaluator()))
    print(tree.left, tree == Op("*", Op("+", Num(1), Num(2.5)), Num(4)))


asyncio.run(main())
