import asyncio
import re
import shlex
from typing import Awaitable, Callable, Dict

Command = Callable[..., Awaitable[str]]


class Bot:
    def __init__(self, prefix="!"):
        self.prefix = prefix
        self.commands: Dict[str, Command] = {}
        self.aliases: Dict[str, str] = {}
        self.checks: Dict[str, list] = {}

    def command(self, name=None, *, aliases=()):
        def deco(fn):
            cmd = name or fn.__name__
            self.commands[cmd] = fn
            for a in aliases:
                self.aliases[a] = cmd
            return fn
        return deco

    async def process(self, author: str, text: str):
        if not text.startswith(self.prefix):
            return None
        name, *args = shlex.split(text[len(self.prefix):])
        name = self.aliases.get(name, name)
        if name not in self.commands:
            return f"unknown command {name!r}"
        kwargs = {}
        positional = []
        for arg in args:
            if m := re.fullmatch(r"(\w+)=(.*)", arg):
                kwargs[m[1]] = m[2]
            else:
                positional.append(arg)
        try:
            return await self.commands[name](author, *positional, **kwargs)
        except TypeError:
            return f"usage error in {name}"
        except Exception as e:
            return f"{type(e).__name__}: {e}"


bot = Bot()


@bot.command(aliases=("hi", "hey"))
async def hello(author, greeting="Hello"):
    return f"{greeting}, {author}!"


@bot.command("add")
async def add_numbers(author, *numbers):
    await asyncio.sleep(0)
    return str(sum(map(float, numbers)))


@bot.command()
async def roll(author, sides="6", count="1"):
    n, s = int(count), int(sides)
    if s < 2:
        raise ValueError("need at least 2 sides")
    return f"{author} rolls {n}d{s}"


async def main():
    for author, text in [
        ("ann", "!hello"), ("bob", '!hey greeting="Good day"'), ("ann", "just chatting"), ("cid", "!add 1 2.5 3"),
        ("bob", "!roll 20 count=2"), ("bob", "!roll 1"), ("bob", "!roll x"), ("eve", "!nope"), ("eve", "!roll 1 2 3 4 5"),
    ]:
        reply = await bot.process(author, text)
        print(f"{text!r:<28} -> {reply}")
    print(sorted(bot.commands), bot.aliases)

asyncio.run(main())
