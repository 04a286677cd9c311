import asyncio


class Stack:
    def __init__(self, items=()):
        self._items = list(items)

    def push(self, item):
        self._items.append(item)
        return self

    def pop(self):
        if not self._items:
            raise IndexError("pop from empty stack")
        return self._items.pop()

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return reversed(self._items)


class VM:
    """A tiny stack machine."""

    def __init__(self, program):
        self.program = program
        self.stack = Stack()
        self.pc = 0
        self.ops = {
            "push": self._push,
            "add": lambda: self._binary(lambda a, b: a + b),
            "mul": lambda: self._binary(lambda a, b: a * b),
            "dup": self._dup,
            "jnz": self._jnz,
            "sub": lambda: self._binary(lambda a, b: a - b),
        }

    def _push(self, value):
        self.stack.push(value)

    def _dup(self):
        v = self.stack.pop()
        self.stack.push(v).push(v)

    def _binary(self, fn):
        b, a = self.stack.pop(), self.stack.pop()
        self.stack.push(fn(a, b))

    def _jnz(self, target):
        if self.stack.pop() != 0:
            self.pc = target - 1

    async def run(self, limit=50):
        steps = 0
        while self.pc < len(self.program) and steps < limit:
            op, *args = self.program[self.pc]
            self.ops[op](*args)
            self.pc += 1
            steps += 1
            if steps % 5 == 0:
                await asyncio.sleep(0)
        return list(self.stack), steps


async def main():
    p1 = [("push", 2), ("push", 3), ("add",), ("dup",), ("mul",)]
    p2 = [("push", 3), ("push", 1), ("sub",), ("dup",), ("jnz", 1)]
    print(await asyncio.gather(VM(p1).run(), VM(p2).run()))
    try:
        await VM([("add",)]).run()
    except IndexError as e:
        print("error:", e)


asyncio.run(main())
