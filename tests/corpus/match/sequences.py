"""Sequence patterns: fixed, starred, nested, of tuples and of lists."""
import asyncio


def run(command):
    match command.split():
        case []:
            return "nothing"
        case ["quit" | "exit"]:
            return "bye"
        case ["go", ("north" | "south") as direction]:
            return f"going {direction}"
        case ["go", where]:
            return f"cannot go {where}"
        case ["drop", *things] if things:
            return f"dropping {things}"
        case [first, *_, last]:
            return f"{first}...{last}"
        case [only]:
            return f"only {only}"


def point(p):
    match p:
        case (0, 0):
            return "origin"
        case (x, 0) | (0, x):
            return f"axis {x}"
        case (x, y) if x > y:
            return "below"
        case (x, y):
            return f"{x},{y}"


def fold(items):
    match items:
        case [x]:
            return x
        case [x, *rest]:
            return x + fold(rest)
        case []:
            return 0


def nested(data):
    match data:
        case [(a, b), (c, d)]:
            return a + b + c + d
        case [(a, b), *more]:
            return a + b + len(more) * 100
        case _:
            return -1


async def consume(queue):
    seen = []
    while True:
        item = await queue.get()
        match item:
            case ("stop", _):
                break
            case ("add", n):
                seen.append(n)
            case (op, n):
                print("ignored", op, n)
    return seen


async def main():
    for c in ["", "quit", "go north", "go up", "drop a b", "a b c", "hello", "drop"]:
        print(run(c))
    for p in [(0, 0), (3, 0), (0, 4), (5, 1), (1, 5)]:
        print(point(p))
    print(fold([1, 2, 3]), fold([]))
    print(nested([(1, 2), (3, 4)]), nested([(1, 2), (3, 4), (5, 6)]), nested([]))
    q = asyncio.Queue()
    for item in [("add", 1), ("sub", 2), ("add", 3), ("stop", 0)]:
        q.put_nowait(item)
    print(await consume(q))


asyncio.run(main())
