from typing import NamedTuple


class Reading(NamedTuple):
    name: str
    value: float


def read(values: list[float]) -> list[Reading]:
    return [Reading(f"r{i}", v) for i, v in enumerate(values)]
