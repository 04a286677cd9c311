"""Notes kept in memory, searched and tagged."""
from __future__ import annotations

from .store import NoteStore, open_store
from .models import Note, Tag
from . import search as _search

DEFAULT_LIMIT = 5
_stores: dict[str, NoteStore] = {}


def store(name: str = "default") -> NoteStore:
    if name not in _stores:
        _stores[name] = open_store(name)
    return _stores[name]


def find(text: str, limit: int = DEFAULT_LIMIT) -> list[Note]:
    return _search.run(store(), text)[:limit]
