from abc import ABC, abstractmethod


class Expert:
    @property
    def eager(self) -> int:
        raise NotImplementedError("eager")


class Student(Expert):
    @property
    def eager(self) -> bool:
        return True


class Scientist(Expert):
    @property
    def eager(self) -> int:
        return len("abc") % 2


class Professor(Expert):
    def __init__(self, board):
        self.board = board

    @property
    def eager(self) -> bool:
        return True if self.board["problems"] > 100 else False


class Level(ABC):
    @abstractmethod
    def level(self) -> int: ...


class Fixed(Level):
    def level(self) -> int:
        return 3


class Unset(Level):
    def level(self) -> bool:
        return False


for expert in [Student(), Scientist(), Professor({"problems": 3}), Professor({"problems": 300})]:
    print(type(expert).__name__, "is eager" if expert.eager else "waits")
print([x.level() for x in (Fixed(), Unset())])
