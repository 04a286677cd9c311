from __future__ import annotations

from types import SimpleNamespace
from typing import Any


class Context(dict[str, Any]):
    """A dict with attribute access."""

    def __getattr__(self, name: str) -> Any:
        try:
            return self[name]
        except KeyError:
            raise AttributeError(name) from None

    def require(self, *names: str) -> list[Any]:
        missing = [n for n in names if n not in self]
        if missing:
            raise KeyError(f"missing {', '.join(missing)}")
        return [self[n] for n in names]
