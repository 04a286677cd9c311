from __future__ import annotations

from typing import TYPE_CHECKING, Callable, Dict, List, Type

if TYPE_CHECKING:
    from .checks.base import Check
    from .config import Settings

_registry: Dict[str, Type["Check"]] = {}


def register(name: str) -> Callable[[Type["Check"]], Type["Check"]]:
    def decorator(cls: Type["Check"]) -> Type["Check"]:
        if name in _registry:
            raise ValueError(f"duplicate check {name!r}")
        _registry[name] = cls
        cls.name = name
        return cls

    return decorator


def names() -> List[str]:
    return sorted(_registry)


def create(name: str, settings: Settings) -> Check:
    try:
        return _registry[name](settings)
    except KeyError:
        raise SystemExit(f"unknown check: {name}")
