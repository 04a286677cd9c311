class Entity:
    def __init__(self, name, description=""):
        self.name = name
        self.description = description

    def __str__(self):
        return self.name


class Item(Entity):
    def __init__(self, name, description="", weight=1):
        super().__init__(name, description)
        self.weight = weight


class Container:
    def __init__(self):
        self._items = []

    def add(self, item):
        self._items.append(item)

    def remove(self, name):
        for i, item in enumerate(self._items):
            if item.name == name:
                return self._items.pop(i)
        return None

    @property
    def weight(self):
        return sum(i.weight for i in self._items)

    def __iter__(self):
        return iter(self._items)

    def __bool__(self):
        return len(self._items) > 0


class Room(Entity, Container):
    def __init__(self, name, description=""):
        Entity.__init__(self, name, description)
        Container.__init__(self)
        self.exits = {}

    def connect(self, direction, other):
        self.exits[direction] = other


class Player(Entity, Container):
    def __init__(self, name):
        Entity.__init__(self, name)
        Container.__init__(self)
        self.room = None

    def __repr__(self):
        return f"Player({self.name!r}, at={self.room}, carrying={[str(i) for i in self]})"
