"""Star parameters, keyword-only parameters and unpacking at calls."""
import asyncio


def total(*values):
    result = 0
    for v in values:
        result += v
    return result


def describe(name, *tags, sep=", ", upper=False):
    text = sep.join(tags)
    if upper:
        text = text.upper()
    return f"{name}: {text} ({len(tags)})"


def connect(host, port=8080, *, timeout=2.5, retries):
    return f"{host}:{port} timeout={timeout} retries={retries}"


async def fetch_all(*names, delay=0.01):
    results = []
    for name in names:
        await asyncio.sleep(delay)
        results.append(name.title())
    return results


def show(*args):
    print(args, len(args))


async def main():
    print(total(), total(1), total(1, 2, 3))
    numbers = [4, 5, 6]
    print(total(*numbers), total(1, *numbers, 2), total(*numbers, *numbers))
    print(describe("a"))
    print(describe("b", "x", "y", sep="-"))
    print(describe("c", *["p", "q"], upper=True))
    print(connect("localhost", retries=3))
    print(connect("localhost", 80, retries=1, timeout=1.0))
    pair = ("example.org", 443)
    print(connect(*pair, retries=0))
    print(await fetch_all("ann", "bob"))
    names = ("carl", "dora")
    print(await fetch_all(*names, "eve", delay=0.02))
    show()
    show(1)
    show(*range(3))


asyncio.run(main())
