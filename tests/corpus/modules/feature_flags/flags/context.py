from __future__ import annotations

import contextlib
from contextvars import ContextVar
from dataclasses import dataclass
from typing import TYPE_CHECKING, Iterator

if TYPE_CHECKING:
    from .store import FlagStore

_current: ContextVar[Context] = ContextVar("context")


@dataclass
class Context:
    user: str
    store: FlagStore

    @classmethod
    @contextlib.contextmanager
    def use(cls, **kwargs) -> Iterator[Context]:
        token = _current.set(cls(**kwargs))
        try:
            yield _current.get()
        finally:
            _current.reset(token)


def current() -> Context:
    return _current.get()
