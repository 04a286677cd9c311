import asyncio


class Immutable:
    _locked = False

    def __init__(self, x, y):
        self.x = x
        self.y = y
        self._locked = True

    def __setattr__(self, name, value):
        if self._locked:
            raise AttributeError(f"{type(self).__name__} is immutable: {name}")
        super().__setattr__(name, value)

    def __repr__(self):
        return f"Immutable({self.x}, {self.y})"


class Observable:
    def __init__(self):
        super().__setattr__("_watchers", [])
        self.temperature = 20.0
        self.unit = "C"

    def watch(self, fn):
        self._watchers.append(fn)

    def __setattr__(self, name, value):
        old = getattr(self, name, None)
        super().__setattr__(name, value)
        for fn in self._watchers:
            fn(name, old, value)


class Room(Observable):
    def __init__(self, label):
        super().__init__()
        self.label = label


async def main():
    p = Immutable(1, 2)
    try:
        p.x = 5
    except AttributeError as e:
        print(e)
    print(p)
    r = Room("attic")
    r.watch(lambda n, old, new: print(f"{n}: {old} -> {new}"))
    r.temperature = 22.5
    await asyncio.sleep(0)
    r.label = "cellar"
    r.unit = "F"
    print(r.temperature, r.label, r.unit)


asyncio.run(main())
