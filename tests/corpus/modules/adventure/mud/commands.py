from . import events

COMMANDS = {}
MAX_WEIGHT = 10


def command(*names):
    def deco(fn):
        for name in names:
            COMMANDS[name] = fn
        return fn
    return deco


@command("look", "l")
def look(world, *args):
    room = world.player.room
    yield f"{room.name}: {room.description}"
    if room:
        yield "items: " + ", ".join(str(i) for i in room)
    yield f"exits: {', '.join(room.exits) or 'none'}"


@command("go")
def go(world, direction):
    target = world.player.room.exits.get(direction)
    if target is None:
        yield f"no way {direction}"
        return
    world.player.room = target
    events.fire("moved", target)


@command("take")
def take(world, name):
    item = world.player.room.remove(name)
    if item is None:
        yield "not here"
    elif world.player.weight + item.weight > MAX_WEIGHT:
        world.player.room.add(item)
        yield f"{item} is too heavy"
    else:
        world.player.add(item)
        events.fire("taken", item)
        yield f"taken {item}"


@command("drop")
def drop(world, name):
    item = world.player.remove(name)
    if item is not None:
        world.player.room.add(item)
        yield f"dropped {item}"


@command("inventory", "i")
def inventory(world):
    yield from (f"- {i} ({i.weight})" for i in world.player)
