from __future__ import annotations

from typing import Optional

_instance: Optional[Service] = None


class Service:
    created = 0

    def __init__(self):
        Service.created += 1
        self._values = {}

    def set(self, key: str, value: int):
        self._values[key] = value

    def get(self, key: str):
        return self._values.get(key)


def get_service() -> Service:
    global _instance
    if _instance is None:
        _instance = Service()
    return _instance
