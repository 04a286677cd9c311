from .entities import Item, Player, Room


class World:
    def __init__(self):
        self.rooms = {}
        self.player = Player("hero")

    def room(self, name, description=""):
        room = Room(name, description)
        self.rooms[name] = room
        return room


def build_world():
    world = World()
    hall = world.room("hall", "A wide hall.")
    cellar = world.room("cellar", "It is dark.")
    hall.connect("north", cellar)
    cellar.connect("south", hall)
    cellar.add(Item("lamp", weight=2))
    cellar.add(Item("sword", "sharp", 50))
    world.player.room = hall
    return world
