from __future__ import annotations
import typing

if typing.TYPE_CHECKING:
    from .order import Order


class Model:
    next_id = 1

    def __init__(self):
        self.id = Model.next_id
        Model.next_id += 1

    def describe(self) -> str:
        return f"{type(self).__name__}#{self.id}"

    def related(self) -> list[Order]:
        return []
