import asyncio


class Node:
    def __init__(self, name, cost=1):
        self.name, self.cost = name, cost
        self.inputs = []
        self._cached = None

    def __rshift__(self, other):
        other.inputs.append(self)
        return other

    def __lshift__(self, others):
        for o in others:
            o >> self
        return self

    async def compute(self, depth=0):
        if self._cached is None:
            parts = await asyncio.gather(*(i.compute(depth + 1) for i in self.inputs))
            await asyncio.sleep(0)
            self._cached = self.cost + sum(parts)
        return self._cached

    def ancestors(self, seen=None):
        seen = seen if seen is not None else {}
        for i in self.inputs:
            if i.name not in seen:
                seen[i.name] = i
                i.ancestors(seen)
        return list(seen)

    def __call__(self, **overrides):
        clone = Node(self.name, overrides.get("cost", self.cost))
        clone.inputs = [i(**overrides) for i in self.inputs]
        return clone

    def __repr__(self):
        inner = ", ".join(map(repr, self.inputs))
        return f"{self.name}({inner})" if inner else self.name


async def main():
    a, b, c, d = (Node(n, i) for i, n in enumerate("abcd", 1))
    a >> c
    b >> c >> d
    d << [a, Node("e", 10)]
    print(d, await d.compute(), d.ancestors())
    print(await d(cost=1).compute(), await d.compute(), [n._cached for n in (a, b, c)])


asyncio.run(main())
