"""Text adventure state; unannotated."""
import asyncio


class Room:
    def __init__(self, name, description, **exits):
        self.name = name
        self.description = description
        self.exits = exits
        self.items = []

    def __repr__(self):
        return f"Room({self.name!r})"


class Game:
    def __init__(self, rooms, start):
        self.rooms = {r.name: r for r in rooms}
        self.here = self.rooms[start]
        self.bag = set()
        self.turns = 0
        self.commands = {name[3:]: getattr(self, name) for name in dir(self) if name.startswith("do_")}

    def do_go(self, where=None):
        target = self.here.exits.get(where)
        if target is None:
            return f"You cannot go {where or 'nowhere'}."
        self.here = self.rooms[target]
        return self.do_look()

    def do_look(self, *_):
        items = ", ".join(sorted(self.here.items)) or "nothing"
        return f"{self.here.description} You see {items}."

    def do_take(self, item=None):
        if item not in self.here.items:
            return f"No {item} here."
        self.here.items.remove(item)
        self.bag.add(item)
        return f"Taken: {item}."

    async def play(self, script):
        for line in script:
            await asyncio.sleep(0)
            self.turns += 1
            verb, *args = line.split()
            command = self.commands.get(verb)
            yield command(*args) if command else f"What is {verb}?"


async def main():
    hall = Room("hall", "A hall.", north="attic", east="cellar")
    attic = Room("attic", "A dusty attic.", south="hall")
    attic.items += ["lamp", "book"]
    game = Game([hall, attic, Room("cellar", "Dark.", west="hall")], "hall")
    async for answer in game.play(["look", "go up", "go north", "take lamp", "take sword", "look", "dance", "go south", "go"]):
        print(answer)
    print(game.turns, sorted(game.bag), game.here, sorted(game.commands))


asyncio.run(main())
