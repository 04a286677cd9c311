"""Text adventure-like parser with match statements and unannotated classes."""


class Room:
    def __init__(self, name, description, items=None):
        self.name = name
        self.description = description
        self.items = items or []
        self.exits = {}

    def connect(self, direction, other):
        opposite = {"north": "south", "south": "north", "east": "west", "west": "east"}
        self.exits[direction] = other
        other.exits[opposite[direction]] = self


class Player:
    def __init__(self, room):
        self.room = room
        self.inventory = []
        self.moves = 0
        self.hp = 10

    def execute(self, command):
        match command.lower().split():
            case ["quit" | "exit"]:
                return None
            case ["go", ("north" | "south" | "east" | "west") as direction]:
                return self.go(direction)
            case ["go", other]:
                return f"I don't know the way {other}."
            case ["take", *words] if words:
                return self.take(" ".join(words))
            case ["drop", item]:
                if item not in self.inventory:
                    return f"You have no {item}."
                self.inventory.remove(item)
                self.room.items.append(item)
                return f"Dropped {item}."
            case ["look"]:
                things = ", ".join(sorted(self.room.items)) or "nothing"
                return f"{self.room.description} You see {things}. Exits: {'/'.join(sorted(self.room.exits))}"
            case ["hit", target, count] if count.isdigit():
                self.hp -= int(count)
                return f"You hit {target} {int(count)} times, hp {self.hp}"
            case []:
                return "Say something."
            case [verb, *rest]:
                return f"Cannot {verb} ({len(rest)} words)."

    def go(self, direction):
        nxt = self.room.exits.get(direction)
        if nxt is None:
            return "You bump into a wall."
        self.room = nxt
        self.moves += 1
        return f"You are in the {nxt.name}."

    def take(self, name):
        for item in self.room.items:
            if item == name:
                self.room.items.remove(item)
                self.inventory.append(item)
                return f"Taken: {item}."
        return f"There is no {name} here."


def describe(value):
    match value:
        case bool():
            return "bool"
        case int(n) if n < 0:
            return f"negative {n}"
        case int() | float():
            return f"number {value}"
        case str(s):
            return f"text of {len(s)}"
        case (x, y):
            return f"pair {x}/{y}"
        case [first, *rest]:
            return f"list from {first} and {len(rest)} more"
        case {"type": t, **extra}:
            return f"object {t} with {sorted(extra)}"
        case None:
            return "nothing"
        case _:
            return "unknown"


hall = Room("hall", "A long hall.", ["lamp", "old key"])
cave = Room("cave", "A dark cave.")
hall.connect("north", cave)
p = Player(hall)
for line in ["look", "take old key", "take", "go north", "GO west", "go up", "drop lamp", "take lamp", "go south",
             "take lamp", "drop lamp", "hit troll 3", "hit troll x", "", "dance wildly now", "quit", "look"]:
    answer = p.execute(line)
    if answer is None:
        print("Bye after", p.moves, "moves with", p.inventory)
        break
    print(f"> {line}\n{answer}")
for v in (True, -5, 2.5, "hello", (1, 2), [1, 2, 3], {"type": "x", "b": 1, "a": 2}, None, {1}):
    print(describe(v))
