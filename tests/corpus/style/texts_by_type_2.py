import asyncio
import enum


class State(enum.Enum):
    IDLE = 1
    BUSY = 2


class Perm(enum.Flag):
    READ = enum.auto()
    WRITE = enum.auto()


class Level(enum.IntEnum):
    LOW = 1
    HIGH = 2


def note(log, text):
    log.append(text)


async def step(log, n):
    await asyncio.sleep(0)
    log.append(n)


def parse(text):
    try:
        return int(text) // (len(text) - 1)
    except (ValueError, ZeroDivisionError) as e:
        print("failed:", e, repr(e))
        return None


async def main():
    log = []
    print(note(log, "a"), await step(log, 1), log)
    print([note(log, "b"), None], [None], {"k": None})
    print([State.IDLE, State.BUSY], {"s": State.BUSY}, (State.IDLE, 2), {State.IDLE: [Level.LOW]})
    print([Perm.READ, Perm.READ | Perm.WRITE], [Level.HIGH], Level.HIGH, f"{Level.LOW}")
    print([parse(t) for t in ["12", "x", "7"]])
    found = {s.name: s for s in State}
    print(found, list(State), [s.value for s in State])
    maybe = State.IDLE if log else None
    print(maybe, [maybe, None], (maybe,))
    try:
        [][len(log)]
    except (IndexError, KeyError) as e:
        kept = e
        print(e, [kept], {"e": kept})


asyncio.run(main())
