from __future__ import annotations

import shlex
from typing import Awaitable, Callable

from . import service
from .errors import LibraryError, Quit
from .models import Book

COMMANDS: dict[str, Callable[..., Awaitable[str]]] = {}


def command(fn):
    COMMANDS[fn.__name__.removeprefix("do_")] = fn
    return fn


@command
async def do_add(text: str) -> str:
    title, author, year = text.split("|")
    book = await service.library.add(title, author, int(year))
    return f"added {book}"


@command
async def do_find(text: str) -> str:
    found = [b async for b in service.library.search(text)]
    return "; ".join(map(str, found)) or "nothing"


@command
async def do_lend(number: str, who: str) -> str:
    book = await service.library.lend(int(number), who)
    return f"{book.title} -> {book.borrower}"


@command
async def do_return(number: str) -> str:
    days = await service.library.give_back(int(number))
    return f"returned after {days} lend(s)"


@command
async def do_stats() -> str:
    return " ".join(f"{k}={v}" for k, v in service.library.stats().items())


@command
async def do_quit() -> str:
    raise Quit


async def loop(lines: list[str]) -> int:
    errors = 0
    for line in lines:
        name, *args = shlex.split(line)
        try:
            print(f"{line}: {await COMMANDS[name](*args)}")
        except KeyError as e:
            errors += 1
            print(f"{line}: unknown command {e}")
        except Quit:
            print("bye")
            break
        except LibraryError as e:
            errors += 1
            print(f"{line}: {e.code}: {e}")
    return errors
