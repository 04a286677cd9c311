from enum import Enum


class State(Enum):
    @property
    def final(self):
        return False

    def __str__(self):
        return self.name.title()


def transitions(*edges):
    table = {}
    for source, event, target in edges:
        table.setdefault(source, {})[event] = target
    return table
