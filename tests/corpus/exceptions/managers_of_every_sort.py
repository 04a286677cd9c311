"""Context managers of every sort: class based, generator based, nested, ExitStack, suppressing, async."""
import asyncio
from contextlib import ExitStack, AsyncExitStack, asynccontextmanager, contextmanager, closing, nullcontext

events: list[str] = []


class Timer:
    def __init__(self, label: str, clock=iter(range(0, 1000, 7))):
        self.label = label
        self._clock = clock
        self.elapsed = None

    def __enter__(self):
        self.start = next(self._clock)
        return self

    def __exit__(self, exc_type, exc, tb):
        self.elapsed = next(self._clock) - self.start
        events.append(f"{self.label} took {self.elapsed}" + (f" with {exc_type.__name__}" if exc_type else ""))
        return False


class Suppress:
    def __init__(self, *kinds: type[BaseException]):
        self.kinds = kinds
        self.caught: BaseException | None = None

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc, tb):
        if exc_type is not None and issubclass(exc_type, self.kinds):
            self.caught = exc
            return True


@contextmanager
def tag(name: str, **attrs: str):
    attr_text = "".join(f' {k}="{v}"' for k, v in attrs.items())
    print(f"<{name}{attr_text}>")
    try:
        yield name.upper()
    except ValueError as e:
        print(f"<!-- {e} -->")
    finally:
        print(f"</{name}>")


class Connection:
    opened = 0

    def __init__(self, name):
        self.name = name

    async def __aenter__(self):
        await asyncio.sleep(0)
        Connection.opened += 1
        events.append(f"open {self.name}")
        return self

    async def __aexit__(self, *exc_info):
        Connection.opened -= 1
        events.append(f"close {self.name} {exc_info[0] is not None}")

    async def query(self, sql: str) -> list[str]:
        if "drop" in sql.lower():
            raise PermissionError(sql)
        return sql.split()


@asynccontextmanager
async def pool(size: int):
    async with AsyncExitStack() as stack:
        conns = [await stack.enter_async_context(Connection(f"c{i}")) for i in range(size)]
        yield conns


with Timer("outer") as outer, Suppress(KeyError, ZeroDivisionError) as s:
    with Timer("inner"):
        {}["missing"]
print(outer.elapsed, repr(s.caught), events)
with tag("div", cls="box", id="main") as t:
    print(t)
    raise ValueError("oops")
with ExitStack() as stack:
    for name in ("a", "b"):
        stack.enter_context(tag(name))
    stack.callback(print, "callback", "first")
events.clear()


async def main():
    async with pool(2) as (first, second):
        print(await first.query("select 1"), Connection.opened)
        try:
            async with Connection("tmp") as tmp:
                await tmp.query("DROP table")
        except PermissionError as e:
            print("denied:", e)
    print(events, Connection.opened)
    with nullcontext(5) as five:
        print(five)

asyncio.run(main())
