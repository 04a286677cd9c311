class Item:
    def __init__(self, name, weight=1, **attrs):
        self.name = name
        self.weight = weight
        self.attrs = attrs

    def __repr__(self):
        return self.name


class Room:
    def __init__(self, name, description):
        self.name = name
        self.description = description
        self.exits = {}
        self.items = []

    def connect(self, direction, room):
        opposite = {"north": "south", "south": "north", "east": "west", "west": "east"}
        self.exits[direction] = room
        room.exits[opposite[direction]] = self


class Player:
    def __init__(self, location, capacity=5):
        self.location = location
        self.inventory = []
        self.capacity = capacity

    @property
    def load(self):
        return sum(i.weight for i in self.inventory)


class Game:
    def __init__(self, player):
        self.player = player
        self.running = True
        self.moves = 0

    def parse(self, line):
        verb, *rest = line.lower().split()
        method = getattr(self, f"do_{verb}", None)
        if method is None:
            return f"I don't know how to {verb}."
        self.moves += 1
        try:
            return method(*rest)
        except TypeError:
            return f"What do you want to {verb}?"

    def do_look(self):
        room = self.player.location
        text = f"{room.name}: {room.description}"
        if room.items:
            text += f" You see: {', '.join(map(str, room.items))}."
        return text + f" Exits: {', '.join(sorted(room.exits))}."

    def do_go(self, direction):
        room = self.player.location.exits.get(direction)
        if not room:
            return "You can't go that way."
        self.player.location = room
        return self.do_look()

    def do_take(self, name):
        for item in self.player.location.items:
            if item.name == name:
                if self.player.load + item.weight > self.player.capacity:
                    return f"The {name} is too heavy."
                self.player.location.items.remove(item)
                self.player.inventory.append(item)
                return f"Taken: {name}."
        return f"There is no {name} here."

    def do_inventory(self):
        return f"You carry {self.player.inventory or 'nothing'}."

    def do_quit(self):
        self.running = False
        return f"Bye after {self.moves} moves."


hall = Room("Hall", "A dusty hall.")
cellar = Room("Cellar", "Dark and damp.")
hall.connect("south", cellar)
hall.items.append(Item("lamp"))
cellar.items += [Item("anvil", weight=20), Item("coin", value=5)]
game = Game(Player(hall))
for line in ["look", "take lamp", "inventory", "go north", "go south", "take anvil", "take coin", "dance wildly", "go", "inventory", "quit"]:
    print(">", line)
    print(game.parse(line))
    if not game.running:
        break
print(game.player.inventory[-1].attrs.get("value"), game.player.load)
