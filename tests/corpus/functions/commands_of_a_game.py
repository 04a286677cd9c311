"""Text adventure engine: rooms, commands via a dict of bound methods, inventory."""
from collections import namedtuple

Exit = namedtuple("Exit", "direction room locked")


class GameOver(Exception):
    def __init__(self, won):
        self.won = won
        super().__init__("won" if won else "lost")


class Room:
    def __init__(self, name, description, items=()):
        self.name = name
        self.description = description
        self.items = set(items)
        self.exits = {}

    def connect(self, direction, other, locked=False):
        opposite = {"north": "south", "south": "north", "east": "west", "west": "east"}
        self.exits[direction] = Exit(direction, other, locked)
        other.exits[opposite[direction]] = Exit(opposite[direction], self, False)
        return other

    def __str__(self):
        parts = [f"== {self.name} ==", self.description]
        if self.items:
            parts.append("You see: " + ", ".join(sorted(self.items)))
        parts.append("Exits: " + ", ".join(sorted(self.exits)))
        return "\n".join(parts)


class Game:
    def __init__(self, start, goal):
        self.room = start
        self.goal = goal
        self.bag = set()
        self.moves = 0
        self.commands = {"go": self.go, "take": self.take, "look": self.look, "bag": self.show_bag}

    def go(self, direction="nowhere"):
        exit_ = self.room.exits.get(direction)
        if exit_ is None:
            return f"You can't go {direction}."
        if exit_.locked and "key" not in self.bag:
            return "It is locked."
        self.room = exit_.room
        self.moves += 1
        if self.room is self.goal:
            raise GameOver(True)
        return str(self.room)

    def take(self, *words):
        item = " ".join(words)
        if item not in self.room.items:
            return f"No {item or 'thing'} here."
        self.room.items.remove(item)
        self.bag.add(item)
        return f"Taken: {item}"

    def look(self):
        return str(self.room)

    def show_bag(self):
        return ", ".join(sorted(self.bag)) or "empty"

    def execute(self, line):
        verb, *args = line.lower().split()
        handler = self.commands.get(verb)
        if not handler:
            return f"Unknown command {verb!r}. Try {', '.join(self.commands)}."
        try:
            return handler(*args)
        except TypeError:
            return f"Wrong arguments for {verb}: {args}"


hall = Room("Hall", "A dusty hall.", ["lamp"])
kitchen = hall.connect("east", Room("Kitchen", "It smells of soup.", ["key", "old bread"]))
garden = kitchen.connect("north", Room("Garden", "Freedom!"), locked=True)
game = Game(hall, garden)
try:
    for line in ["look", "dance", "take lamp", "go east", "go north", "take old bread", "take", "take key", "look now", "bag", "go north", "bag"]:
        print(">", line)
        print(game.execute(line))
except GameOver as over:
    print("Game over:", over, over.won, game.moves)
