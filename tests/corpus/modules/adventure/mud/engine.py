from .commands import COMMANDS


class Engine:
    def __init__(self, world):
        self.world = world
        self.turns = 0

    def handle(self, line):
        verb, *rest = line.split()
        self.turns += 1
        handler = COMMANDS.get(verb)
        if handler is None:
            return [f"I don't know how to {verb}."]
        return list(handler(self.world, *rest))
