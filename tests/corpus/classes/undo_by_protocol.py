from __future__ import annotations
from dataclasses import dataclass, field
from typing import Protocol


class Command(Protocol):
    def execute(self, doc: Document) -> None: ...
    def undo(self, doc: Document) -> None: ...


@dataclass
class Document:
    text: str = ""
    history: list[str] = field(default_factory=list)

    def __len__(self):
        return len(self.text)


@dataclass
class Insert:
    pos: int
    content: str

    def execute(self, doc):
        doc.text = doc.text[:self.pos] + self.content + doc.text[self.pos:]

    def undo(self, doc):
        doc.text = doc.text[:self.pos] + doc.text[self.pos + len(self.content):]


@dataclass
class Delete:
    start: int
    end: int
    removed: str = ""

    def execute(self, doc):
        self.removed = doc.text[self.start:self.end]
        doc.text = doc.text[:self.start] + doc.text[self.end:]

    def undo(self, doc):
        doc.text = doc.text[:self.start] + self.removed + doc.text[self.start:]


class Macro:
    def __init__(self, *commands: Command):
        self.commands = commands

    def execute(self, doc):
        for c in self.commands:
            c.execute(doc)

    def undo(self, doc):
        for c in reversed(self.commands):
            c.undo(doc)


class Editor:
    def __init__(self):
        self.doc = Document()
        self._done: list[Command] = []
        self._undone: list[Command] = []

    def do(self, command):
        command.execute(self.doc)
        self._done.append(command)
        self._undone.clear()
        self.doc.history.append(type(command).__name__)

    def undo(self):
        if not self._done:
            return False
        command = self._done.pop()
        command.undo(self.doc)
        self._undone.append(command)
        return True

    def redo(self):
        if self._undone:
            command = self._undone.pop()
            command.execute(self.doc)
            self._done.append(command)


ed = Editor()
ed.do(Insert(0, "hello"))
ed.do(Insert(5, " world"))
ed.do(Delete(0, 1))
print(ed.doc.text, len(ed.doc))
ed.undo()
print(ed.doc.text)
ed.do(Macro(Insert(0, ">> "), Insert(len(ed.doc) + 3, "!")))
print(ed.doc)
while ed.undo():
    print(repr(ed.doc.text))
ed.redo()
print(ed.doc.text, ed.doc.history, bool(Document()))
