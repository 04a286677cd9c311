from typing import Awaitable, Callable

Command = Callable[..., Awaitable[str]]
commands: dict[str, Command] = {}
calls = 0


def command(name: str, func: Command) -> None:
    global calls
    calls += 1
    commands[name] = func
