from .registry import command

NAME = "math"


@command(r"!add (?P<a>-?\d+) (?P<b>-?\d+)", "add")
async def add(message, a, b):
    """Adds."""
    return str(int(a) + int(b))


@command(r"!div (?P<a>\d+) (?P<b>\d+)")
async def div(message, a, b):
    return f"{int(a) / int(b):.2f}"
