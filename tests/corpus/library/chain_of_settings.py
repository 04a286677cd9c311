from collections import ChainMap
from types import MappingProxyType

DEFAULTS = MappingProxyType({"limit": 3, "greeting": "hi", "nested": {"a": 1}})


class Room:
    def __init__(self, name, **options):
        self.name = name
        self.options = ChainMap(options, dict(DEFAULTS))
        self.members = ["x", "y"]

    def full(self):
        return len(self.members) >= self.options["limit"], self.options["limit"] > 2, self.options["greeting"].upper()

    def room_for(self, count):
        return self.options["limit"] - len(self.members) >= count


small, wide = Room("a", limit=1), Room("b", greeting="hello")
print(small.full(), wide.full(), small.room_for(1), wide.room_for(1), wide.options["nested"]["a"] + 1)
child = small.options.new_child({"limit": 9})
print(child["limit"] * 2, small.options["limit"], sorted(child), len(child.maps))
