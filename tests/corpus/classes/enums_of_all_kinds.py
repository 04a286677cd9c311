import asyncio
from enum import Enum, IntEnum, Flag, StrEnum, auto, unique


@unique
class State(Enum):
    IDLE = auto()
    RUNNING = auto()
    DONE = auto()

    def next(self):
        members = list(State)
        return members[(members.index(self) + 1) % len(members)]

    @property
    def label(self):
        return self.name.title()

    @classmethod
    def default(cls):
        return cls.IDLE


class Level(IntEnum):
    LOW = 1
    MID = 5
    HIGH = 10


class Perm(Flag):
    READ = auto()
    WRITE = auto()
    EXEC = auto()
    ALL = READ | WRITE | EXEC


class Color(StrEnum):
    RED = auto()
    GREEN = "green!"


class Planet(Enum):
    EARTH = (5.97e24, 6.37e6)
    MARS = (6.42e23, 3.39e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def gravity(self):
        return 6.67e-11 * self.mass / self.radius ** 2


def act(state):
    match state:
        case State.IDLE:
            return "waiting"
        case State.RUNNING | State.DONE:
            return "busy or done"


async def run(state, log):
    while state is not State.DONE:
        log[state] = log.get(state, 0) + 1
        await asyncio.sleep(0.001)
        state = state.next()
    return state


async def main():
    log = {}
    final = await run(State.default(), log)
    print(final, repr(final), final.name, final.value, final.label)
    print({k.name: v for k, v in log.items()}, log)
    print(act(State.IDLE), act(State.DONE))
    print(State["RUNNING"], State(3), State.RUNNING in State)
    try:
        State(9)
    except ValueError as e:
        print(e)
    try:
        State["NOPE"]
    except KeyError as e:
        print("KeyError", e)
    print(Level.MID > Level.LOW, Level.HIGH + 1, sorted(Level, reverse=True), int(Level.LOW), f"{Level.MID}", Level.MID == 5)
    p = Perm.READ | Perm.WRITE
    print(p, Perm.EXEC in p, bool(p & Perm.EXEC), p ^ Perm.READ, ~p, Perm.ALL)
    print(Color.RED, Color.GREEN == "green!", Color.RED.upper(), repr(Color.RED))
    for planet in Planet:
        print(planet.name, f"{planet.gravity:.2f}", planet.value)
    print(len(State), [s.value for s in State], list(State.__members__))


asyncio.run(main())
