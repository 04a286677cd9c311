from mud.engine import Engine
from mud.world import build_world, World
from mud.commands import COMMANDS
from mud import events


SCRIPT = """
look
go north
take lamp
take sword
go up
inventory
go south
drop lamp
look
dance
"""


def main():
    world = build_world()
    engine = Engine(world)

    @events.subscribe("moved")
    def moved(room):
        print(f"  (you are now in {room.name})")

    for line in SCRIPT.strip().splitlines():
        print(f"> {line}")
        for out in engine.handle(line):
            print(" ", out)
    print(events.counts, sorted(COMMANDS), engine.turns)
    print(world.player)


main()
