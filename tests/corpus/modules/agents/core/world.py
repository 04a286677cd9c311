from .agent import Agent

_current = None


class World:
    def __init__(self, name: str):
        self.name = name
        self.agents: list[Agent] = []

    def add(self, agent: Agent):
        self.agents.append(agent)

    def find(self, name):
        return next((a for a in self.agents if a.name == name), None)


def set_world(world: World):
    global _current
    _current = world


def current_world() -> World:
    assert _current is not None, "no world"
    return _current
