from __future__ import annotations

import json
from typing import TYPE_CHECKING

from .errors import BrokenLink, NoSuchNote
from .models import Note

if TYPE_CHECKING:
    from collections.abc import Callable


class NoteStore:
    _opened = 0

    def __init__(self, name: str) -> None:
        self.name = name
        self._notes: dict[int, Note] = {}
        self._listeners: list[Callable[[str, Note], None]] = []
        NoteStore._opened += 1

    def subscribe(self, listener: Callable[[str, Note], None]) -> Callable[[], None]:
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def _notify(self, event: str, note: Note) -> None:
        for listener in list(self._listeners):
            listener(event, note)

    def add(self, text: str, day: int = 0) -> Note:
        note = Note.from_text(max(self._notes, default=0) + 1, text, day)
        self._notes[note.id] = note
        self._notify("added", note)
        return note

    def link(self, source: int, target: int) -> None:
        if source == target:
            raise BrokenLink(f"note {source} cannot link to itself")
        self[target]
        self[source].links.append(target)

    def rename(self, note_id: int, title: str) -> Note:
        self._notes[note_id] = changed = self[note_id].renamed(title)
        self._notify("renamed", changed)
        return changed

    def __getitem__(self, note_id: int) -> Note:
        try:
            return self._notes[note_id]
        except KeyError:
            raise NoSuchNote(note_id) from None

    def __contains__(self, note_id: object) -> bool:
        return note_id in self._notes

    def __iter__(self):
        yield from self._notes.values()

    def __len__(self):
        return len(self._notes)

    def __bool__(self):
        return True

    def dump(self) -> str:
        return json.dumps([n.to_dict() for n in self], indent=1, default=str)

    @classmethod
    def opened(cls) -> int:
        return cls._opened


def open_store(name: str) -> NoteStore:
    return NoteStore(name)
