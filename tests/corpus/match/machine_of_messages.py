"""State machine with enums, match and custom exceptions."""
import asyncio
from enum import Enum, auto, IntEnum
from dataclasses import dataclass, field


class State(Enum):
    IDLE = auto()
    CONNECTING = auto()
    CONNECTED = auto()
    FAILED = "failed"

    @property
    def is_final(self) -> bool:
        return self in (State.CONNECTED, State.FAILED)

    def __str__(self) -> str:
        return self.name.title()


class Level(IntEnum):
    LOW = 1
    HIGH = 10


class InvalidTransition(Exception):
    def __init__(self, source: State, target: State) -> None:
        super().__init__(f"{source} -> {target}")
        self.source = source
        self.target = target


TRANSITIONS: dict[State, set[State]] = {
    State.IDLE: {State.CONNECTING},
    State.CONNECTING: {State.CONNECTED, State.FAILED},
    State.FAILED: {State.IDLE},
}


@dataclass
class Machine:
    name: str
    state: State = State.IDLE
    log: list[tuple[State, State]] = field(default_factory=list, repr=False)

    def move(self, target: State) -> "Machine":
        if target not in TRANSITIONS.get(self.state, set()):
            raise InvalidTransition(self.state, target)
        self.log.append((self.state, target))
        self.state = target
        return self

    async def handle(self, message: dict) -> str:
        match message:
            case {"cmd": "connect", "host": str(host), "port": int(port)} if port > 0:
                self.move(State.CONNECTING)
                await asyncio.sleep(0)
                self.move(State.CONNECTED)
                return f"connected to {host}:{port}"
            case {"cmd": "connect", **rest}:
                return f"bad connect: {sorted(rest)}"
            case {"cmd": "fail" | "abort" as cmd}:
                self.move(State.CONNECTING).move(State.FAILED)
                return cmd
            case {"points": [(x0, y0), *others]}:
                return f"starts at {x0},{y0} and {len(others)} more"
            case {"level": Level.HIGH | Level.LOW as level}:
                return f"level {level.name}={level}"
            case _:
                return "ignored"


async def main() -> None:
    m = Machine("m1")
    for message in [
        {"cmd": "connect", "host": "a", "port": 80},
        {"cmd": "connect", "host": "a"},
        {"points": [(1, 2), (3, 4), (5, 6)]},
        {"level": Level.HIGH},
        {},
        {"cmd": "abort"},
    ]:
        try:
            print(await m.handle(message))
        except InvalidTransition as e:
            print("invalid:", e, e.source.is_final, e.target.value)
    print(m, m.log)
    print([s.name for s in State], State("failed"), Level.HIGH > Level.LOW, max(Level))


asyncio.run(main())
