import constants as c
from game import events


class Actor:
    symbol = "?"

    def __init__(self, pos, hp=6):
        self.pos = pos
        self.hp = hp

    def hit(self, damage):
        self.hp -= damage
        events.emit("hit", self, damage)
        if self.hp <= 0:
            events.emit("died", self)

    @property
    def alive(self):
        return self.hp > 0


class Player(Actor):
    symbol = c.SYMBOLS["player"]


class Monster(Actor):
    symbol = c.SYMBOLS["monster"]

    def __init__(self, pos, level: c.Level = c.Level.EASY):
        super().__init__(pos, hp=int(level))
        self.level = level
