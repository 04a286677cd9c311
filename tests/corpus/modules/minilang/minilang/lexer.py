import re
from enum import Enum, auto
from typing import Iterator, NamedTuple

from .errors import SyntaxProblem


class Kind(Enum):
    NUMBER = auto()
    NAME = auto()
    OP = auto()
    KEYWORD = auto()
    END = auto()


class Token(NamedTuple):
    kind: Kind
    text: str
    position: int

    def __str__(self) -> str:
        return f"{self.kind.name}:{self.text}"


KEYWORDS = {"let", "print", "if"}
_PATTERN = re.compile(r"\s*(?:(?P<NUMBER>\d+(?:\.\d+)?)|(?P<NAME>[A-Za-z_]\w*)|(?P<OP>[-+*/()=<>]))")


def tokenize(source: str) -> Iterator[Token]:
    position = 0
    while position < len(source):
        match = _PATTERN.match(source, position)
        if match is None:
            raise SyntaxProblem("bad character", position)
        kind = Kind[match.lastgroup]
        text = match.group(match.lastgroup)
        if kind is Kind.NAME and text in KEYWORDS:
            kind = Kind.KEYWORD
        yield Token(kind, text, match.start(match.lastgroup))
        position = match.end()
    yield Token(Kind.END, "", position)
