from abc import ABC, abstractmethod


class Flyer(ABC):
    @abstractmethod
    def fly(self):
        """Fly."""


class Swimmer(ABC):
    @abstractmethod
    def swim(self):
        pass

    @property
    @abstractmethod
    def depth(self):
        ...


class Duck(Flyer, Swimmer):
    def fly(self):
        return "duck flies"

    def swim(self):
        return "duck swims"

    @property
    def depth(self):
        return 2


class Plane(Flyer):
    def fly(self):
        return "plane flies"


def launch(things):
    for t in things:
        print(t.fly(), isinstance(t, Swimmer))


launch([Duck(), Plane()])
d = Duck()
print(d.swim(), d.depth)
