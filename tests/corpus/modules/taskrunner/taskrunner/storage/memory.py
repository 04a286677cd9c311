from .base import Store

__all__ = ["MemoryStore"]

_created = 0


class MemoryStore(Store):
    def __init__(self):
        global _created
        _created += 1
        self.number = _created
        self._data = {}

    def save(self, key, value):
        self._data[key] = value

    def items(self):
        yield from sorted(self._data.items())


def _helper():
    return "hidden"
