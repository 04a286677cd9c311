from __future__ import annotations
from typing import ClassVar


class Model:
    _registry: ClassVar[dict[str, list[Model]]] = {}
    _ids: ClassVar[int] = 0

    def __init__(self):
        Model._ids += 1
        self.id = Model._ids
        self._registry.setdefault(type(self).__name__, []).append(self)

    @classmethod
    def all(cls):
        return list(cls._registry.get(cls.__name__, []))

    @classmethod
    def get(cls, id):
        for item in cls.all():
            if item.id == id:
                return item
        raise LookupError(f"no {cls.__name__} {id}")

    def __repr__(self):
        return f"<{type(self).__name__} {self.id}>"
