from functools import reduce

from .. import router


@router.command("add")
async def add(message):
    return str(sum(int(a) for a in message.args))


@router.command("div")
async def div(message):
    first, *rest = map(int, message.args)
    return str(reduce(lambda a, b: a / b, rest, first))
