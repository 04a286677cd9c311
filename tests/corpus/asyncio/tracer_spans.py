import asyncio
import time
from contextlib import asynccontextmanager, contextmanager


class Span:
    def __init__(self, name, parent=None):
        self.name = name
        self.parent = parent
        self.children = []
        self.tags = {}
        self.error = None
        if parent:
            parent.children.append(self)

    def tag(self, **tags):
        self.tags.update(tags)
        return self

    def render(self, depth=0):
        mark = "!" if self.error else "-"
        tags = " ".join(f"{k}={v}" for k, v in sorted(self.tags.items()))
        yield f"{'  ' * depth}{mark} {self.name}" + (f" [{tags}]" if tags else "")
        for c in self.children:
            yield from c.render(depth + 1)


class Tracer:
    def __init__(self):
        self.root = Span("root")
        self.stack = [self.root]

    @contextmanager
    def span(self, name, **tags):
        s = Span(name, self.stack[-1]).tag(**tags)
        self.stack.append(s)
        try:
            yield s
        except Exception as e:
            s.error = e
            raise
        finally:
            self.stack.pop()

    @asynccontextmanager
    async def aspan(self, name):
        with self.span(name, kind="async") as s:
            await asyncio.sleep(0)
            yield s
            await asyncio.sleep(0)


async def query(tracer, table, rows):
    async with tracer.aspan(f"query:{table}") as s:
        if rows < 0:
            raise ValueError(f"bad row count {rows}")
        s.tag(rows=rows)
        return rows * 2


async def main():
    t = Tracer()
    with t.span("request", path="/users", id=7):
        total = await query(t, "users", 3)
        with t.span("render"):
            total += await query(t, "groups", 4)
        try:
            await query(t, "bad", -1)
        except ValueError as e:
            print("caught:", e)
    print("total", total)
    print("\n".join(t.root.render()))

    def walk(s):
        return 1 + sum(walk(c) for c in s.children)

    print(walk(t.root), [c.name for c in t.root.children[0].children])
    errors = [s for s in t.root.children[0].children if s.error]
    print(errors[0].name, repr(errors[0].error), len(t.stack))


asyncio.run(main())
