import random

from ..registry import command

NAME = "dice"
_rng = random.Random(7)


@command(r"!roll (?P<n>\d+)d(?P<sides>\d+)")
async def roll(message, n, sides):
    rolls = [_rng.randint(1, int(sides)) for _ in range(int(n))]
    return f"{len(rolls)} dice, all ok: {all(1 <= r <= int(sides) for r in rolls)}"
