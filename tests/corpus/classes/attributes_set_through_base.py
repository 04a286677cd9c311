class Unit:
    def __init__(self, name):
        self.name = name


class Tank(Unit):
    def __init__(self, name):
        super().__init__(name)
        self.fuel = 10.0
        self.log = []


class Plane(Unit):
    def __init__(self, name):
        super().__init__(name)
        self.fuel = 50.5
        self.log = []
        self.height = 0


class Rock(Unit):
    pass


units = [Tank("t"), Plane("p"), Rock("r")]
for u in units:
    if not isinstance(u, Rock):
        u.fuel -= 2
        u.log += ["used"]
        u.log.append("two")
        print(u.name, u.fuel, u.log)
first = units[0]
first.fuel *= 3
first.owner = "me"
print(first.fuel, first.owner, units[1].height)
units[1].height += 5
units[1].height = units[1].height * 2
print(units[1].height)
try:
    units[2].fuel += 1
except AttributeError as e:
    print(e)
